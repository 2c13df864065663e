// What is left of a person's day. It is changed only by the statements that take and end a request.
import { and, eq } from 'drizzle-orm'
import { type Quota, quotaOf, seoulDay } from '#domain/quota.ts'
import type { Db } from './open.ts'
import { FOR_ALL } from './request-limits.ts'
import { setting, usage, user } from './schema.ts'

/** One statement, for it runs with every page. `fallback`: the limit where the desk set none. */
export async function findDay(db: Db, userId: string, fallback: number, now: Date): Promise<Quota> {
  const [row] = await db
    .select({ own: user.dailyRequests, all: setting.value, used: usage.used })
    .from(user)
    .leftJoin(setting, eq(setting.name, FOR_ALL))
    .leftJoin(usage, and(eq(usage.userId, user.id), eq(usage.day, seoulDay(now))))
    .where(eq(user.id, userId))
  return quotaOf(row?.own ?? row?.all ?? fallback, row?.used ?? 0, now)
}
