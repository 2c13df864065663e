// What was said in the conversations: each row a prompt and the answer to it.
import { and, asc, desc, eq, getTableColumns, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { ChatMessage } from '#domain/chat.ts'
import type { WriterName } from '#domain/generation.ts'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { generation, message } from './schema.ts'

export type MessageRow = typeof message.$inferSelect

/** With who answered it. */
export type NamedMessageRow = MessageRow & { writer: WriterName | null }

export function messageOf(row: NamedMessageRow): ChatMessage {
  return {
    id: String(row.id),
    prompt: row.prompt,
    response: row.response,
    state: row.state,
    error: row.error,
    generationId: row.generationId,
    writer: row.writer,
    createdAt: row.createdAt.toISOString(),
  }
}

/** Oldest first. */
export function messagesOf(db: Db, userId: string, conversationId: string): Promise<NamedMessageRow[]> {
  return db
    .select({ ...getTableColumns(message), writer: generation.writer })
    .from(message)
    .leftJoin(generation, eq(generation.id, message.generationId))
    .where(and(eq(message.conversationId, conversationId), eq(message.userId, userId)))
    .orderBy(asc(message.id))
}

/** What was said in a conversation, and the letter that it is about, even where that is deleted. */
export type Spoken = { letterId: string | null; turns: { prompt: string; response: string }[] }

/** With the newest answered turns, oldest first. */
export async function findSpoken(
  db: Db,
  userId: string,
  conversationId: string,
  most: number,
): Promise<Spoken | null> {
  const [found] = await rowsOf<Spoken>(
    db,
    sql`select letter_id as "letterId", ${newestTurns(conversationId, most)} as turns
      from conversation where id = ${conversationId} and user_id = ${userId}`,
  )
  return found ?? null
}

/** The newest answered turns of a conversation as a list in JSON, oldest first. */
export function newestTurns(conversationId: string, most: number): SQL {
  return sql`coalesce(
    (select json_agg(json_build_object('prompt', prompt, 'response', response) order by id) from (
      select id, prompt, response from message where conversation_id = ${conversationId} and response <> ''
      order by id desc limit ${most}::int) newest), '[]'::json)`
}

/** All that a person said and was answered, oldest first; `before` and `limit` give the page that ends there. */
export async function exchangesOf(
  db: Db,
  userId: string,
  page: { limit?: number; before?: number },
): Promise<MessageRow[]> {
  const rows = await db
    .select()
    .from(message)
    .where(
      and(
        eq(message.userId, userId),
        ne(message.response, ''),
        page.before === undefined ? undefined : lt(message.id, page.before),
      ),
    )
    .orderBy(desc(message.id))
    .limit(page.limit ?? 100_000)
  return rows.reverse()
}

export async function findMessage(db: Db, userId: string, id: number): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(message)
    .where(and(eq(message.id, id), eq(message.userId, userId)))
  return row ?? null
}
