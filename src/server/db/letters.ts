// Letters and their earlier texts. Every function takes the owner's id: another person's letter is not there.
import { and, desc, eq, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { letter, letterVersion } from './schema.ts'

export type LetterRow = typeof letter.$inferSelect

/** Deleted letters can be brought back for this long, then they are gone. */
export const UNDO_DAYS = 7

export async function insertLetter(db: Db, row: typeof letter.$inferInsert): Promise<LetterRow> {
  const [made] = await db.insert(letter).values(row).returning()
  return made as LetterRow
}

export async function findLetter(db: Db, userId: string, id: string): Promise<LetterRow | null> {
  const [row] = await db
    .select()
    .from(letter)
    .where(and(eq(letter.id, id), eq(letter.userId, userId), isNull(letter.deletedAt)))
  return row ?? null
}

/** Newest first. `before` is the `next` of the page before it. */
export async function listLetters(
  db: Db,
  userId: string,
  page: { q?: string | undefined; limit: number; before?: string | undefined },
): Promise<{ rows: LetterRow[]; next: string | null }> {
  const words = page.q?.trim()
  const like = `%${(words ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await db
    .select()
    .from(letter)
    .where(
      and(
        eq(letter.userId, userId),
        isNull(letter.deletedAt),
        words
          ? sql`(${letter.title} ilike ${like} or ${letter.text} ilike ${like}
              or ${letter.conditions}->>'company' ilike ${like} or ${letter.conditions}->>'role' ilike ${like}
              or ${letter.conditions}->>'question' ilike ${like})`
          : undefined,
        beforeCursor(page.before),
      ),
    )
    .orderBy(desc(letter.createdAt), desc(letter.id))
    .limit(page.limit + 1)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > page.limit && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  }
}

function beforeCursor(cursor: string | undefined) {
  const [at = '', id = ''] = (cursor ?? '').split('_')
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return undefined
  return or(lt(letter.createdAt, moment), and(eq(letter.createdAt, moment), lt(letter.id, id)))
}

/** Other answers of the same person, for what must not be said twice. */
export async function otherTexts(db: Db, userId: string, except: string): Promise<string[]> {
  const rows = await db
    .select({ text: letter.text })
    .from(letter)
    .where(
      and(eq(letter.userId, userId), ne(letter.id, except), ne(letter.text, ''), isNull(letter.deletedAt)),
    )
    .orderBy(desc(letter.updatedAt))
    .limit(20)
  return rows.map((row) => row.text)
}

/** Null when another change came first. A text that changes takes the revision on which it was made. */
export async function updateLetter(
  db: Db,
  userId: string,
  id: string,
  change: Partial<
    Pick<LetterRow, 'text' | 'title' | 'confirmed' | 'state' | 'asks' | 'writer' | 'conditions'>
  >,
  revision?: number,
): Promise<LetterRow | null> {
  const [row] = await db
    .update(letter)
    .set({
      ...change,
      updatedAt: sql`now()`,
      ...(change.text === undefined ? {} : { revision: sql`${letter.revision} + 1` }),
    })
    .where(
      and(
        eq(letter.id, id),
        eq(letter.userId, userId),
        isNull(letter.deletedAt),
        revision === undefined ? undefined : eq(letter.revision, revision),
      ),
    )
    .returning()
  return row ?? null
}

export async function deleteLetter(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .update(letter)
    .set({ deletedAt: sql`now()` })
    .where(and(eq(letter.id, id), eq(letter.userId, userId), isNull(letter.deletedAt)))
    .returning({ id: letter.id })
  return rows.length === 1
}

export async function restoreLetter(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .update(letter)
    .set({ deletedAt: null })
    .where(and(eq(letter.id, id), eq(letter.userId, userId), isNotNull(letter.deletedAt)))
    .returning({ id: letter.id })
  return rows.length === 1
}

export async function removeDeleted(db: Db): Promise<void> {
  await db.delete(letter).where(sql`${letter.deletedAt} < now() - make_interval(days => ${UNDO_DAYS}::int)`)
}

/** How many earlier texts are kept; older ones go. */
const KEPT_VERSIONS = 50

export async function keepVersion(
  db: Db,
  version: Omit<typeof letterVersion.$inferInsert, 'createdAt'>,
): Promise<void> {
  await db.insert(letterVersion).values({ ...version, createdAt: sql`clock_timestamp()` as never })
  await db.execute(sql`
    delete from letter_version where letter_id = ${version.letterId} and id not in (
      select id from letter_version where letter_id = ${version.letterId} order by created_at desc limit ${KEPT_VERSIONS})`)
}

export async function listVersions(db: Db, userId: string, letterId: string) {
  return db
    .select()
    .from(letterVersion)
    .where(and(eq(letterVersion.letterId, letterId), eq(letterVersion.userId, userId)))
    .orderBy(desc(letterVersion.createdAt), desc(letterVersion.id))
}
