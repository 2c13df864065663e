// The requests of a day. Each change is one statement, so two open tabs cannot both take the last one.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { WriterName } from '#domain/generation.ts'
import { type Quota, quotaOf, seoulDay } from '#domain/quota.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { usage } from './schema.ts'

export async function quotaToday(db: Db, userId: string, limit: number, now: Date): Promise<Quota> {
  const [row] = await db
    .select({ used: usage.used })
    .from(usage)
    .where(and(eq(usage.userId, userId), eq(usage.day, seoulDay(now))))
  return quotaOf(limit, row?.used ?? 0, now)
}

export type Taken = {
  id: string
  userId: string
  kind: 'letter' | 'chat'
  letterId: string | null
  conversationId: string | null
  messageId: number | null
  writer: WriterName
  instance: string
  day: string
  key: string
}

/**
 * Takes a request of the day and writes the generation that uses it: one statement.
 * Null when the day is used up or the key was used before; two at once with one key: the second breaks
 * the unique index (SQLSTATE 23505) and so takes nothing.
 */
export async function takeRequest(db: Db, taken: Taken, limit: number): Promise<{ used: number } | null> {
  const { id, userId, kind, letterId, conversationId, messageId, writer, instance, day, key } = taken
  const result = await db.execute(sql`
    with taken as (
      insert into usage (user_id, day, used)
      select ${userId}, ${day}::date, 1
      where ${limit}::int > 0
        and not exists (select 1 from generation where user_id = ${userId} and key = ${key})
      on conflict (user_id, day) do update set used = usage.used + 1 where usage.used < ${limit}::int
      returning used
    )
    insert into generation (id, user_id, kind, letter_id, conversation_id, message_id, writer, instance, day, key)
    select ${id}, ${userId}, ${kind}, ${letterId}, ${conversationId}, ${messageId}::bigint,
      ${JSON.stringify(writer)}::jsonb, ${instance}, ${day}::date, ${key}
    from taken
    returning (select used from taken) as used`)
  return rowsOf<{ used: number }>(result)[0] ?? null
}

/** To be joined to a statement whose `ended` rows carry user_id, day and request: gives back what was returned. */
export const giveBack: SQL = sql`
  update usage set used = greatest(0, usage.used - given.n)
  from (select user_id, day, count(*)::int as n from ended where request = 'returned' group by user_id, day) given
  where usage.user_id = given.user_id and usage.day = given.day`
