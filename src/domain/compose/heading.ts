// 소제목: 15-25 characters out of the person's own words.
import { beforeNoun, lastDeed, LEADING_LINK } from './phrase.ts'
import type { Told } from './told.ts'

const SHORTEST = 10
const LONGEST = 25

function candidates(one: Told): string[] {
  const words = one.text.replace(LEADING_LINK, '').replace(/^(?:저는|제가|저희는)\s/, '')
  const phrase = beforeNoun(one.text)
  const move = /^(?:.*\s)?((?:\S+\s){0,3}\S+(?:이|가|을|를)\s\S*\d\S*에서\s\S*\d\S*(?:으로|로))\s/.exec(
    words,
  )?.[1]
  const deeds = phrase === null ? [] : [phrase, lastDeed(phrase, LONGEST - 3)]
  return [
    ...(move ? [move.replace(/(?:이|가)(?=\s\S*\d)/, ',').replace(/,\s/, ', ')] : []),
    ...deeds.map((deed) => `${deed} 경험`),
    ...deeds.map((deed) => `${deed} 일`),
  ]
}

/** The heading of a paragraph in brackets, or null when its sentences hold none of the right length. */
export function headingFrom(
  told: readonly Told[],
  used: ReadonlySet<string>,
  variant: number,
): string | null {
  const strong = told
    .filter((one) => one.role === 'result' || one.role === 'action')
    .sort((a, b) => b.value - a.value || b.order - a.order)
  const found = strong
    .flatMap(candidates)
    .filter((words) => words.length >= SHORTEST && words.length <= LONGEST && !used.has(words))
  const best = found.filter((words) => words.length >= 13)
  const pool = best.length > 0 ? best : found
  return pool[variant % Math.max(1, Math.min(2, pool.length))] ?? pool[0] ?? null
}
