// Numbers as Koreans spell them: 다섯, 열다섯, 스물세, 이십, 3천, 1억 5천만, 수십, 두세.

/** A number, or a range where the words leave it open: 두세 is 2-3, 수십 is 20-99. */
export type Spelled = { low: number; high: number; open: boolean }

const TENS: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
}
const ONES: Record<string, number> = {
  하나: 1,
  한: 1,
  두: 2,
  둘: 2,
  세: 3,
  셋: 3,
  석: 3,
  네: 4,
  넷: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
}
const PAIRS: Record<string, [number, number]> = {
  한두: [1, 2],
  두세: [2, 3],
  두서너: [2, 4],
  서너: [3, 4],
  너댓: [4, 5],
  네다섯: [4, 5],
  대여섯: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
}
const SINO: Record<string, number> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 }
const SCALES: Record<string, number> = { 십: 10, 백: 100, 천: 1_000, 만: 1e4, 억: 1e8, 조: 1e12 }

const tens = Object.keys(TENS).join('|')
const ones = Object.keys(ONES).join('|')
/** Source of a pattern for native numerals; longer words first. */
export const NATIVE = `${Object.keys(PAIRS).join('|')}|(?:${tens})(?:한|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)|${ones}|${tens}`
/** Source of a pattern for Sino-Korean numerals and the open ones made of them. */
export const SINO_WORDS = '(?:수|몇)\\s?[십백천만](?:\\s?[만억])?|[일이삼사오육칠팔구십백천만억]+'

export function readNative(word: string): Spelled | undefined {
  const pair = PAIRS[word]
  if (pair) return { low: pair[0], high: pair[1], open: true }
  const ten = Object.keys(TENS).find((key) => word.startsWith(key))
  const rest = ten ? word.slice(ten.length) : word
  const one = rest === '' ? 0 : ONES[rest]
  if (one === undefined) return undefined
  const value = (ten ? (TENS[ten] as number) : 0) + one
  return { low: value, high: value, open: false }
}

export function readSino(word: string): Spelled | undefined {
  const plain = word.replace(/\s/g, '')
  const open = /^[수몇]/.test(plain)
  let total = 0
  let section = 0
  let digit = open ? 1 : 0
  for (const char of open ? plain.slice(1) : plain) {
    const value = SINO[char]
    if (value !== undefined) {
      if (digit !== 0) return undefined
      digit = value
      continue
    }
    const scale = SCALES[char] as number
    if (scale >= 1e4) {
      total += (section + digit || 1) * scale
      section = 0
    } else section += (digit || 1) * scale
    digit = 0
  }
  const value = total + section + digit
  if (value === 0) return undefined
  return open ? { low: value * 2, high: value * 10 - 1, open } : { low: value, high: value, open }
}

const PART =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?([천백십](?!장|일|분)))?(?: ?([만억조](?!나)))?/y

/** Reads digits with their scales at `at`: "1억 5천만", "2천4백만", "1,200만", "3.5". */
export function readDigits(text: string, at: number): { value: number; end: number; decimals: number } {
  let end = at
  let total = 0
  let section = 0
  let small = Number.POSITIVE_INFINITY
  let big = Number.POSITIVE_INFINITY
  let decimals = 0
  for (let round = 0; round < 6; round += 1) {
    PART.lastIndex = end > at && text[end] === ' ' ? end + 1 : end
    const part = PART.exec(text)
    if (!part) break
    const digits = (part[1] as string).replaceAll(',', '')
    const ownSmall = part[2] ? (SCALES[part[2]] as number) : 1
    const ownBig = part[3] ? (SCALES[part[3]] as number) : 1
    // Scales fall from left to right; anything else is another number.
    if (round > 0 && (digits.includes('.') || Number(digits) >= Math.min(small, big) || ownBig >= big)) break
    if (round > 0 && ownSmall >= small) break
    if (round === 0 && ownSmall * ownBig === 1) decimals = digits.split('.')[1]?.length ?? 0
    section += Number(digits) * ownSmall
    end = PART.lastIndex
    small = ownSmall
    if (ownBig > 1) {
      total += section * ownBig
      section = 0
      small = Number.POSITIVE_INFINITY
      big = ownBig
    } else if (ownSmall === 1) break
  }
  return { value: Math.round((total + section) * 1e6) / 1e6, end, decimals }
}
