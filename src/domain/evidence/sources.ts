// Which experiences a sentence speaks of, by the content words that it shares with them.
import type { Holding } from './holding.ts'
import { wordKeys } from './word-keys.ts'

/** A word shared with every experience tells nothing; one shared with a single experience tells all. */
export type WordIndex = Map<string, { ids: string[]; weight: number }>

export function indexWords(holdings: readonly Holding[]): WordIndex {
  const index: WordIndex = new Map()
  for (const holding of holdings) {
    for (const key of holding.keys) {
      const entry = index.get(key)
      if (entry) entry.ids.push(holding.id)
      else index.set(key, { ids: [holding.id], weight: 0 })
    }
  }
  for (const entry of index.values()) entry.weight = 1 / entry.ids.length
  return index
}

/** What a backed fact adds, against a shared word's 1 at most. */
const FACT_WEIGHT = 2
/** A sentence speaks of an experience from two telling words on, or one fact. */
const ENOUGH = 1.5
/** An experience far behind the best one is no source. */
const NEAR_BEST = 0.5

/** Ids of the experiences behind `sentence`, best first; `held` are the holders of its backed facts. */
export function sourcesOf(
  sentence: string,
  index: WordIndex,
  held: readonly (readonly string[])[],
): string[] {
  const scores = new Map<string, number>()
  const raise = (id: string, by: number) => scores.set(id, (scores.get(id) ?? 0) + by)
  const seen = new Set<string>()
  let only = 0
  for (const { key } of wordKeys(sentence)) {
    if (seen.has(key)) continue
    seen.add(key)
    const entry = index.get(key)
    if (!entry) continue
    only += 1
    for (const id of entry.ids) raise(id, entry.weight)
  }
  for (const ids of held) for (const id of ids) raise(id, FACT_WEIGHT / ids.length)
  const best = Math.max(0, ...scores.values())
  const firm = held.length > 0 || best >= ENOUGH || (only >= 3 && best >= 1)
  if (!firm || best < 0.5) return []
  return [...scores.entries()]
    .filter(
      ([id, score]) => score >= best * NEAR_BEST && (score >= 1 || held.some((ids) => ids.includes(id))),
    )
    .toSorted((a, b) => b[1] - a[1])
    .map(([id]) => id)
}
