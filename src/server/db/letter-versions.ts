// Earlier texts of a letter, the newest first.
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { letterVersion } from './schema.ts'

export type LetterVersionRow = typeof letterVersion.$inferSelect

const MOST = 200

export function listVersions(db: Db, userId: string, letterId: string): Promise<LetterVersionRow[]> {
  return db
    .select()
    .from(letterVersion)
    .where(and(eq(letterVersion.letterId, letterId), eq(letterVersion.userId, userId)))
    .orderBy(desc(letterVersion.createdAt), desc(letterVersion.id))
    .limit(MOST)
}

export async function findVersion(
  db: Db,
  userId: string,
  letterId: string,
  id: string,
): Promise<LetterVersionRow | null> {
  const [row] = await db
    .select()
    .from(letterVersion)
    .where(
      and(eq(letterVersion.id, id), eq(letterVersion.letterId, letterId), eq(letterVersion.userId, userId)),
    )
  return row ?? null
}
