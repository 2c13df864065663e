// The condition form as it was last typed: one a person.
import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { draft } from './schema.ts'

export type StoredDraft = { form: Record<string, unknown>; updatedAt: Date }

export async function findDraft(db: Db, userId: string): Promise<StoredDraft | null> {
  const [found] = await db
    .select({ form: draft.form, updatedAt: draft.updatedAt })
    .from(draft)
    .where(eq(draft.userId, userId))
  return found ?? null
}

export async function keepDraft(
  db: Db,
  userId: string,
  form: Record<string, unknown>,
  now: Date,
): Promise<Date> {
  const [kept] = await db
    .insert(draft)
    .values({ userId, form, updatedAt: now })
    .onConflictDoUpdate({ target: draft.userId, set: { form, updatedAt: now } })
    .returning({ updatedAt: draft.updatedAt })
  return kept?.updatedAt ?? now
}
