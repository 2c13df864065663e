// Numbers and moments as the desk shows them.
import type { TFunction } from 'i18next'
import { currentLanguage } from '#web/locales/index.ts'

export const number = (value: number): string => value.toLocaleString('ko-KR')

/** "1.2M": for the axis of a plot. */
export const short = (value: number): string =>
  new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(value)

export const dollars = (value: number): string =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: value !== 0 && value < 1 ? 4 : 2,
  }).format(value)

export const dayWords = (iso: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeZone: 'Asia/Seoul' }).format(
    new Date(iso),
  )

export const momentWords = (iso: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Seoul',
  }).format(new Date(iso))

/** "11.24" of "2026-11-24". */
export const shortDay = (day: string): string => day.slice(5).replace('-', '.')

/** A limit as the record keeps it: a number, or nothing. */
export const limitWords = (t: TFunction<'words'>, limit: string | null): string =>
  limit === null ? t('desk.limitUnset') : t('desk.times', { n: number(Number(limit)) })

export function bytesWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`
}
