// Josa that do not fit the word before them, for the checks and the bench.
import type { Span } from '#domain/letter.ts'
import { endingOf } from './sound.ts'

/** A josa after Latin, a digit, a sign or a closing quote or bracket: there it can be nothing else. */
const AFTER_OTHER =
  /([A-Za-z0-9%℃+#][)\]'"’”」』》〉]*|[가-힣][)\]'"’”」』》〉]+)(을|를|은|는|이|가|과|와|으로|로|이라는|라는|이라고|라고)(?=[\s.,!?]|$)/gu
/**
 * After Hangul 이/가, 은/는 and the like are endings and nouns too (높은, 회의, 평가), so only
 * what no Korean word can be is told: 를 after a consonant, 을 after a vowel (but 가을, 마을, 노을), 와 after a consonant.
 */
const WRONG_REUL = /[가-힣]{2,30}를(?=[\s.,!?]|$)/gu
const WRONG_EUL = /[가-힣]{2,30}을(?=[\s.,!?]|$)/gu
const NOUNS_IN_EUL = /(?:가을|마을|노을)$|^(?:고을|개을)$/
const WRONG_EURO = /[가-힣]{1,30}으로(?=[\s.,!?]|$)/gu
const NEEDS_VOWEL = new Set(['를', '는', '가', '와', '라는'])
const NEEDS_CONSONANT = new Set(['을', '은', '이', '과', '이라는'])

/** Each wrong josa, as offsets into `text`. Quoted speech (…다"라고) and counters are left alone. */
export function josaErrors(text: string): Span[] {
  const errors: Span[] = []
  for (const match of text.matchAll(AFTER_OTHER)) {
    const word = wordBefore(text, match.index + (match[1]?.length ?? 0))
    const particle = match[2] ?? ''
    if (particle.startsWith('라고') || particle === '이라고') continue
    if (fits(word, particle)) continue
    const start = match.index + (match[1]?.length ?? 0)
    errors.push({ start, end: start + particle.length })
  }
  for (const match of text.matchAll(WRONG_REUL))
    addIf(errors, text, match, 1, (word) => endingOf(word) !== 'vowel')
  for (const match of text.matchAll(WRONG_EUL)) {
    if (!NOUNS_IN_EUL.test(match[0])) addIf(errors, text, match, 1, (word) => endingOf(word) === 'vowel')
  }
  for (const match of text.matchAll(WRONG_EURO))
    addIf(errors, text, match, 2, (word) => endingOf(word) !== 'consonant')
  return errors.sort((a, b) => a.start - b.start)
}

function wordBefore(text: string, end: number): string {
  return /\S*$/.exec(text.slice(Math.max(0, end - 60), end))?.[0] ?? ''
}

function fits(word: string, particle: string): boolean {
  const ending = endingOf(word)
  if (particle === '로') return ending !== 'consonant'
  if (particle === '으로') return ending === 'consonant'
  if (NEEDS_VOWEL.has(particle)) return ending === 'vowel'
  if (NEEDS_CONSONANT.has(particle)) return ending !== 'vowel'
  return true
}

function addIf(
  errors: Span[],
  text: string,
  match: RegExpMatchArray,
  length: number,
  wrong: (word: string) => boolean,
): void {
  const end = (match.index ?? 0) + match[0].length
  if (wrong(text.slice(match.index, end - length))) errors.push({ start: end - length, end })
}
