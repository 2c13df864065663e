// What was said in the conversations: each row a prompt and the answer to it.
import { and, asc, desc, eq, getTableColumns, lt, ne, sql } from 'drizzle-orm'
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

export type SpokenIn = { id: string; letterId: string | null; turns: { prompt: string; response: string }[] }

/**
 * A conversation with the newest answered turns of it, oldest first, and the letter that it is about, even where
 * that is deleted. One statement: it stands before each first word of an answer.
 */
export async function findSpokenIn(
  db: Db,
  userId: string,
  id: string,
  most: number,
): Promise<SpokenIn | null> {
  const [found] = await rowsOf<SpokenIn>(
    db,
    sql`select c.id, c.letter_id as "letterId", coalesce(
      (select json_agg(json_build_object('prompt', prompt, 'response', response) order by id) from (
        select id, prompt, response from message where conversation_id = c.id and response <> ''
        order by id desc limit ${most}) newest), '[]'::json) as turns
      from conversation c where c.id = ${id} and c.user_id = ${userId}`,
  )
  return found ?? null
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
