// Reads how long an answer may be out of the words of a posting or a question (docs/letter-rules.md §2).
import type { Limit, Unit } from '#domain/limit.ts'
import { type Measure, measuresOf } from './limit-measures.ts'
import { normalizeMapped } from './normalize.ts'

/**
 * Why no limit was read: no words of length; only a minimum; pages instead of characters;
 * or several different limits, as in a posting with many questions.
 */
export type NoLimit = 'none' | 'min_only' | 'pages' | 'several'

export type ParsedLimit =
  | {
      limit: Limit
      /** UTF-16 offsets of the words that say it, into the text as given. */
      start: number
      end: number
      quote: string
      /** True where the text does not say whether spaces count, so that `chars` is our reading. */
      assumedUnit: boolean
    }
  | { limit: null; reason: NoLimit; min?: number }

type Stated = { limit: Limit; start: number; end: number; assumedUnit: boolean }

/** The limit that `text` states, or why it cannot be told. */
export function parseLimit(text: string): ParsedLimit {
  const mapped = normalizeMapped(text)
  const folded = fold(mapped.text)
  const searched = blankExplanations(folded)
  const measures = withoutHeadingLimits(measuresOf(searched), searched)
  const groups = groupOf(measures, searched)
  const stated = groups.flatMap((group) => stateOf(group, searched, folded) ?? [])
  const first = stated[0] ?? bareLimit(searched, folded)
  if (!first) {
    const min = groups[0]?.[0]?.value
    if (min !== undefined) return { limit: null, reason: 'min_only', min }
    const pages = /A4|\d\s*(?:페이지|쪽|매|장)\s*(?:이내|이하|내외|분량|내|까지)/.test(folded)
    return { limit: null, reason: pages ? 'pages' : 'none' }
  }
  if (stated.some((other) => !sameLimit(other.limit, first.limit))) return { limit: null, reason: 'several' }
  const span = mapped.span(first.start, first.end)
  return {
    limit: first.limit,
    ...span,
    quote: text.slice(span.start, span.end),
    assumedUnit: first.assumedUnit,
  }
}

