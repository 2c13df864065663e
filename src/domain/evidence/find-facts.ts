// The facts that a text states: whatever could be true or invented.
import { normalizeMapped } from '#domain/count/index.ts'
import type { FactKind } from '#domain/letter.ts'
import { deedClaims } from './deed-claims.ts'
import { deedObjects } from './deed-objects.ts'
import { type DateFact, dateValue, findDates } from './find-dates.ts'
import { findNames, type NameFact } from './find-names.ts'
import { findNumbers, type NumberFact } from './find-numbers.ts'
import { roundsOf } from './how-often.ts'
import { toldThings } from './told-things.ts'

/** `value` is the canonical form: 30 % and 30퍼센트 share one. Offsets are into the text as given. */
export type FoundFact = { kind: FactKind; start: number; end: number; text: string; value: string }

/** A fact in the words of its own kind, as backing compares it. */
export type Claim =
  | { sort: 'number'; start: number; end: number; kind: FactKind; number: NumberFact }
  | { sort: 'date'; start: number; end: number; kind: FactKind; date: DateFact }
  | { sort: 'name'; start: number; end: number; kind: FactKind; name: NameFact }

/** All facts of `text`, in order, not overlapping. */
export function findFacts(text: string): FoundFact[] {
  const mapped = normalizeMapped(text)
  return claimsOf(mapped.text).map((claim) => {
    const span = mapped.span(claim.start, claim.end)
    return { kind: claim.kind, ...span, text: text.slice(span.start, span.end), value: valueOf(claim) }
  })
}

/** The claims of a normalized text. */
export function claimsOf(text: string): Claim[] {
  const dates = findDates(text)
  const names = findNames(text)
  const numbers = findNumbers(text, true, takenBy(dates, names))
  const all: Claim[] = [
    ...dates.map((date): Claim => ({ sort: 'date', start: date.start, end: date.end, kind: 'date', date })),
    ...names.map(asClaim),
    ...numbers.map(
      (number): Claim => ({
        sort: 'number',
        start: number.start,
        end: number.end,
        kind: number.kind,
        number,
      }),
    ),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  let until = -1
  return all.filter((claim) => {
    if (claim.start < until) return false
    until = claim.end
    return true
  })
}

/** The claims with the deeds among them that no number or name stands in: those say more than the deed. */
export function claimsAndDeeds(text: string): Claim[] {
  const claims = claimsOf(text)
  const taken = takenBy(claims)
  const deeds = deedClaims(text)
    .concat(deedObjects(text), toldThings(text), roundsOf(text))
    .filter((name) => !taken(name.start, name.end))
  if (deeds.length === 0) return claims
  return claims.concat(deeds.map(asClaim)).toSorted((a, b) => a.start - b.start)
}

function asClaim(name: NameFact): Claim {
  return { sort: 'name', start: name.start, end: name.end, kind: name.kind, name }
}

/** Whether a stretch belongs to a date or a name already. All lists are in order. */
export function takenBy(
  ...lists: { start: number; end: number }[][]
): (start: number, end: number) => boolean {
  const spans = lists.flat().toSorted((a, b) => a.start - b.start)
  return (start, end) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle] as { end: number }).end <= start) low = middle + 1
      else high = middle
    }
    return low < spans.length && (spans[low] as { start: number }).start < end
  }
}

export function valueOf(claim: Claim): string {
  if (claim.sort === 'date') return dateValue(claim.date)
  if (claim.sort === 'name') return `${claim.kind}:${claim.name.canon}`
  const { dimension, low, high } = claim.number
  return `${dimension}:${low === high ? low : `${low}-${high}`}`
}
