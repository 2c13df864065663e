// The dates of a text: 2023년 3월, 2023.03, '23.3, 3월 15일, 작년, 여름방학.

/** Parts that are not said are undefined. `said` holds what is no calendar date: 작년, 여름. */
export type DateFact = {
  start: number
  end: number
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
  said?: string | undefined
}

const MONTH = '(1[0-2]|0?[1-9])'
const DAY = '(3[01]|[12]\\d|0?[1-9])'
const YEAR = "((?:19|20)\\d\\d|['’]?[0-3]\\d)"
/** A part under a name of its own. */
const as = (name: string, part: string) => part.replace('(', `(?<${name}>`)
const PATTERNS: RegExp[] = [
  new RegExp(
    `(?<![\\d.])${as('year', YEAR)}\\s?년도?\\s?${as('month', MONTH)}\\s?월(?!드)(?:\\s?${as('day', DAY)}\\s?일)?`,
    'g',
  ),
  // One sign throughout: "22.03-23" begins a range and has no day.
  new RegExp(
    `(?<![\\d.])(?<year>(?:19|20)\\d\\d|['’]\\d\\d|(?<![\\d.])[12]\\d(?=[./]\\d\\d?\\s?[~\\-–]))\\s?(?<sign>[.\\-/])\\s?${as('month', MONTH)}(?:\\s?\\k<sign>\\s?${as('day', DAY)})?(?![\\d]|\\s?학기)`,
    'g',
  ),
  /(?<![\d.])(?<year>(?:19|20)\d\d)(?:\s?(?:년도|학년도|년)(?!\s?(?:간|동안))|(?=\s?[~\-–]|\s?(?:상반기|하반기|여름|겨울|봄|가을)))/g,
  /(?<![\d.])(?<year>['’]?[12]\d)\s?년(?:도)?(?=\s?(?:상반기|하반기|여름|겨울|봄|가을|도|부터|에\s|에는|에만|입학|졸업|입사))/g,
]
const MONTH_DAY = new RegExp(
  `(?<![\\d.,]|[년\\-/]\\s?|\\d\\.\\s)${MONTH}\\s?월(?!드|간)(?:\\s?${DAY}\\s?일(?!\\s?(?:간|동안)))?`,
  'g',
)
const BARE_YEAR =
  /(?<=(?:19|20)\d\d\s?[~\-–∼〜]\s?)(?:19|20)\d\d(?!\d|[.,\-/]\d|[가-힣%])|(?<![\d.,A-Za-z])(?:19[89]|20[0-3])\d(?!\d|,\d|\.\d|\s?(?:명|건|개|원|만|천|억|점|자|번|회|시간|분|초|곳|장|권|kg|g|m|대|품목|%|여|년))/g
const SAID =
  /(?<![가-힣])(작년|지난해|재작년|올해|지난\s?(?:여름|겨울|봄|가을)|(?:여름|겨울)\s?(?:방학|학기)|(?:봄|가을)\s?학기|상반기|하반기)|([월화수목금토])요일|일요일/g
/** "매주 화, 목" of notes. */
const WEEKDAYS = /(?<![가-힣])[월화수목금토일](?:\s?[,·/]\s?[월화수목금토일])+(?![가-힣])/g
const SAME: Record<string, string> = { 지난해: '작년', 일요일: '일요일' }

/** `loose` takes a bare year for a date too, as notes have them: "2018 ~ 2022". */
export function findDates(text: string, loose = false): DateFact[] {
  const found: DateFact[] = []
  const take = (fact: DateFact) => found.push(fact)
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      take({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        year: yearOf(match.groups?.year ?? ''),
        month: numberOf(match.groups?.month),
        day: numberOf(match.groups?.day),
      })
    }
  }
  for (const match of text.matchAll(MONTHS)) {
    take({
      start: match.index,
      end: match.index + match[0].length,
      year: yearOf(match[1] as string),
      month: numberOf(match[2]),
    })
  }
  for (const match of loose ? text.matchAll(BARE_YEAR) : []) {
    take({ start: match.index, end: match.index + 4, year: Number(match[0]) })
  }
  for (const days of loose ? text.matchAll(WEEKDAYS) : []) {
    for (const day of days[0].matchAll(/[가-힣]/g)) {
      const start = days.index + day.index
      take({ start, end: start + 1, said: `${day[0]}요일` })
    }
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    take({
      start: match.index,
      end: match.index + match[0].length,
      month: numberOf(match[1]),
      day: numberOf(match[2]),
    })
  }
  for (const match of text.matchAll(SAID)) {
    const word = match[0].replace(/\s|방학|학기/g, '')
    take({ start: match.index, end: match.index + match[0].length, said: SAME[word] ?? word })
  }
  for (const end of rangeEnds(text, found)) take(end)
  // Where two readings overlap, the one that begins first and says more is meant.
  let until = -1
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((fact) => {
      if (fact.start < until) return false
      until = fact.end
      return true
    })
}

