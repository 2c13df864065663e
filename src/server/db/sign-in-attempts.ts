// Counts of attempts in fixed windows, shared by all processes. The subject is hashed: no address is kept.
import { createHash } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { signInAttempt } from './schema.ts'

const keyOf = (subject: string) => createHash('sha256').update(subject).digest('hex')

/**
 * Counts one attempt and answers how many the window now holds and when it ends.
 * One statement: of a hundred at once each sees a number of its own.
 */
export async function countAttempt(
  db: Db,
  subject: string,
  windowMs: number,
  now: Date,
): Promise<{ count: number; endsAt: Date }> {
  const past = sql`${signInAttempt.windowStart} <= ${new Date(now.getTime() - windowMs).toISOString()}::timestamptz`
  const [row] = await db
    .insert(signInAttempt)
    .values({ subject: keyOf(subject), windowStart: now, count: 1 })
    .onConflictDoUpdate({
      target: signInAttempt.subject,
      set: {
        count: sql`case when ${past} then 1 else ${signInAttempt.count} + 1 end`,
        windowStart: sql`case when ${past} then excluded.window_start else ${signInAttempt.windowStart} end`,
      },
    })
    .returning({ count: signInAttempt.count, windowStart: signInAttempt.windowStart })
  if (row === undefined) throw new Error('an upsert returned no row')
  return { count: row.count, endsAt: new Date(row.windowStart.getTime() + windowMs) }
}

/** Takes one attempt back: it was no failure. */
export async function forgiveAttempt(db: Db, subject: string): Promise<void> {
  await db
    .update(signInAttempt)
    .set({ count: sql`greatest(0, ${signInAttempt.count} - 1)` })
    .where(eq(signInAttempt.subject, keyOf(subject)))
}

export async function forgetAttempts(db: Db, subject: string): Promise<void> {
  await db.delete(signInAttempt).where(eq(signInAttempt.subject, keyOf(subject)))
}

/** Windows that ended a day ago: no door looks back that far. */
export async function dropOldAttempts(db: Db, now: Date): Promise<void> {
  await db.delete(signInAttempt).where(lt(signInAttempt.windowStart, new Date(now.getTime() - 24 * 3600_000)))
}
