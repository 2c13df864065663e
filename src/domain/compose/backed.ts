// A letter that Evidence has nothing to say against: what it does not find in the material goes, whatever made it.
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Conditions } from '#domain/letter.ts'
import { LONGEST_BODY } from './notes.ts'
import { write } from './write.ts'

const MOST_ROUNDS = 8

/** As `write`, without the sentences that the material does not back: a promise, so it is checked and not assumed. */
export function writeBacked(conditions: Conditions): ReturnType<typeof write> {
  const dropped = new Set<string>()
  let written = write(conditions, dropped)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const unbacked = unbackedSentences(written.text, conditions)
    if (unbacked.length === 0) break
    for (const source of written.told) {
      if (unbacked.some((sentence) => sentence.includes(source.text.slice(0, -5)))) dropped.add(source.text)
    }
    for (const sentence of unbacked) dropped.add(sentence)
    written = write(conditions, dropped)
  }
  return written
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
