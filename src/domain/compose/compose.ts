// Writes a letter out of the person's own sentences: gather, lead, choose by count, join, tie, ask.
import { BAND_FROM, BAND_TO, count } from '#domain/count/index.ts'
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Conditions, Plan } from '#domain/letter.ts'
import type { Limit } from '#domain/limit.ts'
import { understandQuestion } from '#domain/question/index.ts'
import { asksFor } from './asks.ts'
import { LONGEST_BODY } from './notes.ts'
import { planOf } from './plan.ts'
import { limitOf, write } from './write.ts'

/**
 * A letter in 합니다체 that holds only what the experiences say. Never over the limit; whole sentences only.
 * The same conditions give the same letter; `variant` gives another. Does not throw for any text.
 */
export function compose(conditions: Conditions): {
  text: string
  plan: Plan
  asks: string[]
  spare: string[]
} {
  const understanding = understandQuestion(conditions.question)
  const limit = limitOf(conditions)
  const dropped = new Set<string>()
  let written = write(conditions, dropped)
  // What Evidence does not find in the material goes, whatever made it: a promise, so it is checked and not assumed.
  for (let round = 0; round < 8; round += 1) {
    const unbacked = unbackedSentences(written.text, conditions)
    if (unbacked.length === 0) break
    for (const source of written.told) {
      if (unbacked.some((sentence) => sentence.includes(source.text.slice(0, -5)))) dropped.add(source.text)
    }
    for (const sentence of unbacked) dropped.add(sentence)
    written = write(conditions, dropped)
  }
  const used = count(written.text, limit.unit, limit.newlineAsTwo)
  const asks = asksFor(
    conditions,
    {
      text: written.text,
      told: written.told,
      named: written.named,
      isShort: conditions.limit !== undefined && used < limit.max * BAND_FROM,
      room: Math.max(30, Math.round(roomLeft(limit, used) / 10) * 10),
    },
    understanding,
  )
  return { text: written.text, plan: planOf(conditions, written.order), asks, spare: written.spare }
}

/** Units left up to the band, told in letters. */
function roomLeft(limit: Limit, used: number): number {
  const left = limit.max * BAND_TO - used
  return limit.unit === 'bytes2' ? left / 1.8 : limit.unit === 'bytesUtf8' ? left / 2.6 : left
}

function unbackedSentences(text: string, conditions: Conditions): string[] {
  const trace = traceEvidence(text, { ...conditions, experiences: conditions.experiences.map(readPart) })
  const spans = [...flaggedFacts(trace), ...trace.fused]
  return sentences(text)
    .filter((sentence) => spans.some((span) => span.start < sentence.end && span.end > sentence.start))
    .map((sentence) => text.slice(sentence.start, sentence.end))
}

/** Only what notes.ts reads of a body is held against the text: nothing else can have come into it. */
function readPart(experience: Conditions['experiences'][number]): Conditions['experiences'][number] {
  return { ...experience, body: experience.body.slice(0, LONGEST_BODY) }
}
