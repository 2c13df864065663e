// What was said in the conversations: each row a prompt and the answer to it.
import { and, asc, desc, eq, getTableColumns, lt, ne } from 'drizzle-orm'
import type { ChatMessage } from '#domain/chat.ts'
import type { WriterName } from '#domain/generation.ts'
import type { Db } from './open.ts'
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

/** The newest answered turns of a conversation, oldest first. */
export async function recentTurns(
  db: Db,
  conversationId: string,
  most: number,
): Promise<{ prompt: string; response: string }[]> {
  const rows = await db
    .select({ prompt: message.prompt, response: message.response })
    .from(message)
    .where(and(eq(message.conversationId, conversationId), ne(message.response, '')))
    .orderBy(desc(message.id))
    .limit(most)
  return rows.reverse()
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
