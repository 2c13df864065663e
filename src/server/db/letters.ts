// The letters of a person: their list, one of them, and what its owner changes by hand.
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, gt, ilike, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Conditions } from '#domain/letter.ts'
import { seoulDay } from '#domain/quota.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { letter } from './schema.ts'

export type LetterRow = typeof letter.$inferSelect

/** How long a deleted letter can be brought back. */
export const UNDO_DAYS = 30
/** Edits that follow each other within this time make one version. */
const VERSION_MINUTES = 5

const own = (userId: string, id: string) => and(eq(letter.id, id), eq(letter.userId, userId))

export async function findLetter(db: Db, userId: string, id: string): Promise<LetterRow | null> {
  const [row] = await db
    .select()
    .from(letter)
    .where(and(own(userId, id), isNull(letter.deletedAt)))
  return row ?? null
}

/**
 * The newest first, or with `order: 'due'` those that are still due before all others, the nearest first.
 * `before` is a cursor that `next` of the page before gave; a wrong one begins anew.
 */
export async function listLetters(
  db: Db,
  userId: string,
  query: { q?: string; limit: number; before?: string; order: 'newest' | 'due' },
  now: Date,
): Promise<{ rows: LetterRow[]; next: string | null }> {
  const rank = query.order === 'due' ? dueRank(now) : null
  const from = cursorOf(query.before)
  const found = await db
    .select({ row: letter, rank: rank ?? sql<string>`''` })
    .from(letter)
    .where(
      and(
        eq(letter.userId, userId),
        isNull(letter.deletedAt),
        from === null
          ? undefined
          : rank === null
            ? olderThan(from)
            : or(gt(rank, from.rank), and(eq(rank, from.rank), olderThan(from))),
        matches(query.q),
      ),
    )
    .orderBy(...(rank === null ? [] : [asc(rank)]), desc(letter.createdAt), desc(letter.id))
    .limit(query.limit + 1)
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    rows: page.map(({ row }) => row),
    next: found.length > page.length && last ? cursorFor(last.row.createdAt, last.row.id, last.rank) : null,
  }
}

const olderThan = ({ at, id }: { at: Date; id: string }) =>
  or(lt(letter.createdAt, at), and(eq(letter.createdAt, at), lt(letter.id, id)))

/** The day where it is still to come; what comes after every day for all others. */
function dueRank(now: Date): SQL<string> {
  const due = sql`${letter.conditions}->>'due'`
  return sql<string>`(case when ${due} >= ${seoulDay(now)} collate "C" then ${due} else 'none' end) collate "C"`
}

function matches(q: string | undefined): SQL | undefined {
  const words = (q ?? '').normalize('NFC').trim()
  if (words === '') return undefined
  const like = `%${words.replace(/[\\%_]/g, (one) => `\\${one}`)}%`
  return or(
    ilike(letter.title, like),
    ilike(letter.text, like),
    sql`${letter.conditions}->>'company' ilike ${like}`,
    sql`${letter.conditions}->>'role' ilike ${like}`,
    sql`${letter.conditions}->>'question' ilike ${like}`,
  )
}

export function cursorFor(at: Date, id: string, rank = ''): string {
  return `${at.getTime()}.${rank}.${id}`
}

export function cursorOf(words: string | undefined): { at: Date; rank: string; id: string } | null {
  const found = /^(\d{1,15})\.([^.]*)\.(.+)$/.exec(words ?? '')
  return found?.[1] && found[3]
    ? { at: new Date(Number(found[1])), rank: found[2] ?? '', id: found[3] }
    : null
}

/** Other texts of the same person, those for the same company first: what a text must not repeat. */
export async function otherTexts(
  db: Db,
  userId: string,
  than: string,
  company: string | undefined,
  most: number,
): Promise<string[]> {
  const rows = await db
    .select({ text: letter.text })
    .from(letter)
    .where(and(eq(letter.userId, userId), ne(letter.id, than), isNull(letter.deletedAt), ne(letter.text, '')))
    .orderBy(
      desc(sql`coalesce(${letter.conditions}->>'company', '') = ${company ?? ''}`),
      desc(letter.createdAt),
    )
    .limit(most)
  return rows.map((row) => row.text)
}

export type LetterChange = {
  text?: string
  title?: string
  confirmed?: string[]
  conditions?: Conditions
  state: 'draft' | 'ready'
  /** The text changes only while the letter stands at this revision; null asks for none. */
  revision: number | null
}

/**
 * Changes a letter, and keeps a changed text as a version: one for each run of edits that follow each other
 * closely. Null when nothing was changed: another revision, a writer at work, or no such letter.
 */
export async function changeLetter(
  db: Db,
  userId: string,
  id: string,
  change: LetterChange,
  origin: 'person' | 'restored',
  now: Date,
): Promise<LetterRow | null> {
  const { text, title, confirmed, conditions, state, revision } = change
  const stamp = sql`${now.toISOString()}::timestamptz`
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    with changed as (
      update letter set updated_at = ${stamp}
        ${title === undefined ? sql`` : sql`, title = ${title}`}
        ${confirmed === undefined ? sql`` : sql`, confirmed = ${JSON.stringify(confirmed)}::jsonb`}
        ${conditions === undefined ? sql`` : sql`, conditions = ${JSON.stringify(conditions)}::jsonb`}
        ${text === undefined ? sql`` : sql`, text = ${text}, revision = revision + 1`}
        , state = case when state = 'writing' then state else ${state} end
      where id = ${id} and user_id = ${userId} and deleted_at is null
        ${text === undefined ? sql`` : sql`and state <> 'writing'`}
        ${text === undefined || revision === null ? sql`` : sql`and revision = ${revision}`}
      returning id, user_id)
    ${text === undefined ? sql`` : versioned(text, origin, stamp)}
    select id from changed`,
  )
  return rows[0] === undefined ? null : findLetter(db, userId, id)
}

/** The newest version grows with the edits of one sitting; anything else begins a version of its own. */
function versioned(text: string, origin: 'person' | 'restored', stamp: SQL): SQL {
  return sql`,
    newest as (
      select v.id, v.origin, v.created_at from letter_version v join changed on v.letter_id = changed.id
      order by v.created_at desc, v.id desc limit 1),
    grown as (
      update letter_version set text = ${text} from newest
      where letter_version.id = newest.id and newest.origin = 'person' and ${origin} = 'person'
        and newest.created_at > ${stamp} - make_interval(mins => ${VERSION_MINUTES})
      returning letter_version.id),
    version as (
      insert into letter_version (id, letter_id, user_id, origin, text, created_at)
      select ${randomUUID()}, id, user_id, ${origin}, ${text}, ${stamp} from changed
      where not exists (select 1 from grown))`
}

/** False when there was nothing to delete. */
export async function deleteLetter(db: Db, userId: string, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(letter)
    .set({ deletedAt: now })
    .where(and(own(userId, id), isNull(letter.deletedAt)))
    .returning({ id: letter.id })
  return rows.length > 0
}

export async function restoreLetter(db: Db, userId: string, id: string): Promise<LetterRow | null> {
  const [row] = await db.update(letter).set({ deletedAt: null }).where(own(userId, id)).returning()
  return row ?? null
}

/** Deleted letters whose time of undo is over. */
export async function removeDeletedLetters(db: Db, now: Date): Promise<void> {
  await db.delete(letter).where(lt(letter.deletedAt, new Date(now.getTime() - UNDO_DAYS * 86_400_000)))
}
