// Small numbers as one says them before a noun: 한 문단, 두 문단, 열두 문단.
const ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉']

/** 1 to 19 in words, the rest in digits. */
export function koreanCount(count: number): string {
  if (count < 1 || count > 19 || !Number.isInteger(count)) return String(count)
  if (count < 10) return ONES[count] as string
  return `열${ONES[count - 10]}`
}
