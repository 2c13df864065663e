// The numbers in a posting that could be a length: "700자", "최대 600", "1,000 Bytes", "천 자".

export type Measure = {
  value: number
  unit: 'chars' | 'bytes' | null
  /** What the words around it say it is; `exact` is a number that nothing qualifies. */
  bound: 'max' | 'min' | 'exact'
  script: 'hangul' | 'latin' | null
  start: number
  end: number
}

const DIGITS: Record<string, number> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 }
const NUMBER = String.raw`(?<![\d.,A-Za-z])(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d.]*\d)\s?[만천백]?|(?<![가-힣])[일이삼사오육칠팔구]?[천백](?:\s?[일이삼사오육칠팔구]백)?`
const UNIT = String.raw`bytes?|바이트|글자|자(?![가-힣])|자(?=이내|이하|이상|미만|초과|내외|까지|내로|안팎|정도|분량|제한|입력|작성|로|를|의|씩|가|는|도|만|에서|부터|기준|공백|띄어|한글|영문|이며|이고|입니다|임)|characters?|chars?|B(?![A-Za-z])`
const BEFORE =
  /(최대|최소|max|min|이상|이하|이내)(?:imum|\.)?\s*(?:글자\s?수|한글|영문|국문|자수|분량)?\s*[:：=]?\s*(?:약\s?)?$/i
const SIZE_WORD = /(?:글자\s?수|자\s?수|분량|제한)\s*(?:제한|은|는)?\s*[:：=]?\s*$/
const AFTER = /^\s*(?:을|를|으로|로)?\s*(이내|이하|내로|까지|내외|안팎|정도|미만|제한|이상|초과|max|min)/i
const WANTED = new RegExp(`(${NUMBER})\\s*(${UNIT})?`, 'gi')
const NOT_LENGTH =
  /^\s?(?:점|년|월|일|세|살|명|대\b|대\s|위|개|회|번|원|만|억|호|%|p\b|급|등|시|분|페이지|쪽|장|매|문항|건)/

/** Every measure of `text` (already folded to ASCII digits and signs), in order. */
export function measuresOf(text: string): Measure[] {
  const found: Measure[] = []
  for (const match of text.matchAll(WANTED)) {
    const start = match.index
    const end = start + match[0].trimEnd().length
    const value = valueOf(match[1] as string)
    if (value < 10 || value > 100_000) continue
    const before = text.slice(Math.max(0, start - 16), start)
    const after = text.slice(end, end + 10)
    const marked = BEFORE.exec(before)?.[1]
    const unit = unitOf(match[2])
    const sized = SIZE_WORD.test(before)
    const ranged = /^\s*[~\-–∼〜]\s*(?:최대\s*)?\d/.test(after) || /\d\s*[~\-–∼〜]\s*$/.test(before)
    if (unit === null && !marked && !sized && !ranged) continue
    if (unit === null && (NOT_LENGTH.test(after) || (ranged && !sized && isYear(value)))) continue
    const behind = AFTER.exec(after)?.[1]
    found.push({
      value: behind === '미만' ? value - 1 : value,
      unit,
      bound: boundOf(marked, behind),
      script: scriptOf(before),
      start,
      end,
    })
  }
  return found
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2099 && value !== 2000
}

function valueOf(words: string): number {
  const plain = words.replace(/[,\s]/g, '')
  const digits = Number(/^\d+/.exec(plain)?.[0] ?? Number.NaN)
  if (!Number.isNaN(digits)) return digits * scaleOf(plain.at(-1) as string)
  let total = 0
  let waiting = 0
  for (const char of plain) {
    const digit = DIGITS[char]
    if (digit !== undefined) waiting = digit
    else {
      total += (waiting || 1) * scaleOf(char)
      waiting = 0
    }
  }
  return total
}

function scaleOf(char: string): number {
  if (char === '만') return 10_000
  if (char === '천') return 1_000
  return char === '백' ? 100 : 1
}

function unitOf(word: string | undefined): Measure['unit'] {
  if (word === undefined) return null
  return /^(?:b|바)/i.test(word) ? 'bytes' : 'chars'
}

function boundOf(before: string | undefined, after: string | undefined): Measure['bound'] {
  if (after === '이상' || after === '초과' || after?.toLowerCase() === 'min') return 'min'
  if (after !== undefined) return 'max'
  if (before === undefined) return 'exact'
  return /최소|min|이상/i.test(before) ? 'min' : 'max'
}

function scriptOf(before: string): Measure['script'] {
  const word = /(한글|국문|영문|영어)\s*(?:기준)?\s*(?:최대|최소)?\s*[:：]?\s*$/.exec(before)?.[1]
  if (word === undefined) return null
  return word.startsWith('영') ? 'latin' : 'hangul'
}
