// Sessions of the web, and the devices that were seen.
import { createHash, randomUUID } from 'node:crypto'
import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { session } from './schema.ts'

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

/** The desk is opened in the session that asked for it, and in no other. */
export async function openDeskIn(db: Db, token: string, now: Date): Promise<void> {
  await db.update(session).set({ deskOpenedAt: now }).where(eq(session.token, token))
}

export async function deskOpenedAt(db: Db, token: string): Promise<Date | null> {
  const [found] = await db.select({ at: session.deskOpenedAt }).from(session).where(eq(session.token, token))
  return found?.at ?? null
}

/** Ends all of a person's, but for the one that is kept. */
export async function endSessions(db: Db, userId: string, keptToken: string | null): Promise<void> {
  const mine = eq(session.userId, userId)
  await db.delete(session).where(keptToken === null ? mine : and(mine, ne(session.token, keptToken)))
}

export type NewSession = {
  token: string
  userId: string
  address: string
  /** As the browser calls itself. */
  userAgent: string
  now: Date
  expiresAt: Date
}

/**
 * Stores the session, and notes who arrives on what `device` as `noteArrival` does. One statement: it runs with each
 * sign-in.
 */
export async function addSession(db: Db, given: NewSession, device: string): Promise<boolean> {
  const now = sql`${given.now.toISOString()}::timestamptz`
  return arrive(
    db,
    given.userId,
    device,
    given.now,
    sql`, opened as (
      insert into session (id, token, user_id, expires_at, ip_address, user_agent, created_at, updated_at)
      values (${randomUUID()}, ${given.token}, ${given.userId}, ${given.expiresAt.toISOString()}::timestamptz,
        ${given.address}, ${given.userAgent}, ${now}, ${now}))`,
  )
}

export async function dropSession(db: Db, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token))
}

/**
 * Brings the person back who was to be forgotten, and notes the device. True when they were seen before, but never
 * on it.
 */
export function noteArrival(db: Db, userId: string, device: string, now: Date): Promise<boolean> {
  return arrive(db, userId, device, now, sql``)
}

async function arrive(db: Db, userId: string, device: string, now: Date, also: SQL): Promise<boolean> {
  const hash = createHash('sha256').update(device).digest('hex')
  const [row] = await rowsOf<{ isNew: boolean }>(
    db,
    sql`
    with back as (
      update "user" set delete_after = null, returned_at = ${now.toISOString()}::timestamptz
      where id = ${userId} and delete_after is not null),
    added as (
      insert into known_device (user_id, device) values (${userId}, ${hash})
      on conflict do nothing returning device)${also}
    select exists (select 1 from known_device where user_id = ${userId}) and exists (select 1 from added) as "isNew"`,
  )
  return row?.isNew === true
}