/** Full-width digits, letters and signs to ASCII, one unit for one unit. */
function fold(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** "한글 1자 = 2byte" explains a unit and is no limit. */
function blankExplanations(text: string): string {
  return text.replace(
    /(?:한글|국문|영문|영어|숫자|공백|줄\s?바꿈|엔터)[^\n\d(]{0,8}(?:1\s*글?자\s*(?:당)?\s*[=:]?\s*)?[(]?\s*[123]\s*(?:byte|바이트|자)[sS]?/gi,
    (words) => ' '.repeat(words.length),
  )
}

/** "소제목 20자 이내" limits the heading, not the answer, where the answer has a limit of its own. */
function withoutHeadingLimits(measures: Measure[], text: string): Measure[] {
  const answers = measures.filter(
    (one) => !/제목[^\n.]{0,6}$/.test(text.slice(Math.max(0, one.start - 12), one.start)),
  )
  return answers.length > 0 ? answers : measures
}

const JOINT =
  /^[\s,./~\-–∼〜()[\]:;|=+]*(?:이상|이하|이내|까지|부터|에서|내외|미만|최소|최대|min|max|공백|띄어쓰기|포함|미포함|제외|글자|수|한글|영문|국문|영어|기준|또는|및|약|작성|입력|의|로|으로|은|는|[\s,./~\-–∼〜()[\]:;|=+])*$/i

/** Measures that speak of one answer: a minimum with its maximum, characters with their bytes. */
function groupOf(measures: Measure[], text: string): Measure[][] {
  const groups: Measure[][] = []
  for (const measure of measures) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const gap = last && text.slice(last.end, measure.start)
    const joined = gap !== undefined && gap.length <= 24 && !gap.includes('\n') && JOINT.test(gap)
    if (joined && group && group.length < 4 && last && fits(group, last, measure, gap)) group.push(measure)
    else groups.push([measure])
  }
  return groups
}

function fits(group: Measure[], last: Measure, next: Measure, gap: string): boolean {
  if (/[~\-–∼〜]|에서|부터/.test(gap)) return true
  if (group.some((one) => one.bound === 'min') !== (next.bound === 'min')) return true
  return last.unit !== next.unit || last.script !== next.script
}

function stateOf(group: Measure[], searched: string, folded: string): Stated | undefined {
  const unit = unitOf(group, folded)
  const sameUnit = group.filter(
    (one) => one.unit === null || (one.unit === 'bytes') === unit.name.startsWith('bytes'),
  )
  const values = (sameUnit.length > 0 && !unit.paired ? sameUnit : group).toSorted(
    (a, b) => a.value - b.value,
  )
  const largest = values.at(-1) as Measure
  if (values.every((one) => one.bound === 'min')) return undefined
  const smallest = values[0] as Measure
  const ranged = values.length > 1 && !unit.paired && smallest.value < largest.value
  const min = ranged ? smallest.value : undefined
  const twoNewline = /(?:줄\s?바꿈|엔터|개행)[^\n\d]{0,10}2\s*(?:byte|바이트|자)/i.test(folded)
  const limit: Limit = {
    max: largest.value,
    ...(min === undefined ? {} : { min }),
    unit: unit.name,
    ...(twoNewline ? { newlineAsTwo: true } : {}),
  }
  const first = group[0] as Measure
  const last = group.at(-1) as Measure
  return { limit, ...widen(searched, first.start, last.end), assumedUnit: unit.assumed }
}

/** Which unit a group of measures is in. `paired`: "한글 500자(영문 1,000자)", one limit said twice. */
function unitOf(group: Measure[], text: string): { name: Unit; assumed: boolean; paired: boolean } {
  const from = Math.max(0, (group[0] as Measure).start - 30)
  const around = text.slice(from, (group.at(-1) as Measure).end + 40)
  const threeBytes = /utf-?8|한글[^\n\d]{0,8}(?:1\s*글?자)?[^\n\d]{0,4}3\s*(?:byte|바이트)/i.test(around)
  const bytes: Unit = threeBytes ? 'bytesUtf8' : 'bytes2'
  const byteValue = group.find((one) => one.unit === 'bytes')?.value
  const charValue = group.find((one) => one.unit === 'chars' && one.script !== 'latin')?.value
  const latin = group.find((one) => one.script === 'latin')?.value
  if (byteValue !== undefined) {
    const triple = charValue !== undefined && charValue * 3 === byteValue
    return { name: triple ? 'bytesUtf8' : bytes, assumed: false, paired: charValue !== undefined }
  }
  if (latin !== undefined && charValue !== undefined && latin === charValue * 2) {
    return { name: 'bytes2', assumed: false, paired: true }
  }
  const without =
    /(?:공백|띄어\s?쓰기|빈칸|스페이스)[은는을를]?\s*(?:모두\s*)?(?:제외|미포함|불포함|빼고|포함하지|포함\s*(?:안|하지)|없이)/.test(
      around,
    )
  if (without) return { name: 'charsNoSpaces', assumed: false, paired: false }
  const withSpaces = /(?:공백|띄어\s?쓰기|빈칸|스페이스)[은는을를도]?\s*(?:모두\s*)?포함/.test(around)
  return { name: 'chars', assumed: !withSpaces, paired: false }
}

/** The quote takes in the words that qualify the number: 최대, 공백 제외, 이내. */
function widen(text: string, start: number, end: number): { start: number; end: number } {
  const before =
    /(?:(?:최대|최소|공백|띄어쓰기|포함|미포함|제외|한글|영문|국문|글자\s?수|기준|약|max|min)\s*[:：]?\s*)+$/i.exec(
      text.slice(Math.max(0, start - 30), start),
    )
  const after = /^\s*(?:이내|이하|까지|내외|미만|이상)/.exec(text.slice(end, end + 8))
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) }
}

/** "(800)" at the end of a line. A year, a list number or a score is none. */
function bareLimit(text: string, folded: string): Stated | undefined {
  for (const match of text.matchAll(/[([]\s*(\d{1,3}(?:,\d{3})|\d{3,5})\s*[)\]]\s*[.。]?[ \t]*(?=\n|$)/g)) {
    const value = Number((match[1] as string).replace(',', ''))
    const year = value >= 1900 && value <= 2099 && value !== 2000
    if (value < 100 || value % 10 !== 0 || year) continue
    const start = match.index + match[0].indexOf(match[1] as string)
    const unit = unitOf(
      [{ value, unit: null, bound: 'max', script: null, start, end: start + (match[1] as string).length }],
      folded,
    )
    return {
      limit: { max: value, unit: unit.name },
      start,
      end: start + (match[1] as string).length,
      assumedUnit: unit.assumed,
    }
  }
  return undefined
}

function sameLimit(a: Limit, b: Limit): boolean {
  return a.max === b.max && a.min === b.min && a.unit === b.unit
}
