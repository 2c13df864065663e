// A text as what fit may take away: headings, lines, and whole sentences.
import { normalize } from '#domain/count/index.ts'
import { sentences } from '#domain/evidence/index.ts'

/** `index` counts the prose sentences of the text from 0. `start`/`end` are offsets into `Outline.text`. */
export type Sentence = { index: number; start: number; end: number; text: string }

/** One line of the text. A heading has no sentences; `paragraph` counts the lines of prose from 0. */
export type Line = {
  heading: string | null
  paragraph: number
  sentences: Sentence[]
  /** The newlines before the line, as written. */
  gap: string
}

export type Outline = { text: string; lines: Line[]; sentences: Sentence[] }

/** A heading is short: 15-25 characters are usual (docs/letter-rules.md §3), brackets and slack included here. */
const LONGEST_HEADING = 45
const BRACKETED = /^[[【<〈《「『][^\n]{1,60}[\]】>〉》」』]$/
/** Endings by which a line is a sentence and no heading, with or without its full stop. */
const SENTENCE_END = /(?:[.!?。…]["'”’」』)\]]*|(?:니다|어요|아요|예요|에요|네요|지요|죠))\s*$/

/** Reads a text, normalized first, so that the offsets are those of `Outline.text`. */
export function outlineOf(given: string): Outline {
  const text = normalize(given).trim()
  const read = readLines(text, true)
  // A text of headings alone has none: then each line is prose.
  return read.sentences.length > 0 || text === '' ? read : readLines(text, false)
}

function readLines(text: string, headings: boolean): Outline {
  const lines: Line[] = []
  const all: Sentence[] = []
  let paragraph = 0
  let at = 0
  let gap = ''
  for (const raw of text.split('\n')) {
    const lineStart = at
    at += raw.length + 1
    if (raw.trim() === '') {
      gap += '\n'
      continue
    }
    const before = lines.length === 0 ? '' : `${gap}\n`
    gap = ''
    const body = headings ? splitHeading(raw) : asProse(raw)
    if (body.heading !== null) {
      lines.push({ heading: body.heading, paragraph: -1, sentences: [], gap: before })
      if (body.rest === '') continue
    }
    const offset = lineStart + body.restAt
    const found = sentences(body.rest).map((span) => ({
      index: 0,
      start: offset + span.start,
      end: offset + span.end,
      text: body.rest.slice(span.start, span.end),
    }))
    for (const one of found) {
      one.index = all.length
      all.push(one)
    }
    lines.push({
      heading: null,
      paragraph,
      sentences: found,
      gap: body.heading === null ? before : '\n',
    })
    paragraph += 1
  }
  return { text, lines, sentences: all }
}

function splitHeading(raw: string): { heading: string | null; rest: string; restAt: number } {
  const line = raw.trim()
  const lead = raw.indexOf(line)
  if (isHeading(line)) return { heading: line, rest: '', restAt: 0 }
  const inline = /^([[【<〈《][^\]】>〉》\n]{1,60}[\]】>〉》])\s+(?=\S)/.exec(line)
  if (inline) {
    const rest = line.slice(inline[0].length)
    return { heading: inline[1] as string, rest, restAt: lead + inline[0].length }
  }
  return { heading: null, rest: line, restAt: lead }
}

function asProse(raw: string): { heading: null; rest: string; restAt: number } {
  const rest = raw.trim()
  return { heading: null, rest, restAt: raw.indexOf(rest) }
}

/** Whether a line stands as a 소제목: bracketed, or short without a sentence's end. */
export function isHeading(line: string): boolean {
  if (BRACKETED.test(line)) return true
  return line.length <= LONGEST_HEADING && !SENTENCE_END.test(line) && !/[,:;]\s*$/.test(line)
}

/** Whether a sentence ends as a sentence does, and is not broken off. */
export function isWhole(sentence: string): boolean {
  return SENTENCE_END.test(sentence) || /(?:다|요|까|함|음|됨|임)["'”’」』)\]]*$/.test(sentence)
}

/**
 * The text out of the lines: whole sentences joined by one space. A line without sentences goes with
 * its newlines, and a heading goes with its last line.
 */
export function textOf(lines: readonly Line[]): string {
  let text = ''
  let pending: Line | null = null
  for (const line of lines) {
    if (line.heading !== null) {
      pending = line
      continue
    }
    if (line.sentences.length === 0) continue
    if (pending) {
      text += (text === '' ? '' : gapOf(pending)) + pending.heading
      pending = null
    }
    text += (text === '' ? '' : gapOf(line)) + line.sentences.map((one) => one.text).join(' ')
  }
  return text
}

function gapOf(line: Line): string {
  return line.gap === '' ? '\n' : line.gap
}
