// Which words of an experience a sentence of the letter stands on.
import { findFacts } from '#domain/evidence/index.ts'
import { wordKeys } from '#domain/evidence/word-keys.ts'
import type { Span } from '#domain/letter.ts'

/** The words of `body` that `sentence` took up, as joined spans in order: shared facts first, then shared words. */
export function sourceWords(sentence: string, body: string): Span[] {
  const values = new Set(findFacts(sentence).map((fact) => fact.value))
  const keys = new Set(wordKeys(sentence).map((word) => word.key))
  const spans: Span[] = [
    ...findFacts(body).filter((fact) => values.has(fact.value)),
    ...wordKeys(body).filter((word) => keys.has(word.key)),
  ].map(({ start, end }) => ({ start, end }))
  return joined(spans, body)
}

/** Spans that touch, or that only a space parts, are one mark. */
function joined(spans: Span[], body: string): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && /^[ \t]*$/.test(body.slice(last.end, span.start))) last.end = Math.max(last.end, span.end)
    else if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

export type Piece = { text: string; marked: boolean; at: number }

/** A text cut at the edges of its marks, in order. `spans` do not overlap. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const result: Piece[] = []
  let at = 0
  const put = (from: number, to: number, marked: boolean) => {
    if (to > from) result.push({ text: text.slice(from, to), marked, at: from })
  }
  for (const { start, end } of spans) {
    put(at, start, false)
    put(start, end, true)
    at = end
  }
  put(at, text.length, false)
  return result
}
