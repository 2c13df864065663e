// Which sentence a place in the text belongs to.
import type { Span } from '#domain/letter.ts'

/** The index of the sentence around `at`, also right behind its last character; null between paragraphs. */
export function sentenceAt(sentences: readonly Span[], at: number): number | null {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = sentences[middle] as Span
    if (at < start) high = middle - 1
    else if (at > end) low = middle + 1
    else return middle
  }
  return null
}
