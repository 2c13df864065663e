// Ends a run: its state, its text where the text belongs, its request, its last event. One statement that
// asks "does it still run?", so that of a writer, a stop and a reaper exactly one ends it.
import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import type { ErrorCode } from '#domain/errors.ts'
import type { GenerationEvent, GenerationState, WriterName } from '#domain/generation.ts'
import { type Quota, quotaOf, seoulDay } from '#domain/quota.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'

export type Ending = {
  id: string
  state: Exclude<GenerationState, 'running'>
  error: ErrorCode | null
  retryAfter?: number
  text: string
  writer: WriterName
  /** The number of the `ended` event. Greater than any that a watcher may have seen. */
  last: number
  /** Events that are not logged yet, `first..last-1`, as they go over the wire; empty for none. */
  pending: { first: number; events: string }
  /** `used` when text came; `returned` when none did, or when the end is a fault of ours. */
  request: 'used' | 'returned'
  /** What becomes of the letter; null for a chat. `text` null: no new text, it stays as it was. */
  letter: { text: string | null; state: 'draft' | 'ready'; asks: string[] } | null
  billed: { inputTokens: number; outputTokens: number } | null
}

/**
 * Null when it had ended already. `owner` is the instance that writes it; a reaper gives null, and `silentMs`
 * so that an instance that came back to life meanwhile keeps its run. `frame` is the `ended` event, exactly as it
 * was logged.
 */
export async function endGeneration(
  db: Db,
  ending: Ending,
  options: { limit: number; now: Date; owner: string | null; silentMs?: number },
): Promise<{ frame: string; quota: Quota } | null> {
  const { limit, now, owner, silentMs = 0 } = options
  const whose =
    owner === null
      ? sql`heartbeat_at < now() - make_interval(secs => ${silentMs / 1000})`
      : sql`instance = ${owner}`
  const { id, state, error, text, last, pending, letter, billed } = ending
  const today = seoulDay(now)
  const stamp = sql`${now.toISOString()}::timestamptz`
  const frame = frameAround(ending, limit, now)
  const rows = await rowsOf<{ used: number; frame: string }>(
    db,
    sql`
    with ended as (
      update generation set state = ${state}, error = ${error}, text = ${text}, last_event = ${last}::int,
        writer = ${JSON.stringify(ending.writer)}::jsonb, request = ${ending.request}, ended_at = ${stamp},
        input_tokens = ${billed?.inputTokens ?? null}::int, output_tokens = ${billed?.outputTokens ?? null}::int
      where id = ${id} and state = 'running' and request = 'reserved' and ${whose}
      returning id, user_id, day, letter_id, message_id),
    returned as (
      update usage set used = usage.used - 1 from ended
      where ${ending.request} = 'returned' and usage.user_id = ended.user_id and usage.day = ended.day and usage.used > 0
      returning usage.day, usage.used),
    ${letter === null || letter.text === null ? freed(letter?.state ?? 'draft', stamp) : saved(letter.text, letter, ending.writer, stamp)},
    answered as (
      update message set response = ${text}, state = ${state}, error = ${error} from ended
      where message.id = ended.message_id),
    told as (
      select ended.id, coalesce(
        (select used from returned where day = ${today}::date),
        (select used from usage where usage.user_id = ended.user_id and day = ${today}::date), 0) as used
      from ended),
    framed as (
      select id, used, ${frame.before}::text || used || ${frame.between}::text || greatest(0, ${limit}::int - used)
        || ${frame.after}::text as frame from told),
    logged as (
      insert into generation_event (generation_id, first, last, events)
      select id, ${pending.events === '' ? last : pending.first}::int, ${last}::int, ${pending.events}::text || frame from framed)
    select used, frame, pg_notify('aboutme_logged', coalesce(${owner}::text, '')) is null as told from framed`,
  )
  const row = rows[0]
  return row === undefined ? null : { frame: row.frame, quota: quotaOf(limit, Number(row.used), now) }
}

/** The letter gets its text, kept as a version too; what it was before is a version already. */
function saved(text: string, letter: NonNullable<Ending['letter']>, writer: WriterName, stamp: SQL): SQL {
  return sql`saved as (
      update letter set text = ${text}, state = ${letter.state}, asks = ${JSON.stringify(letter.asks)}::jsonb,
        writer = ${JSON.stringify(writer)}::jsonb, revision = revision + 1, updated_at = ${stamp}
      from ended where letter.id = ended.letter_id returning letter.id, letter.user_id),
    version as (
      insert into letter_version (id, letter_id, user_id, origin, text, created_at)
      select ${randomUUID()}, id, user_id, 'writer', ${text}, ${stamp} from saved)`
}

/** No new text: the letter is as it was, and may be written again. */
function freed(state: 'draft' | 'ready', stamp: SQL): SQL {
  return sql`saved as (
      update letter set state = ${state}, updated_at = ${stamp} from ended where letter.id = ended.letter_id)`
}

/** The `ended` event around the two numbers that only the statement itself knows. */
function frameAround(ending: Ending, limit: number, now: Date) {
  const { state, text, error, retryAfter, last } = ending
  const event: GenerationEvent = {
    type: 'ended',
    state,
    text,
    ...(error === null ? {} : { error }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
  const { renewsAt } = quotaOf(limit, 0, now)
  return {
    before: `id: ${last}\ndata: ${JSON.stringify(event).slice(0, -1)},"quota":{"limit":${limit},"used":`,
    between: ',"left":',
    after: `,"renewsAt":${JSON.stringify(renewsAt)}}}\n\n`,
  }
}
