// How long a text is, in each of the four units of docs/letter-rules.md §2.
import type { Counts, Unit } from '#domain/limit.ts'
import { normalize } from './normalize.ts'

/** One pass over the normalized text; a lone surrogate is three UTF-8 bytes, as an encoder writes it. */
function tally(text: string): Counts & { newlines: number } {
  let spaces = 0
  let ascii = 0
  let twoByte = 0
  let pairs = 0
  let newlines = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= 0x7f) {
      ascii += 1
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) {
        spaces += 1
        if (code === 0x0a) newlines += 1
      }
    } else if (code <= 0x7ff) twoByte += 1
    else if (code >= 0xac00 && code <= 0xd7a3) continue
    else if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(at + 1)
      if (next >= 0xdc00 && next <= 0xdfff) {
        pairs += 1
        at += 1
      }
    } else if (isWideSpace(code)) spaces += 1
  }
  const chars = text.length
  return {
    chars,
    charsNoSpaces: chars - spaces,
    bytes2: ascii + 2 * (chars - ascii),
    // A pair is two units of three in the sum, and four bytes in truth.
    bytesUtf8: ascii + 2 * twoByte + 3 * (chars - ascii - twoByte) - 2 * pairs,
    newlines,
  }
}

/** The rest of `\s` above U+07FF; U+00A0 and U+FEFF are gone after normalizing. */
function isWideSpace(code: number): boolean {
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The text's length in one unit; with `newlineAsTwo` each newline counts one more. Linear. */
export function count(text: string, unit: Unit, newlineAsTwo = false): number {
  const all = tally(normalize(text))
  return all[unit] + (newlineAsTwo ? all.newlines : 0)
}

/** The text's length in all four units, newline as one. */
export function counts(text: string): Counts {
  const { newlines: _, ...units } = tally(normalize(text))
  return units
}
