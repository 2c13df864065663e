// What people agreed to: a row for each agreement, kept when it is withdrawn.
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from './open.ts'
import { consent } from './schema.ts'

const standing = (userId: string, version: string) =>
  and(eq(consent.userId, userId), eq(consent.version, version), isNull(consent.withdrawnAt))

/** When this version was agreed to; null when it was not, or not any more. */
export async function findConsent(db: Db, userId: string, version: string): Promise<Date | null> {
  const [found] = await db
    .select({ agreedAt: consent.agreedAt })
    .from(consent)
    .where(standing(userId, version))
    .limit(1)
  return found?.agreedAt ?? null
}

/** Agreed twice is agreed once: the first time stays. Answers when. */
export async function keepConsent(db: Db, userId: string, version: string, now: Date): Promise<Date> {
  await db.insert(consent).values({ id: randomUUID(), userId, version, agreedAt: now }).onConflictDoNothing()
  return (await findConsent(db, userId, version)) ?? now
}

/** Whatever was agreed to before, of any version. */
export async function withdrawConsents(db: Db, userId: string, now: Date): Promise<void> {
  await db
    .update(consent)
    .set({ withdrawnAt: now })
    .where(and(eq(consent.userId, userId), isNull(consent.withdrawnAt)))
}
