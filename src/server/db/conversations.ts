// Conversations and their messages, each with its owner's id.
import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
import type { ChatMessage, Conversation } from '#domain/chat.ts'
import type { Db } from './open.ts'
import { conversation, letter, message } from './schema.ts'

export type ConversationRow = typeof conversation.$inferSelect
export type MessageRow = typeof message.$inferSelect

export function asConversation(row: ConversationRow): Conversation {
  return {
    id: row.id,
    title: row.title,
    letterId: row.letterId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function asMessage(row: MessageRow): ChatMessage {
  return {
    id: String(row.id),
    prompt: row.prompt,
    response: row.response,
    state: row.state,
    error: row.error,
    generationId: row.generationId,
    createdAt: row.createdAt.toISOString(),
  }
}

export async function insertConversation(
  db: Db,
  row: typeof conversation.$inferInsert,
): Promise<ConversationRow> {
  const [made] = await db.insert(conversation).values(row).returning()
  return made as ConversationRow
}

/** The one conversation of the token API, made when it is first needed. */
export async function apiConversation(db: Db, userId: string, id: string): Promise<ConversationRow> {
  await db
    .insert(conversation)
    .values({ id, userId, title: 'API', isApi: true })
    .onConflictDoNothing({ target: conversation.userId, where: sql`${conversation.isApi}` })
  const [row] = await db
    .select()
    .from(conversation)
    .where(and(eq(conversation.userId, userId), conversation.isApi))
  return row as ConversationRow
}

export async function findConversation(db: Db, userId: string, id: string) {
  const [row] = await db
    .select({ conversation, letterTitle: letter.title })
    .from(conversation)
    .leftJoin(letter, eq(letter.id, conversation.letterId))
    .where(and(eq(conversation.id, id), eq(conversation.userId, userId)))
  return row ?? null
}

export async function listConversations(
  db: Db,
  userId: string,
  page: { q?: string | undefined; limit: number; before?: string | undefined },
): Promise<{ rows: ConversationRow[]; next: string | null }> {
  const words = page.q?.trim()
  const like = `%${(words ?? '').replace(/[\\%_]/g, String.raw`\$&`)}%`
  const [at = '', id = ''] = (page.before ?? '').split('_')
  const moment = new Date(at)
  const rows = await db
    .select()
    .from(conversation)
    .where(
      and(
        eq(conversation.userId, userId),
        words ? sql`${conversation.title} ilike ${like}` : undefined,
        Number.isNaN(moment.getTime())
          ? undefined
          : or(
              lt(conversation.updatedAt, moment),
              and(eq(conversation.updatedAt, moment), lt(conversation.id, id)),
            ),
      ),
    )
    .orderBy(desc(conversation.updatedAt), desc(conversation.id))
    .limit(page.limit + 1)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > page.limit && last ? `${last.updatedAt.toISOString()}_${last.id}` : null,
  }
}

export async function deleteConversation(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .delete(conversation)
    .where(and(eq(conversation.id, id), eq(conversation.userId, userId)))
    .returning({ id: conversation.id })
  return rows.length === 1
}

export async function insertMessage(db: Db, row: typeof message.$inferInsert): Promise<MessageRow> {
  const [made] = await db.insert(message).values(row).returning()
  return made as MessageRow
}

/** Oldest first. */
export async function messagesOf(db: Db, conversationId: string, newest = 500): Promise<MessageRow[]> {
  const rows = await db
    .select()
    .from(message)
    .where(eq(message.conversationId, conversationId))
    .orderBy(desc(message.id))
    .limit(newest)
  return rows.toReversed()
}

export async function findMessage(db: Db, userId: string, id: number): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(message)
    .where(and(eq(message.id, id), eq(message.userId, userId)))
  return row ?? null
}

/** One's own exchanges of every conversation that brought an answer, oldest first; the newest `limit` before an id. */
export async function exchangesOf(
  db: Db,
  userId: string,
  page: { limit: number; before?: number | undefined },
): Promise<MessageRow[]> {
  const rows = await db
    .select()
    .from(message)
    .where(
      and(
        eq(message.userId, userId),
        sql`${message.state} <> 'running' and ${message.response} <> ''`,
        page.before === undefined ? undefined : lt(message.id, page.before),
      ),
    )
    .orderBy(desc(message.id))
    .limit(page.limit)
  return rows.toReversed()
}

export async function endMessage(
  db: Db,
  id: number,
  ending: Pick<MessageRow, 'state' | 'response' | 'error'>,
): Promise<void> {
  await db.update(message).set(ending).where(eq(message.id, id))
}

/** The first prompt names a conversation; every message brings it to the top. */
export async function touchConversation(db: Db, id: string, firstPrompt: string): Promise<void> {
  await db
    .update(conversation)
    .set({
      updatedAt: sql`now()`,
      title: sql`case when ${conversation.title} = '' then ${firstPrompt} else ${conversation.title} end`,
    })
    .where(eq(conversation.id, id))
}
