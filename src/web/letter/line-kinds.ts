// How the lines of a letter are set: headings bold, a gap under each paragraph that has no blank line.
export type LineKind = 'heading' | 'prose' | 'blank'

/** A heading is short and has no full stop; brackets make one of any short line (docs/letter-rules.md §3). */
const LONGEST_HEADING = 45
const BRACKETED = /^\s*[[【<〈《「『][^\n]{1,60}[\]】>〉》」』]\s*$/
const CLOSED = /[.!?。…,:;]["'”’」』)\]]*\s*$/

export function lineKind(line: string): LineKind {
  if (line.trim() === '') return 'blank'
  if (BRACKETED.test(line)) return 'heading'
  return line.length <= LONGEST_HEADING && !CLOSED.test(line) ? 'heading' : 'prose'
}

export type SetLine = { text: string; kind: LineKind; at: number }

/** The lines of a text with their kinds, each with its offset. */
export function setLines(text: string): SetLine[] {
  let at = 0
  const lines = text.split('\n')
  return lines.map((line, index) => {
    const kind = lineKind(line)
    const last = index === lines.length - 1
    // The last line has nothing under it yet: a beginning is no heading.
    const set: SetLine = {
      text: line,
      kind: last && kind === 'heading' && !BRACKETED.test(line) ? 'prose' : kind,
      at,
    }
    at += line.length + 1
    return set
  })
}
