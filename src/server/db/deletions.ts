// Accounts that are to go: seven days in which a sign-in brings them back, and then nothing is left.
import { and, eq, isNotNull, lte } from 'drizzle-orm'
import type { Db } from './open.ts'
import { user } from './schema.ts'

const DAYS_TO_COME_BACK = 7

export async function markForDeletion(db: Db, userId: string, now: Date): Promise<Date> {
  const deleteAfter = new Date(now.getTime() + DAYS_TO_COME_BACK * 24 * 3600_000)
  await db.update(user).set({ deleteAfter, returnedAt: null }).where(eq(user.id, userId))
  return deleteAfter
}

export async function bringBack(db: Db, userId: string, now: Date): Promise<void> {
  await db
    .update(user)
    .set({ deleteAfter: null, returnedAt: now })
    .where(and(eq(user.id, userId), isNotNull(user.deleteAfter)))
}

export async function noteReturnRead(db: Db, userId: string): Promise<void> {
  await db.update(user).set({ returnedAt: null }).where(eq(user.id, userId))
}

/** Every table that holds something of a person refers to them and goes with them. Answers how many went. */
export async function deleteMarked(db: Db, now: Date): Promise<number> {
  const gone = await db.delete(user).where(lte(user.deleteAfter, now)).returning({ id: user.id })
  return gone.length
}
