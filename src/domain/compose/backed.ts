// A letter that Evidence has nothing to say against: what it does not find in the material goes, whatever made it.
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Conditions } from '#domain/letter.ts'
import { LONGEST_BODY } from './notes.ts'
import { write } from './write.ts'

const MOST_ROUNDS = 8

/** As `write`, without the sentences that the material does not back: a promise, so it is checked and not assumed. */
export function writeBacked(conditions: Conditions): ReturnType<typeof write> {
  const dropped = new Set<string>()
  const tried = new Set<string>()
  let written = write(conditions, dropped)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const unbacked = unbackedSentences(written.text, conditions)
    if (unbacked.length === 0) break
    for (const { sentence, spans } of unbacked) {
      const sources = written.told.filter(({ text }) => sentence.includes(bodyOf(text)))
      const guilty = sources.filter(({ text }) => {
        const start = sentence.indexOf(bodyOf(text))
        return spans.some((span) => span.start < start + text.length && span.end > start)
      })
      // An introduction and a deed may share the sentence: only what is not backed goes, and all if it comes again.
      const isAgain = tried.has(sentence)
      for (const { text } of isAgain ? sources : guilty) dropped.add(text)
      if (isAgain || guilty.length === 0) dropped.add(sentence)
      tried.add(sentence)
    }
    written = write(conditions, dropped)
  }
  return written
}

/** A told sentence as it stands within a longer one, whatever ending it has there. */
const bodyOf = (text: string) => text.slice(0, -5)

/** `spans` count from the start of the sentence. */
type Unbacked = { sentence: string; spans: { start: number; end: number }[] }

function unbackedSentences(text: string, conditions: Conditions): Unbacked[] {
  const trace = traceEvidence(text, { ...conditions, experiences: conditions.experiences.map(readPart) })
  const spans = [...flaggedFacts(trace), ...trace.fused]
  return sentences(text).flatMap((sentence) => {
    const within = spans.filter((span) => span.start < sentence.end && span.end > sentence.start)
    if (within.length === 0) return []
    const from = sentence.start
    return [
      {
        sentence: text.slice(from, sentence.end),
        spans: within.map(({ start, end }) => ({ start: start - from, end: end - from })),
      },
    ]
  })
}

/** Only what notes.ts reads of a body is held against the text: nothing else can have come into it. */
function readPart(experience: Conditions['experiences'][number]): Conditions['experiences'][number] {
  return { ...experience, body: experience.body.slice(0, LONGEST_BODY) }
}
