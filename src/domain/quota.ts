// The requests of a day: how many, what is left, and when they come back. A day is a day in Seoul.
import { z } from 'zod'

export const Quota = z.object({
  limit: z.number().int(),
  used: z.number().int(),
  left: z.number().int(),
  /** When the next Seoul day begins, ISO 8601 in UTC. */
  renewsAt: z.string(),
})
export type Quota = z.infer<typeof Quota>

const SEOUL_OFFSET_MS = 9 * 3600_000
const DAY_MS = 24 * 3600_000

/** The Seoul calendar day of a moment, `YYYY-MM-DD`. Korea has had no summer time since 1988. */
export function seoulDay(now: Date): string {
  return new Date(now.getTime() + SEOUL_OFFSET_MS).toISOString().slice(0, 10)
}

/** The moment at which the next Seoul day begins. */
export function nextSeoulMidnight(now: Date): Date {
  const day = Math.floor((now.getTime() + SEOUL_OFFSET_MS) / DAY_MS)
  return new Date((day + 1) * DAY_MS - SEOUL_OFFSET_MS)
}

export function quotaOf(limit: number, used: number, now: Date): Quota {
  return { limit, used, left: Math.max(0, limit - used), renewsAt: nextSeoulMidnight(now).toISOString() }
}
