// Writes one letter: plan, draft as it comes, then what makes it fit and keeps it true.
import { compose, planLetter } from '#domain/compose/index.ts'
import { lengthOf } from '#domain/count/index.ts'
import { AppError } from '#domain/errors.ts'
import { type FinishedLetter, type FinishOptions, finishLetter, spareFrom } from '#domain/fit/index.ts'
import type { Conditions, Plan } from '#domain/letter.ts'
import { continueMessages, letterMessages } from '#domain/prompts/index.ts'
import { sentences } from '#domain/evidence/index.ts'
import { setDown } from '../writer/embedded.ts'
import type { Writer } from '../writer/index.ts'
import { askModel } from './ask-model.ts'
import type { Pen, Written } from './generations.ts'
import { letterState } from './letter-state.ts'

export type ToWrite = {
  conditions: Conditions
  writer: Writer
  /** Flagged facts that the person confirmed in an earlier text. */
  confirmed: string[]
  /** Goes on from this text; null writes anew. */
  from: string | null
}

/** Draft characters beyond which a model is not listened to, for a limit of `max` and without one. */
const draftMost = (max: number | undefined) => (max === undefined ? 12_000 : max * 3 + 2_000)

export async function writeLetter(pen: Pen, given: ToWrite): Promise<Written> {
  const { from } = given
  if (from !== null) pen.begin(from)
  return given.writer.model === null ? writeEmbedded(pen, given) : writeByModel(pen, given)
}

async function writeEmbedded(pen: Pen, given: ToWrite): Promise<Written> {
  const { conditions, from } = given
  const composed = compose(conditions)
  open(pen, composed.plan)
  const rest = from === null ? composed.text : restOf(composed.text, from)
  if (rest !== null) for await (const piece of setDown(rest, pen.signal)) pen.text(piece)
  const draft = from === null ? composed.text : from + (rest ?? '')
  const spare = rest === null ? unused(from ?? '', [composed.text, ...composed.spare]) : composed.spare
  const finished = await finish(pen, draft, given, { plan: composed.plan, spare })
  // Both ask for what is missing; two lists of the same would only be longer.
  const asks = composed.asks.length > 0 ? composed.asks : finished.asks
  return close(pen, given, { ...finished, asks })
}

/** What the same letter still had to say when it was stopped; null when the text is another one by now. */
function restOf(whole: string, from: string): string | null {
  return whole.startsWith(from) ? whole.slice(from.length) : null
}

function unused(text: string, more: string[]): string[] {
  return more
    .flatMap((one) => sentences(one).map(({ start, end }) => one.slice(start, end).trim()))
    .filter((sentence) => sentence !== '' && !text.includes(sentence))
}

async function writeByModel(pen: Pen, given: ToWrite): Promise<Written> {
  const { conditions, writer, from } = given
  if (writer.model === null) throw new Error('no model')
  const plan = planLetter(conditions)
  open(pen, plan)
  const asked = askModel(writer.model, pen)
  try {
    const most = draftMost(conditions.limit?.max)
    if (from === null) await asked.show(letterMessages(conditions, plan), most)
    else await asked.show(continueMessages(conditions, plan, from), most, (delta) => joined(from, delta))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ...(await keep(pen, given, plan)), error, billed: asked.billed() }
  }
  const spare = spareFrom(compose(conditions), conditions)
  const finished = await finish(pen, pen.soFar, given, { plan, spare, ask: asked.ask })
  return { ...close(pen, given, finished), billed: asked.billed() }
}

/** What came before a fault is kept as it was seen, unless it is over the limit: such a text is never handed out. */
async function keep(pen: Pen, given: ToWrite, plan: Plan): Promise<Written> {
  const seen = pen.soFar
  if (lengthOf(seen, given.conditions.limit).state !== 'over') return { text: seen }
  return close(pen, given, await finish(pen, seen, given, { plan }))
}

/** A whole sentence and what follows it are set apart; a broken one goes on where it broke. */
function joined(from: string, delta: string): string {
  return /[.!?]["'”’)]?$/.test(from) && !/^\s/.test(delta) ? ` ${delta}` : delta
}

function open(pen: Pen, plan: Plan): void {
  pen.emit({ type: 'plan', plan })
  pen.emit({ type: 'step', step: 'writing' })
}

function finish(
  pen: Pen,
  draft: string,
  { conditions }: ToWrite,
  options: FinishOptions,
): Promise<FinishedLetter> {
  return finishLetter(draft, conditions, {
    ...options,
    onStep: (step, count) => pen.emit({ type: 'step', step, ...(count === undefined ? {} : { count }) }),
  })
}

function close(pen: Pen, { conditions, confirmed }: ToWrite, finished: FinishedLetter): Written {
  const { text, changes, asks } = finished
  if (text !== pen.soFar) pen.emit({ type: 'revised', text, changes })
  if (asks.length > 0) pen.emit({ type: 'asks', asks })
  return { text, asks, state: letterState(text, conditions, confirmed) }
}
