// When an application must be handed in 마감: a calendar day in Seoul, as a posting names it.
import { z } from 'zod'
import { seoulDay } from './quota.ts'

/** `YYYY-MM-DD`; a day that the calendar has. */
export const Due = z.iso.date('invalid')

const DAY_MS = 86_400_000

/** Whole days from the Seoul day of `now` until the day it is due: 0 today, below 0 when it is over. */
export function daysUntil(due: string, now: Date): number {
  return Math.round((Date.parse(due) - Date.parse(seoulDay(now))) / DAY_MS)
}
