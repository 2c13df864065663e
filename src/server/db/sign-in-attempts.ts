// Counts of attempts in fixed windows, shared by all processes. The subject is hashed: no address is kept.
import { createHash } from 'node:crypto'
import { lt, sql } from 'drizzle-orm'
import type { Account } from '#domain/account.ts'
import type { BlockReason } from '#domain/desk.ts'
import { BY_PASSWORD } from './accounts.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { signInAttempt } from './schema.ts'

const keyOf = (subject: string) => createHash('sha256').update(subject).digest('hex')

export type Bound = { subject: string; most: number }

/** What the window of the last bound that was counted against now holds, and when it ends. */
export type Counted = { bound: Bound; count: number; endsAt: Date }

/** Who signs in. `passwordHash` is null for a person who has no password, `blockedFor` for one who may enter. */
export type Known = Account & { passwordHash: string | null; blockedFor: BlockReason | null }

/**
 * Counts one attempt against each bound in turn, up to the first that is past its most: what one bound refuses does
 * not count against the next. One statement: of a hundred at once each sees a number of its own.
 */
export async function countAttempt(
  db: Db,
  bounds: [Bound, ...Bound[]],
  windowMs: number,
  now: Date,
): Promise<Counted> {
  const { steps, last, read } = counting(bounds, windowMs, now)
  const [row] = await rowsOf<CountRow>(db, sql`with ${steps} ${last}`)
  return read(row)
}

/** The same for a sign-in, with the person of the address in lower case: that runs before each hash of a password. */
export async function countSignIn(
  db: Db,
  email: string,
  bounds: [Bound, ...Bound[]],
  windowMs: number,
  now: Date,
): Promise<{ counted: Counted; found: Known | null }> {
  const { steps, last, read } = counting(bounds, windowMs, now)
  const [row] = await rowsOf<CountRow & Known>(
    db,
    sql`with ${steps}, counted as (${last})
      select counted.*, u.id, u.name as username, u.email, u.email_verified as "emailVerified",
        u.blocked_for as "blockedFor", way.password as "passwordHash"
      from counted left join "user" u on u.email = ${email}
      left join account way on way.user_id = u.id and way.provider_id = ${BY_PASSWORD}`,
  )
  const counted = read(row)
  const { at: _at, count: _count, since: _since, ...found } = row as CountRow & Known
  return { counted, found: found.id === null ? null : found }
}

type CountRow = { at: number; count: number; since: number }

/** `last` reads the one row of the last bound that was counted against. */
function counting(bounds: [Bound, ...Bound[]], windowMs: number, now: Date) {
  const stamp = sql`${now.toISOString()}::timestamptz`
  const past = sql`a.window_start <= ${new Date(now.getTime() - windowMs).toISOString()}::timestamptz`
  const step = (at: number) => sql.raw(`step_${at}`)
  const steps = bounds.map(
    ({ subject }, at) => sql`${step(at)} as (
      insert into sign_in_attempt as a (subject, window_start, count)
      select ${keyOf(subject)}, ${stamp}, 1
      ${at === 0 ? sql`` : sql`from ${step(at - 1)} where count <= ${bounds[at - 1]?.most ?? 0}::int`}
      on conflict (subject) do update set
        count = case when ${past} then 1 else a.count + 1 end,
        window_start = case when ${past} then excluded.window_start else a.window_start end
      returning count, window_start)`,
  )
  const counted = bounds.map(
    (_, at) =>
      sql`select ${at}::int as at, count, (extract(epoch from window_start) * 1000)::float8 as since from ${step(at)}`,
  )
  return {
    steps: sql.join(steps, sql`, `),
    last: sql`${sql.join(counted, sql` union all `)} order by at desc limit 1`,
    read: (row: CountRow | undefined): Counted => {
      if (row === undefined) throw new Error('an upsert returned no row')
      return {
        bound: bounds[row.at] as Bound,
        count: row.count,
        endsAt: new Date(Math.round(row.since) + windowMs),
      }
    },
  }
}

/**
 * What was counted for `forgotten` goes; of `forgiven` one attempt is taken back: it was no failure. In the order in
 * which they are counted, each step after the one before it: two who sign in to one account at once would else each
 * hold what the other waits for.
 */
export async function forgiveAttempts(
  db: Db,
  forgotten: [string, ...string[]],
  forgiven: string | null,
): Promise<void> {
  const verbs = [
    ...forgotten.map((subject) => ({ verb: sql`delete from sign_in_attempt`, subject })),
    ...(forgiven === null
      ? []
      : [{ verb: sql`update sign_in_attempt set count = greatest(0, count - 1)`, subject: forgiven }]),
  ]
  const steps = verbs.map(
    ({ verb, subject }, at) =>
      sql`${sql.raw(`step_${at}`)} as (${verb} where subject = ${keyOf(subject)}
        ${at === 0 ? sql`` : sql`and (select count(*) from ${sql.raw(`step_${at - 1}`)}) >= 0`} returning 1)`,
  )
  await db.execute(sql`with ${sql.join(steps, sql`, `)} select 1`)
}

/** Windows that ended a day ago: no door looks back that far. */
export async function dropOldAttempts(db: Db, now: Date): Promise<void> {
  await db.delete(signInAttempt).where(lt(signInAttempt.windowStart, new Date(now.getTime() - 24 * 3600_000)))
}
