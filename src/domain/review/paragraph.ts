// Where the paragraphs of a letter stand. A heading line belongs to the paragraph under it.
import type { Span } from '#domain/letter.ts'

const HEADING_MAX = 45

/** Paragraphs in order: lines that hold anything, a 소제목 joined with the line under it. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = []
  let heading: number | null = null
  let at = 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(at, end)
    if (line.trim() !== '') {
      if (isHeading(line)) heading ??= at
      else {
        found.push({ start: heading ?? at, end })
        heading = null
      }
    }
    at = end + 1
  }
  if (heading !== null) found.push({ start: heading, end: text.length })
  return found
}

/** A short line that no ending closes: "[마감을 지킨 3주]". */
export function isHeading(line: string): boolean {
  const words = line.trim()
  if (words === '' || words.length > HEADING_MAX) return false
  if (/^[[<【〈《「『].*[\]>】〉》」』]$/.test(words)) return true
  return !/[.!?。…]["'”’)\]]?$/.test(words) && !/(?:다|요|죠|까|음|함|임)$/.test(words)
}
