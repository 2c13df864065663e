// Sessions of the web, and the devices that were seen.
import { createHash } from 'node:crypto'
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Db } from './open.ts'
import { knownDevice, session } from './schema.ts'

export type StoredSession = {
  id: string
  token: string
  device: string
  createdAt: Date
  lastSeenAt: Date
}

/** Those that have not ended, the last seen first. */
export async function findSessions(db: Db, userId: string, now: Date): Promise<StoredSession[]> {
  const rows = await db
    .select({
      id: session.id,
      token: session.token,
      device: session.userAgent,
      createdAt: session.createdAt,
      lastSeenAt: session.updatedAt,
    })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, now)))
    .orderBy(desc(session.updatedAt), desc(session.id))
  return rows.map((row) => ({ ...row, device: row.device ?? '' }))
}

/** False when it is not one of this person's. */
export async function endSession(db: Db, userId: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, userId), eq(session.id, id)))
    .returning({ id: session.id })
  return ended.length > 0
}

/** Ends all of a person's, but for the one that is kept. */
export async function endSessions(db: Db, userId: string, keptToken: string | null): Promise<void> {
  const mine = eq(session.userId, userId)
  await db.delete(session).where(keptToken === null ? mine : and(mine, ne(session.token, keptToken)))
}

/** Notes the device. True when this person was seen before, but never on it. */
export async function noteDevice(db: Db, userId: string, device: string): Promise<boolean> {
  const hash = createHash('sha256').update(device).digest('hex')
  const [seen] = await db
    .select({ device: knownDevice.device })
    .from(knownDevice)
    .where(eq(knownDevice.userId, userId))
    .limit(1)
  const added = await db
    .insert(knownDevice)
    .values({ userId, device: hash })
    .onConflictDoNothing()
    .returning({ device: knownDevice.device })
  return seen !== undefined && added.length > 0
}
