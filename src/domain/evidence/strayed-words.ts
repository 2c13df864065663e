// Deeds of one experience told where another one stands, known by the words of the notes alone.
import type { Span } from '#domain/letter.ts'
import { type Anchor, type Grounds, type HeldFact, isOnly } from './anchors.ts'
import type { Holding } from './holding.ts'
import type { WordIndex } from './sources.ts'
import type { WordKey } from './word-keys.ts'

/** So many telling words of another experience, side by side as they stand there, are its deed told elsewhere. */
export const STRAYED = 2
const SIDE_BY_SIDE = 3
const NEAR = 8

/**
 * The experiences of a clause that is set in one experience but told in the words of another, without any
 * fact that would show it: "복지관에서 천막 업체의 견적을 비교했습니다".
 */
export function strayedWords(
  text: string,
  clauses: readonly Span[],
  words: readonly WordKey[],
  anchors: readonly Anchor[],
  { holdings, words: index }: Grounds,
): string[] | undefined {
  for (const clause of clauses) {
    const inside = anchors.filter((one) => one.at >= clause.start && one.at < clause.end)
    const setting = inside.find((one) => one.setting)
    if (!setting) continue
    const phrase = /^\S+(?:\s\S+)?에서/.exec(text.slice(setting.at, setting.at + 30))?.[0].length ?? 0
    const from = setting.at + Math.max(1, phrase)
    const told = new Map<string, WordKey[]>()
    let own = 0
    for (const word of words) {
      if (word.start < from || word.start >= clause.end) continue
      const ids = index.get(word.key)?.ids
      if (!ids) continue
      if (ids.includes(setting.id)) own += 1
      else if (ids.length === 1) told.set(ids[0] as string, [...(told.get(ids[0] as string) ?? []), word])
    }
    for (const [id, theirs] of told) {
      if (theirs.length < STRAYED || theirs.length <= own) continue
      const [firstOfTheirs] = theirs as [WordKey, ...WordKey[]]
      if (inside.some((one) => one.id === id && !one.verb && (one.setting || one.at <= firstOfTheirs.start)))
        continue
      const order = holdings.find((one) => one.id === id)?.order
      if (order && (standTogether(theirs, order) || (own === 0 && standNear(theirs, order))))
        return [setting.id, id]
    }
  }
  return undefined
}

/** One deed that goes on in the next: ~하며, ~해서. A list has 고 or a comma. */
const GOES_ON = /[가-힣](?:며|면서|해|하여|어서|아서|해서|여서)\s/g

/**
 * The experiences of a sentence whose first half is told in the words of one and whose second half in those
 * of another, with nothing that leads over: "로고를 만들며 전시 포스터로 640명을 모았습니다".
 */
export function runsOnto(
  text: string,
  words: readonly WordKey[],
  facts: readonly HeldFact[],
  anchors: readonly Anchor[],
  { holdings, words: index }: Grounds,
): string[] | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || holdings.length < 2) return undefined
  for (const match of text.slice(first.start, last.end).matchAll(GOES_ON)) {
    const at = first.start + match.index + match[0].length
    const [before, after] = [words.filter((one) => one.end < at), words.filter((one) => one.start >= at)]
    for (const one of holdings) {
      if (!tellsOnly(before, one, index)) continue
      if (after.some((word) => index.get(word.key)?.ids.includes(one.id))) continue
      const other = holdings.find(
        (next) =>
          next !== one &&
          !before.some((word) => isOnly(index, word.key, next.id)) &&
          !anchors.some((anchor) => anchor.id === next.id && anchor.setting) &&
          after.some((word) => isOnly(index, word.key, next.id)) &&
          facts.some((fact) => fact.start >= at && fact.holders.has(next.id) && !fact.holders.has(one.id)),
      )
      if (other) return [one.id, other.id]
    }
  }
  return undefined
}

/** Whether two telling words of this experience alone stand together among `words`. */
function tellsOnly(words: readonly WordKey[], { id, order }: Holding, index: WordIndex): boolean {
  return standTogether(
    words.filter((word) => isOnly(index, word.key, id)),
    order,
  )
}

/** Whether two different words of `words` stand within a sentence's reach in the notes. */
function standNear(words: readonly WordKey[], order: ReadonlyMap<string, readonly number[]>): boolean {
  return words.some(({ key }, at) =>
    words.some(
      (other, next) =>
        next > at &&
        other.key !== key &&
        (order.get(key) ?? []).some((one) =>
          (order.get(other.key) ?? []).some((two) => Math.abs(one - two) <= NEAR),
        ),
    ),
  )
}

export function standTogether(
  words: readonly WordKey[],
  order: ReadonlyMap<string, readonly number[]>,
): boolean {
  return words.some((word, at) => {
    const next = words[at + 1]
    if (!next || next.key === word.key) return false
    const [here, there] = [order.get(word.key) ?? [], order.get(next.key) ?? []]
    return here.some((one) => there.some((other) => Math.abs(one - other) <= SIDE_BY_SIDE))
  })
}
