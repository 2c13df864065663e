// Accounts that the operator shut: nobody signs in with them, and what is signed in is out.
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { BlockReason } from '#domain/desk.ts'
import type { Db } from './open.ts'
import { user } from './schema.ts'

/** Why this person may not enter; null when they may. */
export async function findBlock(db: Db, userId: string): Promise<BlockReason | null> {
  const [found] = await db.select({ reason: user.blockedFor }).from(user).where(eq(user.id, userId)).limit(1)
  return found?.reason ?? null
}

/** False when there is no such person, or they are blocked already. */
export async function setBlock(db: Db, userId: string, reason: BlockReason, now: Date): Promise<boolean> {
  const set = await db
    .update(user)
    .set({ blockedAt: now, blockedFor: reason })
    .where(and(eq(user.id, userId), isNull(user.blockedAt)))
    .returning({ id: user.id })
  return set.length > 0
}

/** Answers why they were blocked; null when they were not. */
export async function liftBlock(db: Db, userId: string): Promise<BlockReason | null> {
  const [before] = await db
    .select({ reason: user.blockedFor })
    .from(user)
    .where(eq(user.id, userId))
    .for('update')
  if (!before?.reason) return null
  await db.update(user).set({ blockedAt: null, blockedFor: null }).where(eq(user.id, userId))
  return before.reason
}

export async function blockedSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db.select({ id: user.id }).from(user).where(gt(user.blockedAt, since))
  return rows.map((row) => row.id)
}
