import type { TFunction } from 'i18next'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** When something was, as a person says it: "방금", "12분 전", "어제", "11월 3일". */
export function whenWords(t: TFunction<'words'>, iso: string, now: Date, language: 'ko' | 'en'): string {
  const at = new Date(iso)
  const past = now.getTime() - at.getTime()
  if (past < MINUTE) return t('archive.justNow')
  if (past < HOUR) return t('archive.minutesAgo', { n: Math.floor(past / MINUTE) })
  if (at.toDateString() === now.toDateString()) return t('archive.hoursAgo', { n: Math.floor(past / HOUR) })
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  if (at.toDateString() === yesterday.toDateString()) return t('archive.yesterday')
  return at.toLocaleDateString(language === 'ko' ? 'ko-KR' : 'en-GB', {
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  })
}
