// Concrete things in what a sentence tells as done: 앞치마를 두르고 맞이했다, 호텔 예식을 꾸몄다. A thing that neither the
// notes nor the question name was not there.
import { isJosa } from './josa.ts'
import type { NameFact } from './name-fact.ts'
import { PEOPLE } from './lexicon/people.ts'
import { THINGS } from './lexicon/things.ts'

/** `alone` are the words of one syllable, which stand in too many others: 약 in 예약, 차 in 절차. */
type Thing = { notes: RegExp; alone?: RegExp; person?: boolean }

/** Syllables that end words of their kind and stand in few others: 예약앱, 단팥빵. */
const ENDS_ITS_KIND = '앱빵밥꽃떡옷책톡봇닭칼쌀'

/** No text holds it. */
const NEVER = '$.'

const things = new Map<string, Thing>()
for (const [entry, person] of [...entriesOf(THINGS, false), ...entriesOf(PEOPLE, true)]) {
  const [said = '', cues = ''] = entry.split('=')
  const names = said.split('|').filter((name) => name !== '')
  const words = new Set([...names, ...cues.split(' ').filter((cue) => cue !== '')])
  for (const name of names) {
    if (things.has(name)) continue
    const whole = [...words].filter((word) => word.length > 1).map(escaped)
    const single = [...words].filter((word) => word.length === 1)
    const notes = new RegExp(whole.concat(person ? [] : partsOf(name)).join('|') || NEVER)
    things.set(name, {
      notes,
      ...(single.length > 0 && { alone: bordered(single) }),
      ...(person && { person }),
    })
  }
}
const LONGEST = Math.max(...[...things.keys()].map((name) => name.length))

/** Where a word begins with one of these syllables, or ends in one that tells its kind. */
function bordered(syllables: readonly string[]): RegExp {
  const ends = syllables.filter((one) => ENDS_ITS_KIND.includes(one))
  const begins = `(?<![가-힣])[${syllables.join('')}]`
  return new RegExp(ends.length > 0 ? `${begins}|[${ends.join('')}]` : begins)
}

function entriesOf(table: string, person: boolean): [string, boolean][] {
  return table.split(/[;\n]/).map((entry) => [entry, person])
}

function escaped(word: string): string {
  return word.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')
}

/** 안내판 is told by 안내, 고무장갑 by 장갑. */
function partsOf(name: string): string[] {
  if (name.length < 3) return []
  return name.length === 3 ? [name.slice(0, 2)] : [name.slice(0, 2), name.slice(-2)]
}

/** A syllable in ㅆ is a deed; 있다, 없다 and 겠다 are none. */
const PAST = new RegExp(
  `[${Array.from({ length: 399 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 20))
    .filter((one) => !'있겠없'.includes(one))
    .join('')}]`,
)
const SENTENCE = /[^.!?\n]+/g
/** 약 alone is about, 죽 all along. */
const WORD = /(?<![가-힣A-Za-z0-9])(?![약죽북침톱](?![가-힣]))[가-힣A-Za-z]{1,14}/g
/** A likeness or something that was not there: 나침반처럼, 마이크 없이, 주점 대신. */
const NOT_THERE =
  /^(?:은|는|이|가|을|를|도)?\s?(?:처럼|같[은이아았]|만큼|보다|이라|라는|이란|란\s|없[이는었던어]|아니|아닌|대신|말고|못)|^[이가]\s되/
/** What one thinks of is not what was there; a wish is none either. */
const WITHIN = /(?:꿈|믿|생각|다짐|바[랐라]|싶|겠|좋아[했하]|관심|즐겨|보며\s자랐|동경)/

/** The concrete things in what `text` tells as done. */
export function toldThings(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const sentence of text.matchAll(SENTENCE)) {
    const words = sentence[0]
    if (!PAST.test(words) || WITHIN.test(words)) continue
    for (const match of words.matchAll(WORD)) {
      const name = thingOf(match[0])
      if (name === undefined) continue
      if (NOT_THERE.test(words.slice(match.index + name.length, match.index + name.length + 8))) continue
      const start = sentence.index + match.index
      found.push({
        kind: 'deed',
        start,
        end: start + name.length,
        canon: name,
        scope: true,
        thing: true,
        ...(things.get(name) as Thing),
      })
    }
  }
  return found
}

const read = new Map<string, string | undefined>()
const MOST_READ = 5000

/** The thing that a word names, its particles taken off. */
function thingOf(word: string): string | undefined {
  if (read.has(word)) return read.get(word)
  let name: string | undefined
  for (let size = Math.min(LONGEST, word.length); size >= 1 && name === undefined; size -= 1)
    if (things.has(word.slice(0, size)) && isJosa(word.slice(size))) name = word.slice(0, size)
  if (read.size >= MOST_READ) read.clear()
  read.set(word, name)
  return name
}
