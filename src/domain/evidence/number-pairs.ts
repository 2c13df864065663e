// Two numbers told as before and after: "70분에서 25분", "2만원 -> 8천원". What follows from them the person did not say.
import type { NumberFact } from './find-numbers.ts'

export type NumberPair = { from: NumberFact; to: NumberFact }

/** What may stand between the number that was and the number that is. */
const BECAME =
  /^(?:이?었?던|였던|이?었는데|였는데|인\s?것을|이?었고|였고)?[^\d\n.]{0,14}?(?:에서|→|->|=>|-->|>|~>|부터|이?던|이었던|였던|인데|었는데|였는데)\s?(?:[가-힣]{1,5}\s?){0,3}$/

/** The pairs of neighbouring numbers of one dimension that say how something changed. All are in order. */
export function pairsOf(text: string, numbers: readonly NumberFact[]): NumberPair[] {
  const found: NumberPair[] = []
  for (let at = 0; at + 1 < numbers.length; at += 1) {
    const [from, to] = [numbers[at] as NumberFact, numbers[at + 1] as NumberFact]
    if (isChange(text, from, to)) found.push({ from, to })
  }
  return found
}

/** A bare number shares the unit of the one beside it: "300에서 2100명", "3켤레에서 0". */
export function isChange(text: string, from: NumberFact, to: NumberFact): boolean {
  if (from.dimension !== to.dimension && from.dimension !== 'bare' && to.dimension !== 'bare') return false
  if (to.start < from.end || to.start - from.end > 24) return false
  return BECAME.test(text.slice(from.end, to.start))
}
