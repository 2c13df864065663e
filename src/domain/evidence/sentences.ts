// Where the sentences of a Korean text begin and end.
import { normalizeMapped } from '#domain/count/index.ts'
import type { Span } from '#domain/letter.ts'

const OPENERS = '"“‘「『《〈([{'
const CLOSERS = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])
const TRAILING = /[.!?。…~"'”’」』》〉)\]}]/
const STOP = /[.!?。…]/
/** A quotation longer than this is taken for a forgotten closing mark. */
const LONGEST_QUOTE = 300

/** The sentences of `text` in order, as offsets into it as given; headings and lines stand alone. */
export function sentences(text: string): Span[] {
  const mapped = normalizeMapped(text)
  return sentencesOf(mapped.text).map(({ start, end }) => mapped.span(start, end))
}

/** The same over a text that is normalized already. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = []
  let lineStart = 0
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? text.length : newline
    splitLine(text, lineStart, lineEnd, found)
    lineStart = lineEnd + 1
  }
  return found
}

function splitLine(text: string, lineStart: number, lineEnd: number, found: Span[]): void {
  let start = lineStart
  const heading = /^\s*[[【<〈][^\]】>〉\n]{1,60}[\]】>〉](?=\s+\S)/.exec(
    text.slice(lineStart, Math.min(lineEnd, lineStart + 80)),
  )
  if (heading) {
    push(text, start, start + heading[0].length, found)
    start += heading[0].length
  }
  let unclosed = -1
  for (let at = start; at < lineEnd; at += 1) {
    const char = text[at] as string
    if (OPENERS.includes(char) && at > unclosed) {
      const close = text.indexOf(CLOSERS.get(char) as string, at + 1)
      if (close !== -1 && close < lineEnd && close - at <= LONGEST_QUOTE) {
        at = close
      } else unclosed = close === -1 ? lineEnd : at + LONGEST_QUOTE
      const last = text[at] as string
      if (!(at > start && endsQuotedSentence(text, at, last, lineEnd))) continue
      push(text, start, at + 1, found)
      start = at + 1
      continue
    }
    const end = endOfSentence(text, at, start, lineEnd)
    if (end === -1) {
      // The rest of a run of dots was read with its first one.
      while (at + 1 < lineEnd && STOP.test(char) && STOP.test(text[at + 1] as string)) at += 1
      continue
    }
    push(text, start, end, found)
    start = end
    at = end - 1
  }
  push(text, start, lineEnd, found)
}

/** A quotation that holds its own full stop ends the sentence, unless the words go on (라고, 라는, 고). */
function endsQuotedSentence(text: string, at: number, close: string, lineEnd: number): boolean {
  if (!/["”’」』]/.test(close) || !/[.!?。]/.test(text[at - 1] ?? '')) return false
  if (at + 1 >= lineEnd || !/\s/.test(text[at + 1] as string)) return false
  return !/^\s+(?:이?라|하|고|는|며|면서|란|가|를|을|의)/.test(text.slice(at + 1, Math.min(at + 8, lineEnd)))
}

/** The end of a sentence that closes at `at`, or -1. */
function endOfSentence(text: string, at: number, start: number, lineEnd: number): number {
  const char = text[at] as string
  if (char === '다') return endWithoutStop(text, at, lineEnd)
  if (!STOP.test(char)) return -1
  let end = at + 1
  while (end < lineEnd && TRAILING.test(text[end] as string)) end += 1
  const next = text[end] ?? ' '
  const before = text[at - 1] ?? ''
  const closed = end >= lineEnd || /\s/.test(next)
  if (char === '.' && isInnerPoint(text, at, start, end, lineEnd)) return -1
  if (char === '…' || text.slice(at, at + 3) === '...') {
    return closed && /[다요죠음함임까네]/.test(before) ? end : -1
  }
  if (closed) return end
  return char !== '…' && /[다요죠음함임까됨]/.test(before) && /[가-힣A-Za-z"“'‘[(]/.test(next) ? end : -1
}

/** The point of 3.5, 2023.03., "1. ", vs., U.S. is none that ends a sentence. */
function isInnerPoint(text: string, at: number, start: number, end: number, lineEnd: number): boolean {
  const before = text[at - 1] ?? ''
  const next = text[end] ?? ''
  if (/\d/.test(before)) {
    if (/\d/.test(next)) return true
    if (/^\s*\(?\d{1,2}$/.test(text.slice(start, at))) return true
    return /^\s*[~∼\-–—\d]/.test(text.slice(end, Math.min(end + 3, lineEnd)))
  }
  if (/[A-Za-z]/.test(before)) {
    if (/[A-Za-z0-9]/.test(next)) return true
    return /(?:^|[^A-Za-z])(?:[A-Za-z]|vs|etc|Co|Inc|Ltd|Corp|Dr|Mr|Ms|Mrs|No|St)$/.test(
      text.slice(Math.max(start, at - 6), at),
    )
  }
  return /^\s*[가-하]$/.test(text.slice(start, at)) && at - start <= 3
}

/** "…했습니다 그래서 …": the full stop was forgotten, the ending still ends. */
function endWithoutStop(text: string, at: number, lineEnd: number): number {
  if (text[at - 1] !== '니' || at + 2 >= lineEnd || text[at + 1] !== ' ') return -1
  const stem = text.charCodeAt(at - 2)
  // The syllable before 니다 closes in ㅂ: 습, 입, 합, 됩 …
  if (stem < 0xac00 || stem > 0xd7a3 || (stem - 0xac00) % 28 !== 17) return -1
  return /^\s+(?:이?라[고는며]|하[고는며여]|는|고|만|[.!?…~"'”’)])/.test(text.slice(at + 1, at + 7))
    ? -1
    : at + 1
}

function push(text: string, from: number, to: number, found: Span[]): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] as string)) start += 1
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
  if (end > start) found.push({ start, end })
}
