// The one form of a text that is counted, compared and exported (docs/letter-rules.md §2).

const DROPPED = /[\u200B\uFEFF]/g

/** NFC; CRLF and CR to LF; U+200B and U+FEFF dropped; U+00A0 to a space. Idempotent. */
export function normalize(text: string): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00A0/g, ' ')
  const kept = lines.replace(DROPPED, '')
  // A zero-width character may have kept two jamo apart that compose once it is gone.
  return kept.length === lines.length ? kept : kept.normalize('NFC')
}

/** A normalized text that still knows where each of its units stood in the text as given. */
export type Mapped = {
  text: string
  /** [start, end) of the normalized text, as offsets into the text as given. */
  span(start: number, end: number): { start: number; end: number }
}

const CHUNK = /[\r]\n|[\s\S][\p{M}\u1160-\u11FF\uD7B0-\uD7FB]*/gu

/** Like `normalize`, with a way back: offsets found in the result are told in the text as given. */
export function normalizeMapped(text: string): Mapped {
  if (normalize(text) === text) return { text, span: (start, end) => ({ start, end }) }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(CHUNK)) {
    const part = normalize(match[0])
    parts.push(part)
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
  return {
    text: parts.join(''),
    span: (start, end) => ({
      start: starts[start] ?? text.length,
      end: end > start ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
  }
}
