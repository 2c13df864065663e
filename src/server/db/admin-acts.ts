// What was done at the operator's desk: written with the act itself, read, and never changed.
import { desc, eq, lt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AdminActKind } from '#domain/desk.ts'
import type { Db } from './open.ts'
import { adminAct, user } from './schema.ts'

const person = alias(user, 'person')

export type NewAdminAct = {
  adminId: string
  act: AdminActKind
  personId?: string
  before?: string | number | null
  after?: string | number | null
}

/** `db` is the transaction of the act, so that neither is there without the other. */
export async function noteAdminAct(db: Db, act: NewAdminAct, now: Date): Promise<void> {
  const word = (value: string | number | null | undefined) => (value == null ? null : String(value))
  await db.insert(adminAct).values({
    at: now,
    adminId: act.adminId,
    act: act.act,
    personId: act.personId ?? null,
    before: word(act.before),
    after: word(act.after),
  })
}

export type AdminActRow = typeof adminAct.$inferSelect & {
  /** The names that they have today; null for who is gone. */
  adminName: string | null
  personName: string | null
}

/** The newest first; `before` is the id of the last one that was seen. */
export async function listAdminActs(
  db: Db,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<AdminActRow[]> {
  const rows = await db
    .select({ act: adminAct, adminName: user.name, personName: person.name })
    .from(adminAct)
    .leftJoin(user, eq(user.id, adminAct.adminId))
    .leftJoin(person, eq(person.id, adminAct.personId))
    .where(before === undefined ? undefined : lt(adminAct.id, before))
    .orderBy(desc(adminAct.id))
    .limit(limit)
  return rows.map(({ act, ...names }) => ({ ...act, ...names }))
}
