// The one-tap changes, made so that what remains is a well-formed text.
import { endingOf } from '#domain/compose/sound.ts'
import type { Fix, Span } from '#domain/letter.ts'

/** [after a consonant, after a vowel]; ㄹ counts as a vowel before 으로. */
const JOSA: readonly [string, string][] = [
  ['으로', '로'],
  ['이라', '라'],
  ['이란', '란'],
  ['이나', '나'],
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
]
/** What may follow a josa within its word: "로서", "라는", "와의", "로는". */
const AFTER_JOSA = /^(?:$|[^가-힣]|서|써|부터|는|도|만|고|면|의|며|든)/

/** Replaces [start, end) by `words`, with the josa behind it when the sound at the end changes. */
export function replaceWord(text: string, span: Span, words: string, label: string): Fix {
  const { start, end } = span
  const rest = text.slice(end, end + 6)
  for (const pair of JOSA) {
    const old = pair.find((josa) => rest.startsWith(josa) && AFTER_JOSA.test(rest.slice(josa.length)))
    if (old === undefined) continue
    // "이다" as a copula stays: "귀사이다" may become "귀행이다" but never "귀행가다".
    if (old === '이' && /^이(?:다|며|고|었|므)/.test(rest)) break
    const sound = endingOf(words)
    const open = sound === 'vowel' || (pair[0] === '으로' && sound === 'rieul')
    return { start, end: end + old.length, text: words + (open ? pair[1] : pair[0]), label }
  }
  return { start, end, text: words, label }
}

/**
 * Takes a sentence out with the space that belonged to it. A sentence that stands alone in its line
 * takes its line along, and one of the blank lines around it.
 */
export function removeSentence(text: string, { start, end }: Span, label = '문장 빼기'): Fix {
  let from = start
  let to = end
  while (to < text.length && isSpace(text[to])) to += 1
  while (from > 0 && isSpace(text[from - 1])) from -= 1
  const startsLine = from === 0 || text[from - 1] === '\n'
  const endsLine = to === text.length || text[to] === '\n'
  if (!startsLine && !endsLine) return { start, end: to, text: '', label }
  if (!startsLine) return { start: from, end: to, text: '', label }
  if (!endsLine) return { start: from, end: to, text: '', label }
  while (to < text.length && text[to] === '\n') to += 1
  if (to === text.length) while (from > 0 && text[from - 1] === '\n') from -= 1
  return { start: from, end: to, text: '', label }
}

/** Takes words out of a sentence with one of the two spaces around them. */
export function removeWords(text: string, { start, end }: Span, label = '빼기'): Fix {
  const spaceBefore = start > 0 && isSpace(text[start - 1])
  const spaceAfter = isSpace(text[end])
  const lineStart = start === 0 || text[start - 1] === '\n'
  if (spaceAfter && (spaceBefore || lineStart)) return { start, end: end + 1, text: '', label }
  const closes = end >= text.length || /[\n.,!?]/.test(text[end] as string)
  if (spaceBefore && closes) return { start: start - 1, end, text: '', label }
  return { start, end, text: '', label }
}

export function applyFix(text: string, fix: Fix): string {
  return text.slice(0, fix.start) + fix.text + text.slice(fix.end)
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t'
}
