// What the operator's desk looks at: people and counts. No column that holds a word of a letter, a prompt or a title
// is read here.
import { and, desc, eq, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { Pool } from 'pg'
import { nameKey, shownEmail } from '#domain/account.ts'
import type { DayUsage, DeskPerson, DeskState, DeskUsage } from '#domain/desk.ts'
import { seoulDay } from '#domain/quota.ts'
import { cursorFor, cursorOf } from './letters.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { session, usage, user } from './schema.ts'

const iso = (moment: Date | string | null) => (moment === null ? null : new Date(moment).toISOString())

function people(db: Db, today: string, where: SQL | undefined) {
  // One subquery a row over an index, not a join that would double people with two sessions.
  const seenAt = sql<
    Date | string | null
  >`(select max(${session.updatedAt}) from ${session} where ${session.userId} = ${user.id})`
  return db
    .select({
      id: user.id,
      username: user.name,
      email: user.email,
      emailVerified: user.emailVerified,
      createdAt: user.createdAt,
      seenAt,
      usedToday: usage.used,
      dailyRequests: user.dailyRequests,
      blockedAt: user.blockedAt,
      blockedFor: user.blockedFor,
      deleteAfter: user.deleteAfter,
    })
    .from(user)
    .leftJoin(usage, and(eq(usage.userId, user.id), eq(usage.day, today)))
    .where(where)
    .orderBy(desc(user.createdAt), desc(user.id))
}

type PersonRow = Awaited<ReturnType<typeof people>>[number]

function asPerson(row: PersonRow): DeskPerson {
  const { blockedAt, blockedFor, ...rest } = row
  return {
    ...rest,
    email: shownEmail(row.email),
    createdAt: row.createdAt.toISOString(),
    seenAt: iso(row.seenAt),
    usedToday: row.usedToday ?? 0,
    blocked: blockedAt && blockedFor ? { at: blockedAt.toISOString(), reason: blockedFor } : null,
    deleteAfter: iso(row.deleteAfter),
  }
}

/** The newest first. `before` is a cursor that `next` gave. */
export async function listPeople(
  db: Db,
  query: { q?: string | undefined; limit: number; before?: string | undefined },
  now: Date,
): Promise<{ people: DeskPerson[]; next: string | null; count: number }> {
  const from = cursorOf(query.before)
  const found = named(query.q)
  const rest =
    from === null
      ? undefined
      : or(lt(user.createdAt, from.at), and(eq(user.createdAt, from.at), lt(user.id, from.id)))
  const [rows, [all]] = await Promise.all([
    people(db, seoulDay(now), and(found, rest)).limit(query.limit + 1),
    db.select({ count: sql<number>`count(*)::int` }).from(user).where(found),
  ])
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    people: page.map(asPerson),
    next: rows.length > page.length && last ? cursorFor(last.createdAt, last.id) : null,
    count: all?.count ?? 0,
  }
}

export async function findPerson(db: Db, id: string, now: Date): Promise<DeskPerson | null> {
  const [row] = await people(db, seoulDay(now), eq(user.id, id)).limit(1)
  return row === undefined ? null : asPerson(row)
}

function named(q: string | undefined): SQL | undefined {
  const words = (q ?? '').normalize('NFC').trim()
  if (words === '') return undefined
  const like = (text: string) => `%${text.replace(/[\\%_]/g, (one) => `\\${one}`)}%`
  return or(ilike(user.email, like(words)), ilike(user.nameKey, like(nameKey(words))))
}

export type UsageRow = Omit<DayUsage, 'cost'>

/** By Seoul day and model, from `first` on. What a deleted account used went with it. */
export async function usageByDay(db: Db, first: string): Promise<UsageRow[]> {
  return rowsOf<UsageRow>(
    db,
    sql`select day::text as day, writer->>'id' as model, max(writer->>'label') as label,
      (writer->>'isModel')::boolean as "isModel",
      count(*) filter (where kind = 'letter')::int as letters,
      count(*) filter (where kind = 'chat')::int as chats,
      count(*) filter (where request = 'returned')::int as returned,
      coalesce(sum(input_tokens), 0)::float8 as "inputTokens",
      coalesce(sum(output_tokens), 0)::float8 as "outputTokens",
      count(*) filter (where (writer->>'isModel')::boolean and input_tokens is null and state <> 'running')::int as untold
    from generation where day >= ${first}::date
    group by 1, 2, 4 order by 1, 2`,
  )
}

export async function failuresByCode(db: Db, first: string): Promise<DeskUsage['failures']> {
  const rows = await rowsOf<{ code: string; count: number; people: number; last: Date | string }>(
    db,
    sql`select error as code, count(*)::int as count, count(distinct user_id)::int as people,
      max(coalesce(ended_at, started_at)) as last
    from generation where day >= ${first}::date and error is not null
    group by 1 order by 2 desc, 1`,
  )
  return rows.map((row) => ({ ...row, last: new Date(row.last).toISOString() }))
}

export async function databaseState(db: Db): Promise<DeskState['database']> {
  const begun = performance.now()
  await db.execute(sql`select 1`)
  const answerMs = Math.round((performance.now() - begun) * 10) / 10
  const [row] = await rowsOf<{ version: string; bytes: string | number }>(
    db,
    sql`select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`,
  )
  const { $client } = db as unknown as { $client: unknown }
  return {
    engine: $client instanceof Pool ? 'postgres' : 'pglite',
    version: row?.version ?? '',
    bytes: Number(row?.bytes ?? 0),
    answerMs,
  }
}

/** How the models did since a moment: runs of the embedded writer say nothing about them. */
export async function modelState(
  db: Db,
  since: Date,
): Promise<Pick<DeskState['model'], 'done' | 'failed' | 'lastDoneAt' | 'lastFailure'>> {
  const at = sql`${since.toISOString()}::timestamptz`
  const byModel = sql`(writer->>'isModel')::boolean`
  const [row] = await rowsOf<{ done: number; failed: number; last: Date | string | null }>(
    db,
    sql`select count(*) filter (where state = 'done')::int as done,
      count(*) filter (where error like 'model\\_%')::int as failed,
      max(ended_at) filter (where state = 'done') as last
    from generation where started_at >= ${at} and ${byModel}`,
  )
  const [failure] = await rowsOf<{ code: string; at: Date | string }>(
    db,
    sql`select error as code, ended_at as at from generation
    where started_at >= ${at} and error like 'model\\_%' and ended_at is not null
    order by ended_at desc limit 1`,
  )
  return {
    done: row?.done ?? 0,
    failed: row?.failed ?? 0,
    lastDoneAt: iso(row?.last ?? null),
    lastFailure:
      failure === undefined ? null : { code: failure.code, at: new Date(failure.at).toISOString() },
  }
}

export async function countPeople(db: Db): Promise<DeskState['people'] & { running: number }> {
  const [row] = await rowsOf<DeskState['people'] & { running: number }>(
    db,
    sql`select count(*)::int as all, count(blocked_at)::int as blocked, count(delete_after)::int as leaving,
      (select count(*)::int from generation where state = 'running') as running from "user"`,
  )
  return row ?? { all: 0, blocked: 0, leaving: 0, running: 0 }
}
