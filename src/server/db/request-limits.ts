// Requests a day as the operator's desk set them: for one person, or for everybody.
import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { setting, user } from './schema.ts'

export const FOR_ALL = 'daily_requests'

export async function findLimitForAll(db: Db): Promise<number | null> {
  const [found] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, FOR_ALL))
  return found?.value ?? null
}

/** Null takes it back. */
export async function setLimitForAll(db: Db, requests: number | null, now: Date): Promise<void> {
  if (requests === null) {
    await db.delete(setting).where(eq(setting.name, FOR_ALL))
    return
  }
  await db
    .insert(setting)
    .values({ name: FOR_ALL, value: requests, updatedAt: now })
    .onConflictDoUpdate({ target: setting.name, set: { value: requests, updatedAt: now } })
}

/** Answers what it was; undefined when there is no such person. */
export async function setLimitOf(
  db: Db,
  userId: string,
  requests: number | null,
): Promise<number | null | undefined> {
  const [before] = await db
    .select({ requests: user.dailyRequests })
    .from(user)
    .where(eq(user.id, userId))
    .for('update')
  if (before === undefined) return undefined
  await db.update(user).set({ dailyRequests: requests }).where(eq(user.id, userId))
  return before.requests
}
