// Generations and their numbered log of events.
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { ErrorCode } from '#domain/errors.ts'
import type { Generation, GenerationEvent, GenerationState, NumberedEvent } from '#domain/generation.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { generation, generationEvent, letter, message } from './schema.ts'
import { giveBack } from './usage.ts'

export type GenerationRow = typeof generation.$inferSelect

export function asGeneration(row: GenerationRow): Generation {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    letterId: row.letterId,
    conversationId: row.conversationId,
    messageId: row.messageId === null ? null : String(row.messageId),
    writer: row.writer,
    text: row.text,
    lastEvent: row.lastEvent,
    error: row.error,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

export async function findGeneration(db: Db, userId: string, id: string): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(generation)
    .where(and(eq(generation.id, id), eq(generation.userId, userId)))
  return row ?? null
}

export async function findByKey(db: Db, userId: string, key: string): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(generation)
    .where(and(eq(generation.key, key), eq(generation.userId, userId)))
  return row ?? null
}

export async function newestOfLetter(db: Db, letterId: string): Promise<GenerationRow | null> {
  const [row] = await db
    .select()
    .from(generation)
    .where(eq(generation.letterId, letterId))
    .orderBy(desc(generation.startedAt))
    .limit(1)
  return row ?? null
}

export async function eventsAfter(db: Db, generationId: string, after: number): Promise<NumberedEvent[]> {
  const rows = await db
    .select()
    .from(generationEvent)
    .where(and(eq(generationEvent.generationId, generationId), gt(generationEvent.last, after)))
    .orderBy(asc(generationEvent.first))
  return rows.flatMap((row) =>
    row.events.map((event, index) => ({ n: row.first + index, event })).filter(({ n }) => n > after),
  )
}

export type LogEntry = { id: string; first: number; last: number; events: GenerationEvent[]; text: string }

/** Writes what many streams have new: one statement. Answers the ids whose stop was asked for elsewhere. */
export async function appendLog(db: Db, entries: LogEntry[]): Promise<string[]> {
  const result = await db.execute(sql`
    with entry as (
      select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as e(id text, first int, last int, events jsonb, text text)
    ), logged as (
      insert into generation_event (generation_id, first, last, events)
      select entry.id, entry.first, entry.last, entry.events from entry
      join generation on generation.id = entry.id
    )
    update generation set text = entry.text, last_event = entry.last, heartbeat_at = now()
    from entry where generation.id = entry.id and generation.state = 'running'
    returning generation.id, generation.stop_requested`)
  return rowsOf<{ id: string; stop_requested: boolean }>(result)
    .filter((row) => row.stop_requested)
    .map((row) => row.id)
}

/** Says that these are still being written; answers the ids whose stop was asked for elsewhere. */
export async function heartbeat(db: Db, instance: string): Promise<string[]> {
  const rows = await db
    .update(generation)
    .set({ heartbeatAt: sql`now()` })
    .where(and(eq(generation.instance, instance), eq(generation.state, 'running')))
    .returning({ id: generation.id, stop: generation.stopRequested })
  return rows.filter((row) => row.stop).map((row) => row.id)
}

export async function askToStop(db: Db, userId: string, id: string): Promise<void> {
  await db
    .update(generation)
    .set({ stopRequested: true })
    .where(and(eq(generation.id, id), eq(generation.userId, userId), eq(generation.state, 'running')))
}

export type Ending = {
  id: string
  state: Exclude<GenerationState, 'running'>
  text: string
  error: ErrorCode | null
  request: 'used' | 'returned'
  inputTokens: number | null
  outputTokens: number | null
}

/** True for exactly one caller: the one whose update found it still running. */
export async function endGeneration(db: Db, ending: Ending): Promise<boolean> {
  const result = await db.execute(sql`
    with ended as (
      update generation set state = ${ending.state}, text = ${ending.text}, error = ${ending.error},
        request = ${ending.request}, input_tokens = ${ending.inputTokens}::int,
        output_tokens = ${ending.outputTokens}::int, ended_at = now(), heartbeat_at = now()
      where id = ${ending.id} and state = 'running'
      returning id, user_id, day, request
    ), back as (${giveBack})
    select id from ended`)
  return rowsOf(result).length === 1
}

/**
 * Ends what nobody writes any more: text kept, request given back, since the fault was ours.
 * `seconds` without a heartbeat; `others` limits it to instances other than this one.
 */
export async function reapAbandoned(db: Db, seconds: number): Promise<string[]> {
  return db.transaction(async (tx) => {
    const result = await tx.execute(sql`
      with ended as (
        update generation set state = 'interrupted', error = 'interrupted', request = 'returned', ended_at = now()
        where state = 'running' and heartbeat_at < now() - make_interval(secs => ${seconds}::int)
        returning id, user_id, day, request
      ), back as (${giveBack})
      select id from ended`)
    const ids = rowsOf<{ id: string }>(result).map((row) => row.id)
    for (const id of ids) {
      const [row] = await tx.select().from(generation).where(eq(generation.id, id))
      if (row?.letterId) {
        await tx
          .update(letter)
          .set({
            state: 'draft',
            updatedAt: sql`now()`,
            revision: sql`${letter.revision} + 1`,
            ...(row.text === '' ? {} : { text: row.text }),
          })
          .where(and(eq(letter.id, row.letterId), eq(letter.state, 'writing')))
      }
      if (row?.messageId) {
        await tx
          .update(message)
          .set({ state: 'interrupted', error: 'interrupted', response: row.text })
          .where(eq(message.id, row.messageId))
      }
    }
    return ids
  })
}
