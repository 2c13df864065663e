// The numbered log of events: written for many runs in one statement, read by whoever has to catch up.
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { isShared } from './notify.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { generationEvent } from './schema.ts'

/** The events `first..last` of one run, as they go over the wire. */
export type LogBatch = { id: string; first: number; last: number; events: string }

/**
 * Writes the batches of all runs of an instance, and tells the other instances, in one statement. A batch
 * that is already there is left (its acknowledgement was lost), one of a run that somebody else ended is dropped.
 * `checkpoints` bring the text in the row of a run up to an event that is logged at the latest with this write.
 * Answers the ids that still run here; the rest of the given ones were ended elsewhere.
 */
export async function appendLog(
  db: Db,
  instance: string,
  batches: LogBatch[],
  checkpoints: { id: string; text: string; last: number }[],
): Promise<Set<string>> {
  // What a flush seldom needs is not planned with each: on the embedded database that is most of its cost.
  const brought = sql`,
    brought as (
      update generation set text = c.text, last_event = c.last
      from json_to_recordset(${JSON.stringify(checkpoints)}::json) as c(id text, text text, last int)
      where generation.id = c.id and generation.state = 'running' and generation.instance = ${instance}
        and generation.last_event < c.last)`
  const told = sql`, pg_notify('aboutme_logged', ${instance}) is null as told`
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(batches)}::json) as b(id text, first int, last int, events text)),
    own as materialized (
      select g.id from generation g join given on given.id = g.id
      where g.state = 'running' and g.instance = ${instance}),
    logged as (
      insert into generation_event (generation_id, first, last, events)
      select given.id, given.first, given.last, given.events from given join own on own.id = given.id
      on conflict do nothing)${checkpoints.length > 0 ? brought : sql``}
    select own.id${isShared(db) ? told : sql``} from own`,
  )
  return new Set(rows.map((row) => row.id))
}

/** What is logged after event number `after`, oldest first. */
export function readLog(db: Db, id: string, after: number): Promise<LogBatch[]> {
  return db
    .select({
      id: generationEvent.generationId,
      first: generationEvent.first,
      last: generationEvent.last,
      events: generationEvent.events,
    })
    .from(generationEvent)
    .where(and(eq(generationEvent.generationId, id), gt(generationEvent.last, after)))
    .orderBy(asc(generationEvent.first))
}

/** The same for many runs in one query: an instance follows all that it watches but does not write. */
export function readLogs(db: Db, wanted: { id: string; after: number }[]): Promise<LogBatch[]> {
  return rowsOf<LogBatch>(
    db,
    sql`select e.generation_id as id, e.first, e.last, e.events
      from json_to_recordset(${JSON.stringify(wanted)}::json) as w(id text, after int)
      join generation_event e on e.generation_id = w.id and e.last > w.after
      order by e.generation_id, e.first`,
  )
}

/** A log is there to catch up with; the text itself stands in the row. */
export async function dropOldLogs(db: Db, olderThanHours: number): Promise<void> {
  await db.execute(
    sql`delete from generation_event using generation g where g.id = generation_id
      and g.ended_at < now() - make_interval(hours => ${olderThanHours})`,
  )
}
