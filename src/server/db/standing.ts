// How a person stands when a page is opened: what is left of the day, what they have yet to read, what they agreed to.
import { and, eq, isNull } from 'drizzle-orm'
import { type Quota, quotaOf, seoulDay } from '#domain/quota.ts'
import type { Db } from './open.ts'
import { FOR_ALL } from './request-limits.ts'
import { consent, setting, usage, user } from './schema.ts'

export type Standing = {
  quota: Quota
  /** The account came back, and its person has not yet read so. */
  returned: boolean
  /** When they agreed to the notice that was asked about; null when they did not, or not any more. */
  agreedAt: Date | null
}

/**
 * One statement, for it runs with every page and every sign-in. `fallback`: the limit where the desk set none;
 * `notice`: the version of the notice that holds, null where there is none.
 */
export async function findStanding(
  db: Db,
  userId: string,
  { fallback, notice, now }: { fallback: number; notice: string | null; now: Date },
): Promise<Standing> {
  const [row] = await db
    .select({
      own: user.dailyRequests,
      all: setting.value,
      used: usage.used,
      returnedAt: user.returnedAt,
      agreedAt: consent.agreedAt,
    })
    .from(user)
    .leftJoin(setting, eq(setting.name, FOR_ALL))
    .leftJoin(usage, and(eq(usage.userId, user.id), eq(usage.day, seoulDay(now))))
    .leftJoin(
      consent,
      and(eq(consent.userId, user.id), eq(consent.version, notice ?? ''), isNull(consent.withdrawnAt)),
    )
    .where(eq(user.id, userId))
  return {
    quota: quotaOf(row?.own ?? row?.all ?? fallback, row?.used ?? 0, now),
    returned: row?.returnedAt != null,
    agreedAt: row?.agreedAt ?? null,
  }
}
