// Takes one of the day's requests and makes the row of what it is taken for, in one statement:
// a hundred at once cannot all read "one is left", and a crash cannot leave one without the other.
import { type SQL, sql } from 'drizzle-orm'
import type { WriterName } from '#domain/generation.ts'
import type { Conditions } from '#domain/letter.ts'
import { seoulDay } from '#domain/quota.ts'
import { newestTurns, type Spoken } from './messages.ts'
import type { Db } from './open.ts'
import { FOR_ALL } from './request-limits.ts'
import { isDuplicate, rowsOf } from './rows.ts'

export type Request = {
  generationId: string
  userId: string
  /** The person's key for this wish: the same key a second time takes nothing. */
  key: string
  writer: WriterName
  instance: string
  /** Requests a person and day, where the desk set none. */
  limit: number
  /** The version of the notice that the person must have agreed to; null where there is nothing to agree to. */
  consent: string | null
  /** Generations of one person that may run at once. */
  atOnce: number
  now: Date
}

export type Taken = { limit: number; used: number; messageId: string | null }

/**
 * For a letter that does not exist yet. Like the others null where nothing was taken: because of the key, the limit,
 * the consent, or what it was wanted for; look which.
 */
export function takeForNewLetter(
  db: Db,
  request: Request,
  letter: { id: string; title: string; conditions: Conditions },
): Promise<Taken | null> {
  return take(db, request, 'letter', {
    wanted: sql`select 1`,
    made: sql`made as (
      insert into letter (id, user_id, title, conditions, state, created_at, updated_at)
      select ${letter.id}, ${request.userId}, ${letter.title}, ${JSON.stringify(letter.conditions)}::jsonb, 'writing',
        ${stamp(request.now)}, ${stamp(request.now)} from taken
      returning id as letter_id, null::text as conversation_id, null::bigint as message_id)`,
  })
}

/** For a letter that is there, is not being written, and stands as it did when it was read. */
export function takeForLetter(
  db: Db,
  request: Request,
  letter: { id: string; conditions: Conditions; revision: number },
): Promise<Taken | null> {
  return take(db, request, 'letter', {
    wanted: sql`select id from letter where id = ${letter.id} and user_id = ${request.userId}
      and deleted_at is null and state <> 'writing' and revision = ${letter.revision} for update`,
    made: sql`made as (
      update letter set state = 'writing', conditions = ${JSON.stringify(letter.conditions)}::jsonb,
        updated_at = ${stamp(request.now)}
      from taken where letter.id = ${letter.id}
      returning letter.id as letter_id, null::text as conversation_id, null::bigint as message_id)`,
  })
}

/**
 * For the answer to a prompt, with what was said before it, of which at most `turns`: it stands before each first
 * word. A conversation without a title takes `title`.
 */
export function takeForMessage(
  db: Db,
  request: Request,
  message: { conversationId: string; prompt: string; title: string; turns: number },
): Promise<(Taken & Spoken) | null> {
  return take<Spoken>(db, request, 'chat', {
    wanted: sql`select id, letter_id from conversation where id = ${message.conversationId} and user_id = ${request.userId} for update`,
    made: sql`named as (
      update conversation set updated_at = ${stamp(request.now)},
        title = case when title = '' then ${message.title} else title end
      from taken where conversation.id = ${message.conversationId}),
    made as (
      insert into message (conversation_id, user_id, prompt, generation_id, created_at)
      select ${message.conversationId}, ${request.userId}, ${message.prompt}, ${request.generationId},
        ${stamp(request.now)} from taken
      returning null::text as letter_id, conversation_id, id as message_id)`,
    told: sql`, wanted.letter_id as "letterId", ${newestTurns(message.conversationId, message.turns)} as turns`,
  })
}

async function take<Told = unknown>(
  db: Db,
  request: Request,
  kind: 'letter' | 'chat',
  parts: { wanted: SQL; made: SQL; told?: SQL },
): Promise<(Taken & Told) | null> {
  const { generationId, userId, key, atOnce, now } = request
  const day = seoulDay(now)
  const statement = sql`
    with wanted as (${parts.wanted}),
    allowed as materialized (
      select coalesce(u.daily_requests, (select value from setting where name = ${FOR_ALL}), ${request.limit}::int) as most
      from "user" u where u.id = ${userId}${request.consent === null ? sql`` : agreed(request.consent)}),
    taken as (
      insert into usage (user_id, day, used)
      select ${userId}, ${day}::date, 1 from wanted, allowed
      where most > 0
        and not exists (select 1 from generation where user_id = ${userId} and key = ${key})
        and (select count(*) from generation where user_id = ${userId} and state = 'running') < ${atOnce}::int
      on conflict (user_id, day) do update set used = usage.used + 1
        where usage.used < (select most from allowed)
      returning used),
    ${parts.made},
    begun as (
      insert into generation (id, user_id, kind, letter_id, conversation_id, message_id, writer, instance, day, key, started_at)
      select ${generationId}, ${userId}, ${kind}, letter_id, conversation_id, message_id,
        ${JSON.stringify(request.writer)}::jsonb, ${request.instance}, ${day}::date, ${key}, ${stamp(now)} from made)
    select allowed.most, taken.used, made.message_id${parts.told ?? sql``} from wanted, allowed, taken, made`
  try {
    const [row] = await rowsOf<Told & { most: number; used: number; message_id: unknown }>(db, statement)
    if (row === undefined) return null
    const { most, used, message_id, ...told } = row
    const messageId = message_id === null ? null : String(message_id)
    return { ...(told as Told), limit: Number(most), used: Number(used), messageId }
  } catch (error) {
    // Two with one key at the same moment: the unique index undid all of the second one's statement.
    if (isDuplicate(error)) return null
    throw error
  }
}

function agreed(version: string): SQL {
  return sql` and exists (select 1 from consent c
    where c.user_id = u.id and c.version = ${version} and c.withdrawn_at is null)`
}

function stamp(moment: Date): SQL {
  return sql`${moment.toISOString()}::timestamptz`
}
