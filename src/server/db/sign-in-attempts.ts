// Counts of attempts in fixed windows, shared by all processes. The subject is hashed: no address is kept.
import { createHash } from 'node:crypto'
import { inArray, lt, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { signInAttempt } from './schema.ts'

const keyOf = (subject: string) => createHash('sha256').update(subject).digest('hex')

export type Bound = { subject: string; most: number }

/**
 * Counts one attempt against each bound in turn, up to the first that is past its most: what one bound refuses does
 * not count against the next. Answers what that last one's window now holds, and when it ends. One statement: of a
 * hundred at once each sees a number of its own.
 */
export async function countAttempt(
  db: Db,
  bounds: [Bound, ...Bound[]],
  windowMs: number,
  now: Date,
): Promise<{ bound: Bound; count: number; endsAt: Date }> {
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
  const rows = await rowsOf<{ at: number; count: number; since: number }>(
    db,
    sql`with ${sql.join(steps, sql`, `)} ${sql.join(counted, sql` union all `)} order by at desc limit 1`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('an upsert returned no row')
  return {
    bound: bounds[row.at] as Bound,
    count: row.count,
    endsAt: new Date(Math.round(row.since) + windowMs),
  }
}

/** What was counted for `forgotten` goes; of `forgiven` one attempt is taken back: it was no failure. */
export async function forgiveAttempts(db: Db, forgotten: string[], forgiven: string | null): Promise<void> {
  const gone = sql`delete from sign_in_attempt where ${inArray(signInAttempt.subject, forgotten.map(keyOf))}`
  await db.execute(
    forgiven === null
      ? gone
      : sql`with gone as (${gone})
          update sign_in_attempt set count = greatest(0, count - 1) where subject = ${keyOf(forgiven)}`,
  )
}

/** Windows that ended a day ago: no door looks back that far. */
export async function dropOldAttempts(db: Db, now: Date): Promise<void> {
  await db.delete(signInAttempt).where(lt(signInAttempt.windowStart, new Date(now.getTime() - 24 * 3600_000)))
}
