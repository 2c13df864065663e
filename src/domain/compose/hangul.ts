// Syllables as their three sounds, for conjugation and josa.

const FIRST = 0xac00
const LAST = 0xd7a3
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'] as const

export type Syllable = { initial: string; vowel: string; final: string }

export function isHangul(char: string | undefined): char is string {
  if (char === undefined || char === '') return false
  const code = char.charCodeAt(0)
  return code >= FIRST && code <= LAST
}

/** The sounds of one complete syllable, or null for anything else. */
export function take(char: string | undefined): Syllable | null {
  if (!isHangul(char)) return null
  const code = char.charCodeAt(0) - FIRST
  return {
    initial: INITIALS[Math.floor(code / 588)] ?? '',
    vowel: VOWELS[Math.floor((code % 588) / 28)] ?? '',
    final: FINALS[code % 28] ?? '',
  }
}

export function put({ initial, vowel, final }: Syllable): string {
  const code = (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28
  return String.fromCharCode(FIRST + code + (FINALS as readonly string[]).indexOf(final))
}

/** The final consonant of the last character; '' for an open syllable and for what is no Hangul. */
export function finalOf(word: string): string {
  return take(word.at(-1))?.final ?? ''
}

/** The word with the final consonant of its last syllable exchanged. */
export function withFinal(word: string, final: string): string {
  const last = take(word.at(-1))
  return last ? word.slice(0, -1) + put({ ...last, final }) : word
}
