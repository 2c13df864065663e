// What is left of a person's day. It is changed only by the statements that take and end a request.
import { and, eq } from 'drizzle-orm'
import { type Quota, quotaOf, seoulDay } from '#domain/quota.ts'
import type { Db } from './open.ts'
import { usage } from './schema.ts'

export async function usedToday(db: Db, userId: string, limit: number, now: Date): Promise<Quota> {
  const [row] = await db
    .select({ used: usage.used })
    .from(usage)
    .where(and(eq(usage.userId, userId), eq(usage.day, seoulDay(now))))
  return quotaOf(limit, row?.used ?? 0, now)
}
