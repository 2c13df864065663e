// Reads out of a posting the day until which it takes applications.

const LABEL =
  /(?:접수|지원|모집|서류|제출|채용|공고)\s?(?:서\s?)?(?:접수|제출)?\s?(?:기간|기한|마감|일정)|마감\s?(?:일시?)?\s*[:：]|까지/
const DAY =
  /(?:(20\d{2})\s*[.년/-]\s*)?(\d{1,2})\s*[.월/-]\s*(\d{1,2})(?!\d|\s*(?:명|년|월|시|%|자|개))\s*일?\.?/g

/**
 * The last day that a line about the application period names, `YYYY-MM-DD`; null where none says it plainly.
 * A day without a year is the next one of its kind, seen from `today`.
 */
export function readDue(lines: readonly string[], today: string): string | null {
  for (const line of lines) {
    if (!LABEL.test(line)) continue
    const last = [...line.matchAll(DAY)].at(-1)
    const day = last === undefined ? null : dayOf(last, today)
    if (day !== null) return day
  }
  return null
}

function dayOf([, year, month, date]: RegExpMatchArray, today: string): string | null {
  const within = `${pad(month)}-${pad(date)}`
  if (year !== undefined) return real(`${year}-${within}`)
  const thisYear = Number(today.slice(0, 4))
  return real(`${within < today.slice(5) ? thisYear + 1 : thisYear}-${within}`)
}

const pad = (digits: string | undefined) => (digits ?? '').padStart(2, '0')

/** Null for a day that no calendar has: 11.31, 13.5 of a version number. */
function real(day: string): string | null {
  const at = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day
}
