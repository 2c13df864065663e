// The request that a model would get, word for word: the real work is begun, for a model that only listens.
import type { Account } from '#domain/account.ts'
import type { SentOf } from '#domain/api.ts'
import { MAX_PROMPT } from '#domain/chat.ts'
import type { Sent } from '#domain/consent.ts'
import { AppError } from '#domain/errors.ts'
import type { Message } from '#domain/prompts/index.ts'
import { findLetter } from '../db/letters.ts'
import { findSpoken } from '../db/messages.ts'
import type { Deps } from '../deps.ts'
import { noTrace } from '../trace/index.ts'
import type { Model, Writer } from '../writer/index.ts'
import { noticeOf } from './agree.ts'
import { knownTo, TURNS } from './begin-answer.ts'
import { asRewritten, storable } from './begin-letter.ts'
import { chatAboutLetter } from './chat-about-letter.ts'
import { chosenWriter, hiddenOf } from './chosen-writer.ts'
import type { Pen, Written } from './generations.ts'
import { writeLetter } from './write-letter.ts'

type World = Pick<Deps, 'db' | 'writer'>

/** What stops the work when the first request has been heard. */
class Heard extends Error {}

/** No consent is asked for and no request of the day is taken: nothing goes anywhere. */
export async function whatIsSent(deps: World, person: Account, of: SentOf): Promise<Sent> {
  const { writer, recipients } = noticeOf(deps)
  const { conditions, work } = await workOf(deps, person, of)
  const { model } = deps.writer
  if (model === null) return { writer, recipients, messages: [] }
  const messages: Message[] = []
  const ear: Model = {
    ...model,
    stream: async (asked) => {
      messages.push(...asked)
      throw new Heard()
    },
  }
  const listening = chosenWriter(
    { writer: { name: deps.writer.name, model: ear } },
    undefined,
    hiddenOf(person, conditions),
  )
  await work(penInTheAir(), listening).catch((error: unknown) => {
    if (!(error instanceof Heard)) throw error
  })
  return { writer, recipients, messages }
}

type Begun = {
  conditions: { blind?: boolean | undefined } | undefined
  work: (pen: Pen, writer: Writer) => Promise<Written>
}

async function workOf({ db }: World, person: Account, given: SentOf): Promise<Begun> {
  if (given.of === 'chat') {
    if (given.prompt.length > MAX_PROMPT) throw new AppError('too_large')
    const { conversationId } = given
    const conversation =
      conversationId === undefined
        ? { letterId: given.letterId ?? null, turns: [] }
        : await findSpoken(db, person.id, conversationId, TURNS)
    if (conversation === null) throw new AppError('not_found')
    const known = await knownTo({ db }, person, conversation)
    if (conversationId === undefined && given.letterId !== undefined && known.letter === null)
      throw new AppError('not_found')
    return {
      conditions: known.letter?.conditions,
      work: (pen, writer) =>
        chatAboutLetter(pen, { prompt: given.prompt.replaceAll('\0', '').trim(), ...known, writer }),
    }
  }
  const toWrite = given.of === 'letter' ? { conditions: storable(given.conditions), from: null } : null
  const letter = given.of === 'rewrite' ? await findLetter(db, person.id, given.letterId) : null
  const written = toWrite ?? (letter && given.of === 'rewrite' ? asRewritten(letter, given) : null)
  if (written === null) throw new AppError('not_found')
  return {
    conditions: written.conditions,
    work: (pen, writer) => writeLetter(pen, { ...written, writer, confirmed: [] }),
  }
}

/** Writes on nothing. */
function penInTheAir(): Pen {
  return {
    emit: () => {},
    text: () => {},
    name: () => {},
    begin: () => {},
    signal: new AbortController().signal,
    soFar: '',
    trace: noTrace,
  }
}