/** "2024년 1~6월": the month before the sign is of the same year. */
const MONTHS = new RegExp(
  `(?<![\\d.])${YEAR}\\s?년도?\\s?${MONTH}(?=\\s?[~\\-–∼〜]\\s?${MONTH}\\s?월(?!드))`,
  'g',
)

/** "22.03-23.02": no month is so great. */
const SHORT_YEAR =
  /^\s*[~\-–∼〜]\s*['’]?(1[3-9]|[23]\d)[./](1[0-2]|0?[1-9])(?:[./](3[01]|[12]\d|0?[1-9]))?(?![\d.가-힣])/

/** "2022.03~12": the month behind the sign is of the same year. */
function rangeEnds(text: string, dates: readonly DateFact[]): DateFact[] {
  return dates.flatMap((date) => {
    const short = SHORT_YEAR.exec(text.slice(date.end, date.end + 14))
    if (short && date.year !== undefined && date.month !== undefined) {
      const start = date.end + short[0].search(/\d/)
      const year = yearOf(short[1] as string)
      return [
        { start, end: date.end + short[0].length, year, month: Number(short[2]), day: numberOf(short[3]) },
      ]
    }
    const end = /^\s*[~\-–∼〜]\s*(1[0-2]|0?[1-9])(?:[./-](3[01]|[12]\d|0?[1-9])|월)?(?![\d.,가-힣])/.exec(
      text.slice(date.end, date.end + 10),
    )
    if (!end || date.year === undefined || date.month === undefined) return []
    const start = date.end + end[0].search(/\d/)
    const [month, day] = [Number(end[1]), numberOf(end[2])]
    return [{ start, end: date.end + end[0].length, year: date.year, month, day }]
  })
}

function yearOf(word: string): number {
  const year = Number(word.replace(/['’]/, ''))
  if (year >= 100) return year
  return year + (year < 50 ? 2000 : 1900)
}

function numberOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : Number(word)
}

export function dateValue(fact: DateFact): string {
  if (fact.said !== undefined) return `date:${fact.said}`
  const two = (part: number | undefined) => (part === undefined ? '' : `-${String(part).padStart(2, '0')}`)
  return `date:${fact.year ?? '*'}${two(fact.month)}${two(fact.day)}`
}

const SEASONS: Record<string, number[]> = {
  여름: [6, 7, 8],
  겨울: [12, 1, 2],
  봄: [3, 4, 5],
  가을: [9, 10, 11],
}

/** Whether the dates that a person wrote hold this one: each part that is said must be theirs. */
export function dateHeld(fact: DateFact, held: readonly DateFact[]): boolean {
  if (fact.said !== undefined) return saidHeld(fact.said, held)
  return held.some(
    (one) =>
      (fact.year === undefined ||
        fact.year === one.year ||
        (one.year === undefined && anyYear(held, fact.year) && isWithin(held, fact))) &&
      (fact.month === undefined || fact.month === one.month) &&
      (fact.day === undefined || fact.day === one.day),
  )
}

function anyYear(held: readonly DateFact[], year: number): boolean {
  return held.some((one) => one.year === year)
}

/** Whether the months that the notes give a year leave room for this one: "2022.09~2023.08, 3월 수확" has no March of 2022. */
function isWithin(held: readonly DateFact[], { year, month }: DateFact): boolean {
  const months = held.flatMap((one) =>
    one.year === undefined || one.month === undefined ? [] : [one.year * 12 + one.month],
  )
  if (year === undefined || month === undefined || months.length < 2) return true
  const at = year * 12 + month
  return at >= Math.min(...months) && at <= Math.max(...months)
}

function saidHeld(said: string, held: readonly DateFact[]): boolean {
  if (held.some((one) => one.said === said || (one.said?.endsWith(said) ?? false))) return true
  const dated = held.filter((one) => one.year !== undefined)
  const months = dated.flatMap((one) => (one.month === undefined ? [] : [one.month]))
  if (said.endsWith('요일')) return false
  if (said === '상반기') return months.some((month) => month <= 6)
  if (said === '하반기') return months.some((month) => month > 6)
  const season = Object.entries(SEASONS).find(([word]) => said.endsWith(word))
  if (season)
    return (
      months.some((month) => season[1].includes(month)) || held.some((one) => one.said?.endsWith(season[0]))
    )
  // Without a clock 작년 cannot be told from a year: any year of the person's own is taken for it.
  return /년|올해/.test(said) && dated.length > 0
}

const RANGE = /^[.\s]*(?:[~\-–∼〜]|부터|에서)\s*$/

/** The dates that end no range: 2022.08 of "2021.03 ~ 2022.08" is none from which anything was done. */
export function startsOf(text: string, dates: readonly DateFact[]): DateFact[] {
  return dates.filter((date, at) => {
    const before = dates[at - 1]
    return !before || !RANGE.test(text.slice(before.end, date.start))
  })
}

/** The durations in months of "2023.03 ~ 2023.12", counted both ways: what the person's period says. */
export function rangeMonths(text: string, dates: readonly DateFact[]): number[] {
  const found: number[] = []
  for (let at = 0; at + 1 < dates.length; at += 1) {
    const [from, to] = [dates[at] as DateFact, dates[at + 1] as DateFact]
    if (!RANGE.test(text.slice(from.end, to.start))) continue
    if (from.year === undefined) continue
    const years = (to.year ?? from.year) - from.year
    if (from.month === undefined || to.month === undefined) {
      if (years > 0) found.push(years * 12)
      continue
    }
    const months = years * 12 + to.month - from.month
    if (months > 0) found.push(months, months + 1)
  }
  return found
}

const DAY_MS = 86_400_000

/** The weeks of "2023.04.03~04.28", whether they end on a Friday or a Sunday. */
export function rangeWeeks(text: string, dates: readonly DateFact[]): number[] {
  return rangeDays(text, dates).map((days) => Math.round((days + 1) / 7))
}

const DAYS_A_MONTH = 30.4
/** How many days a whole number of months may be off. */
const MONTH_SLACK = 3

/** The whole months of "1월 2일 ~ 1월 31일". */
export function rangeWholeMonths(text: string, dates: readonly DateFact[]): number[] {
  return rangeDays(text, dates).flatMap((days) => {
    const months = Math.round(days / DAYS_A_MONTH)
    return months > 0 && Math.abs(days - months * DAYS_A_MONTH) <= MONTH_SLACK ? [months] : []
  })
}

/** The days from the first to the last, both counted. */
function rangeDays(text: string, dates: readonly DateFact[]): number[] {
  const found: number[] = []
  for (let at = 0; at + 1 < dates.length; at += 1) {
    const [from, to] = [dates[at] as DateFact, dates[at + 1] as DateFact]
    if (!RANGE.test(text.slice(from.end, to.start))) continue
    const [first, last] = [dayOf(from, undefined), dayOf(to, from.year)]
    if (first === undefined || last === undefined || last <= first) continue
    found.push((last - first) / DAY_MS + 1)
  }
  return found
}

function dayOf({ year, month, day }: DateFact, other: number | undefined): number | undefined {
  const said = year ?? other
  if (said === undefined || month === undefined || day === undefined) return undefined
  return Date.UTC(said, month - 1, day)
}
