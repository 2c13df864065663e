// What one experience holds: everything that it can back, read once.
import { normalize } from '#domain/count/index.ts'
import { type Experience, experienceText } from '#domain/experience.ts'
import { takenBy } from './find-facts.ts'
import {
  type DateFact,
  findDates,
  rangeMonths,
  rangeWeeks,
  startsOf,
  rangeWholeMonths,
} from './find-dates.ts'
import { findNames, type NameFact } from './find-names.ts'
import { findNumbers, type NumberFact } from './find-numbers.ts'
import { headsOf } from './number-heads.ts'
import { type NumberPair, pairsOf } from './number-pairs.ts'
import { squeeze } from './lexicon/index.ts'
import { mayBePeople } from './people-counts.ts'
import { soundOf } from './sound-key.ts'
import { type WordKey, wordKeys } from './word-keys.ts'

/** What names are looked for in. */
export type Asserted = {
  text: string
  squeezed: string
  names: Set<string>
  kinds: Set<string>
  latin: Set<string>
  /** `squeezed` as it sounds. */
  sound: string
}

export type Holding = Asserted & {
  id: string
  /** The same without what the notes deny or say of others: "수상은 못함", "매니저님이". */
  asserted: Asserted
  numbers: Map<string, NumberFact[]>
  /** What changed from which number to which. */
  changes: NumberPair[]
  /** What each number is said of. */
  heads: Map<NumberFact, string[]>
  dates: DateFact[]
  /** Without those at which something ended. */
  starts: DateFact[]
  named: NameFact[]
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
  for (const fact of counted)
    if (fact.dimension === 'alone')
      for (const dimension of ['person', 'any']) add({ ...fact, dimension, family: 'thing' })
    else add(fact)
  // 교수님 3분: where one 분 counts people, the others of this experience may too.
  const minutes = counted.filter((fact) => fact.dimension === 'minute' && text[fact.end - 1] === '분')
  if (minutes.some((fact) => mayBePeople(text, fact)))
    for (const fact of minutes)
      add({ ...fact, kind: 'number', dimension: 'person', low: fact.written, high: fact.written })
  // 나무 640주 are trees, 주식 30주 shares.
  if (GROWN.test(text))
    for (const fact of counted)
      if (fact.dimension === 'day' && text[fact.end - 1] === '주')
        add({
          ...fact,
          kind: 'number',
          dimension: 'noun:그루',
          low: fact.written,
          high: fact.written,
          family: 'thing',
        })
  for (const months of [...rangeMonths(text, dates), ...rangeWholeMonths(text, dates)]) {
    const said = { kind: 'period' as const, start: 0, end: 0, low: months, high: months, written: months }
    add({ ...said, dimension: 'month' })
    // March to June and September to December are a term.
    if (months === 4) add({ ...said, dimension: 'semester', low: 1, high: 1, written: 1 })
  }
  for (const weeks of rangeWeeks(text, dates))
    add({
      kind: 'period',
      start: 0,
      end: 0,
      dimension: 'day',
      low: weeks * 7,
      high: weeks * 7,
      written: weeks,
    })
  const words = wordKeys(text)
  const heading = normalize([experience.title, experience.place ?? ''].join('\n'))
  const whole = assertedIn(text, names)
  const own = text.replace(DENIED, blank).replace(UNDONE, blank).replace(ANOTHERS, blank)
  return {
    ...whole,
    id: experience.id,
    asserted: own === text ? whole : assertedIn(own, findNames(own, false)),
    numbers,
    changes: pairsOf(text, counted),
    heads: new Map(counted.map((fact) => [fact, headsOf(text, fact, true)])),
    dates,
    starts: startsOf(text, dates),
    named: names,
    keys: new Set(words.map((word) => word.key)),
    order: orderOf(words),
    heading: squeeze(heading),
    titleKeys: new Set(wordKeys(heading).map((word) => word.key)),
  }
}

/** What 주 counts beside weeks. */
const GROWN = /나무|수목|묘목|고사|식재|모종|가로수|주식|삽목|과수/

/** "성심당 아니고 동네빵집", "교생 안나감", "실기 떨어짐": what was not. */
const DENIED =
  /[가-힣A-Za-z0-9]{2,15}(?=\s?(?:은|는|이|가)?\s?(?:아니고|아님|아니라|아니었|아닌\s|말고)|(?:은|는|을|를|에|도)?\s(?:못\s?(?:함|했|받|탔|탐|땄|땀|됨|됐|감|갔)|안\s?(?:함|했|받|땀|땄|됨|됐|나감|나갔|감|갔)|떨어[짐졌]|탈락|불합격))|[가-힣A-Za-z0-9]{2,15}(?=\s?(?:필기\s?(?:만|합격|붙)(?![^.\n]{0,12}실기\s?(?:합격|붙|도))|[12]차만|준비\s?중|공부\s?중|도전\s?중))/g
/** "매니저님이 해보자고 하심" makes nobody a manager. */
const ANOTHERS =
  /(?:매니저|[가-힣]{0,3}(?:팀|점|부|실|소|원|국|반|조|단|회|파트|센터|공장|지점|과|사|교|관|대)장|대표|사수|선임|간사|주임|과장|감독|강사|코치|멘토|조교|인턴|책임간호사|수간호사|교수|작가|기자)\s?(?:님|쌤|선생님|께서|께|한테)|(?:[팀파트]{1,2}\s?리더|리더)(?=[이가]\s[^.\n]{0,20}(?:라고|자고|다고|하심|하셨|해[줌주준]|시[킴켜킨]))|(?<![가-힣])[가-힣]{1,2}[쌤샘]/g

/** "나는 대본은 안 씀", "사료 배합은 안 해봄": a deed that was not. */
const UNDONE =
  /(?:(?<![가-힣])[가-힣]{1,6}(?<![은는이가을를에의도고며서])\s)?[가-힣A-Za-z0-9]{2,12}?(?:은|는|을|를|도)?(?=\s(?:안|못)\s?(?:씀|썼|써봄|해\s?봄|해\s?봤|만듦|만들었|맡음|맡았|다룸|다뤘|배움|배웠)(?![가-힣]))/g

function blank(words: string): string {
  return ' '.repeat(words.length)
}

function assertedIn(text: string, names: readonly NameFact[]): Asserted {
  const squeezed = squeeze(text)
  return {
    text,
    squeezed,
    sound: soundOf(squeezed),
    names: new Set(names.map((name) => name.canon)),
    kinds: new Set(names.map((name) => name.kind)),
    latin: new Set(text.toLowerCase().match(/[a-z][a-z0-9]*[+#]*/g) ?? []),
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
