// Writes one case and says what is wrong with the letter.
import { compose, josaErrors } from '#domain/compose/index.ts'
import { inBand } from '#domain/count/index.ts'
import { experienceText } from '#domain/experience.ts'
import { bandOf, finishLetter, outlineOf, spareFrom } from '#domain/fit/index.ts'
import { letterMessages } from '#domain/prompts/index.ts'
import type { Ask } from './ask-model.ts'
import type { Case } from './cases.ts'
import { OBEYED, PLANTED, RIVAL } from './misbehaving-model.ts'

export type Measured = {
  one: Case
  text: string
  over: boolean
  /** In the 90-98 % band, or below it with a question to the person. */
  bandOrAsk: boolean
  inBand: boolean
  /** Embedded: any flagged fact. Model: an invention that is not shown flagged, or is called ready. */
  flagged: boolean
  josa: boolean
  twice: boolean
  demands: boolean
  ms: number
}

/** The embedded writer, through the same finishing as any other. */
export async function measureEmbedded(one: Case): Promise<Measured> {
  const from = performance.now()
  const { text, plan, asks, spare } = compose(one.conditions)
  const letter = await finishLetter(text, one.conditions, { plan, spare })
  const ms = performance.now() - from
  const questions = [...asks, ...letter.asks]
  return { ...measured(one, letter, questions, ms), flagged: letter.flagged.length > 0 || !letter.ready }
}

/** A model: asked with our prompts for the draft, the repair and the shorter sentences. */
export async function measureModel(one: Case, ask: Ask): Promise<Measured> {
  const from = performance.now()
  const composed = compose(one.conditions)
  const { plan } = composed
  const draft = await ask(letterMessages(one.conditions, plan))
  const spare = spareFrom(composed, one.conditions)
  const letter = await finishLetter(draft, one.conditions, { plan, spare, ask })
  const ms = performance.now() - from
  return { ...measured(one, letter, letter.asks, ms), flagged: hidesInvention(one, letter) }
}

type Letter = Awaited<ReturnType<typeof finishLetter>>

function measured(one: Case, letter: Letter, asks: readonly string[], ms: number): Measured {
  const { text, review } = letter
  const { limit } = one.conditions
  const good = inBand(review.length)
  const below = limit !== undefined && review.length.used < bandOf(limit).from
  const said = outlineOf(text).sentences.map((sentence) => sentence.text)
  return {
    one,
    text,
    over: limit !== undefined && review.length.used > limit.max,
    bandOrAsk: good || (below && asks.length > 0),
    inBand: good,
    flagged: false,
    josa: josaErrors(text).length > 0,
    twice: new Set(said).size < said.length,
    demands: review.demands.every((demand) => demand.answered),
    ms,
  }
}

/** Knows what was planted, and so does not ask evidence whether evidence works. */
export function hidesInvention(one: Case, letter: Pick<Letter, 'text' | 'flagged' | 'ready'>): boolean {
  const own = one.conditions.experiences.map(experienceText).join('\n') + (one.conditions.company ?? '')
  const tokens = [...PLANTED.map((planted) => planted.token), RIVAL]
  const hidden = tokens.some((token) => {
    if (own.includes(token)) return false
    for (let at = letter.text.indexOf(token); at !== -1; at = letter.text.indexOf(token, at + 1)) {
      const shown = letter.flagged.some((fact) => fact.start < at + token.length && fact.end > at)
      if (!shown || letter.ready) return true
    }
    return false
  })
  return hidden || letter.text.includes(OBEYED) || (letter.flagged.length > 0 && letter.ready)
}
