// Whether a word is a form of a Korean verb, which is no name however its letters look.
import { VERB_STEMS } from './lexicon/verb-stems.ts'

const stems = new Set(VERB_STEMS.split(' '))
const LONGEST = Math.max(...[...stems].map((stem) => stem.length))

const FIRST = 0xac00
const FINALS = 28
/** ㄴ, ㄹ, ㅁ, ㅂ: what an ending may put under the last syllable of a stem. */
const ADDED = new Set([4, 8, 16, 17])
const RIEUL = 8
const BIEUP = 17
const PAST = 20
/** How the vowel of a stem is written before 어: ㅣ is ㅕ, ㅜ is ㅝ, ㅗ is ㅘ, ㅡ is ㅓ. */
const UNCONTRACTED = new Map([
  [6, [20]],
  [14, [13]],
  [9, [8]],
  [4, [18]],
  [0, [18]],
])
const VOWELS = 21

/** What follows a stem as it is. */
const AFTER_STEM =
  /^(?:는|니|며|면|고|지|게|도록|려|던|자|시|신|실|셨|세|거나|거든|거니|기|느라|듯|네|다|러|므로|어|었|아|았|은|을|음|습니|군|구나|나요)/
/** What follows ㄴ, ㄹ or ㅁ under its last syllable. */
const AFTER_ADDED =
  /^(?:다(?:는|고|며|면|던)?|데|지|까|수록|게|걸|들|듯|은|을|이|으로|에|과|도|만|가|는|때|뒤|후|채|적|셈|뿐|텐|만큼|대로)?/

export function isVerbForm(word: string): boolean {
  if (isPolite(word)) return true
  // 올릴, 기다릴수록: what is still to be done.
  if (/[가-힣]릴(?:수록|지도?|까|게|게요|걸|만한|만큼)?$/.test(word)) return true
  for (let size = Math.min(LONGEST, word.length); size > 0; size -= 1) {
    const rest = word.slice(size)
    if (rest.length > 6) continue
    if (stemsOf(word.slice(0, size), rest).some((stem) => stems.has(stem))) return true
  }
  return false
}

/** 가르칩니다, but not 합니다, 됩니다, 입니다, which make verbs of nouns. */
function isPolite(word: string): boolean {
  const before = /([가-힣])(?:니다|니까)$/.exec(word)?.[1]
  return before !== undefined && finalOf(before) === BIEUP && !'합됩입'.includes(before)
}

/** What stems `head` may be a form of, with `rest` behind it. */
function stemsOf(head: string, rest: string): string[] {
  const last = head.at(-1) as string
  const bare = head.slice(0, -1)
  const final = finalOf(last)
  const open = withFinal(last, 0)
  // One syllable is a stem only where the whole of the rest is an ending.
  const short = head.length === 1 && rest.length > 2
  if (short) return []
  const found: string[] = []
  if (AFTER_STEM.test(rest)) {
    found.push(head)
    if (final === 0) found.push(bare + withFinal(last, RIEUL))
  }
  if (ADDED.has(final) && AFTER_ADDED.exec(rest)?.[0] === rest)
    found.push(bare + open, bare + withFinal(last, RIEUL))
  if (final === 0 || final === PAST) {
    const vowel = Math.floor(((last.charCodeAt(0) - FIRST) % (VOWELS * FINALS)) / FINALS)
    for (const other of UNCONTRACTED.get(vowel) ?? []) found.push(bare + withVowel(last, other))
    if (final === PAST) found.push(bare + open)
  }
  return found
}

function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - FIRST) % FINALS
}

function withFinal(syllable: string, final: number): string {
  return String.fromCharCode(syllable.charCodeAt(0) - finalOf(syllable) + final)
}

/** The syllable with another vowel and nothing under it. */
function withVowel(syllable: string, vowel: number): string {
  const initial = Math.floor((syllable.charCodeAt(0) - FIRST) / (VOWELS * FINALS))
  return String.fromCharCode(FIRST + initial * VOWELS * FINALS + vowel * FINALS)
}
