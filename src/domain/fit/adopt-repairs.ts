// Puts a model's repaired sentences in the place of flagged ones, where evidence allows it.
import { normalize } from '#domain/count/index.ts'
import { isFlagged, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Change } from '#domain/letter.ts'
import type { Flagged, Repair } from '#domain/prompts/index.ts'
import type { Material } from './material.ts'
import { isWhole, outlineOf, textOf } from './outline.ts'

/** A repair much longer than its sentence says something else. */
const LONGEST_SHARE = 1.5

/** The sentences of `text` that state what no experience holds, or that fuse two experiences. */
export function flaggedSentences(text: string, material: Material): Flagged[] {
  const trace = traceEvidence(text, material)
  const outline = outlineOf(text)
  const around = (start: number, end: number) =>
    outline.sentences.find((one) => one.start <= start && one.end >= end)?.text
  const flagged: Flagged[] = []
  for (const fact of trace.facts) {
    const sentence = fact.backedBy === null ? around(fact.start, fact.end) : undefined
    if (sentence) flagged.push({ quote: fact.text, sentence, reason: '경험에 없는 내용입니다.' })
  }
  for (const span of trace.fused) {
    const sentence = around(span.start, span.end) ?? text.slice(span.start, span.end)
    flagged.push({ quote: sentence, sentence, reason: '서로 다른 경험의 사실이 한 문장에 섞였습니다.' })
  }
  return flagged
}

/** A repair that still states an unbacked fact is refused, and the sentence stays flagged. */
export function adoptRepairs(
  text: string,
  repairs: readonly Repair[],
  material: Material,
): { text: string; changes: Change[] } {
  const outline = outlineOf(text)
  const changes: Change[] = []
  const accepted = new Map<string, string>()
  for (const { sentence, replacement } of repairs) {
    const given = normalize(replacement).replace(/\s+/g, ' ').trim()
    const said = outline.sentences.some((one) => one.text === given) || [...accepted.values()].includes(given)
    const words = said ? '' : given
    if (given === sentence || !mayStand(sentence, words, material)) continue
    if (words === '' && outline.sentences.length - accepted.size <= 1) continue
    accepted.set(sentence, words)
    changes.push({
      kind: 'repaired',
      before: sentence,
      after: words,
      reason:
        words === '' ? '경험에 없는 내용이 든 문장을 뺐어요.' : '경험에 없는 내용을 빼고 문장을 다시 썼어요.',
    })
  }
  if (changes.length === 0) return { text, changes }
  const lines = outline.lines.map((line) => ({
    ...line,
    sentences: line.sentences.flatMap((one) => {
      const words = accepted.get(one.text)
      return words === undefined ? [one] : words === '' ? [] : [{ ...one, text: words }]
    }),
  }))
  return { text: textOf(lines), changes }
}

function mayStand(sentence: string, words: string, material: Material): boolean {
  if (words === '') return true
  if (words.length > sentence.length * LONGEST_SHARE + 20) return false
  if (!isWhole(words) || sentences(words).length !== 1) return false
  return !isFlagged(traceEvidence(words, material))
}
