// What one experience holds: everything that it can back, read once.
import { normalize } from '#domain/count/index.ts'
import { type Experience, experienceText } from '#domain/experience.ts'
import { takenBy } from './find-facts.ts'
import { type DateFact, findDates, rangeMonths } from './find-dates.ts'
import { findNames, type NameFact } from './find-names.ts'
import { findNumbers, type NumberFact } from './find-numbers.ts'
import { headsOf } from './number-heads.ts'
import { type NumberPair, pairsOf } from './number-pairs.ts'
import { squeeze } from './lexicon/index.ts'
import { type WordKey, wordKeys } from './word-keys.ts'

export type Holding = {
  id: string
  text: string
  squeezed: string
  numbers: Map<string, NumberFact[]>
  /** What changed from which number to which. */
  changes: NumberPair[]
  /** What each number is said of. */
  heads: Map<NumberFact, string[]>
  dates: DateFact[]
  named: NameFact[]
  names: Set<string>
  kinds: Set<string>
  latin: Set<string>
  keys: Set<string>
  titleKeys: Set<string>
  /** Title and place, squeezed. */
  heading: string
  /** Where in the order of its words each key stands. */
  order: Map<string, number[]>
}

const read = new WeakMap<Experience, { text: string; holding: Holding }>()

/** Reading is remembered as long as the experience says the same: a letter is traced many times over. */
export function holdingOf(experience: Experience): Holding {
  const text = experienceText(experience)
  const before = read.get(experience)
  if (before?.text === text && before.holding.id === experience.id) return before.holding
  const holding = readHolding(experience, normalize(text))
  read.set(experience, { text, holding })
  return holding
}

function readHolding(experience: Experience, text: string): Holding {
  const dates = findDates(text, true)
  // A guessed name is looked for in the words themselves, so that the notes need no guessing.
  const names = findNames(text, false)
  const numbers = new Map<string, NumberFact[]>()
  const add = (fact: NumberFact) => {
    const same = numbers.get(fact.dimension)
    if (same) same.push(fact)
    else numbers.set(fact.dimension, [fact])
  }
  const counted = findNumbers(text, false, takenBy(dates))
  for (const fact of counted) add(fact)
  for (const months of rangeMonths(text, dates)) {
    const said = { kind: 'period' as const, start: 0, end: 0, low: months, high: months, written: months }
    add({ ...said, dimension: 'month' })
    // March to June and September to December are a term.
    if (months === 4) add({ ...said, dimension: 'semester', low: 1, high: 1, written: 1 })
  }
  const words = wordKeys(text)
  const heading = normalize([experience.title, experience.place ?? ''].join('\n'))
  return {
    id: experience.id,
    text,
    squeezed: squeeze(text),
    numbers,
    changes: pairsOf(text, counted),
    heads: new Map(counted.map((fact) => [fact, headsOf(text, fact)])),
    dates,
    named: names,
    names: new Set(names.map((name) => name.canon)),
    kinds: new Set(names.map((name) => name.kind)),
    latin: new Set(text.toLowerCase().match(/[a-z][a-z0-9]*[+#]*/g) ?? []),
    keys: new Set(words.map((word) => word.key)),
    order: orderOf(words),
    heading: squeeze(heading),
    titleKeys: new Set(wordKeys(heading).map((word) => word.key)),
  }
}

function orderOf(words: readonly WordKey[]): Map<string, number[]> {
  const order = new Map<string, number[]>()
  for (const [at, { key }] of words.entries()) {
    const places = order.get(key)
    if (places) places.push(at)
    else order.set(key, [at])
  }
  return order
}
