// The conversations of a person.
import { randomUUID } from 'node:crypto'
import { and, desc, eq, ilike, lt, or, sql } from 'drizzle-orm'
import type { Conversation } from '#domain/chat.ts'
import { cursorFor, cursorOf } from './letters.ts'
import type { Db } from './open.ts'
import { conversation, letter } from './schema.ts'

export type ConversationRow = typeof conversation.$inferSelect

export function conversationOf(row: ConversationRow): Conversation {
  const { id, title, letterId, createdAt, updatedAt } = row
  return { id, title, letterId, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() }
}

export async function createConversation(
  db: Db,
  userId: string,
  letterId: string | null,
  now: Date,
): Promise<ConversationRow> {
  const [row] = await db
    .insert(conversation)
    .values({ id: randomUUID(), userId, title: '', letterId, createdAt: now, updatedAt: now })
    .returning()
  if (row === undefined) throw new Error('insert returned no row')
  return row
}

/** The one conversation that the token API speaks in, made at its first use. */
export async function apiConversation(db: Db, userId: string, now: Date): Promise<ConversationRow> {
  const [row] = await db
    .insert(conversation)
    .values({ id: randomUUID(), userId, title: 'API', isApi: true, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: conversation.userId,
      targetWhere: sql`${conversation.isApi}`,
      set: { updatedAt: now },
    })
    .returning()
  if (row === undefined) throw new Error('insert returned no row')
  return row
}

export async function findConversation(
  db: Db,
  userId: string,
  id: string,
): Promise<(ConversationRow & { letterTitle: string | null }) | null> {
  const [row] = await db
    .select({ conversation, letterTitle: letter.title, deletedAt: letter.deletedAt })
    .from(conversation)
    .leftJoin(letter, eq(letter.id, conversation.letterId))
    .where(and(eq(conversation.id, id), eq(conversation.userId, userId)))
  return row ? { ...row.conversation, letterTitle: row.deletedAt === null ? row.letterTitle : null } : null
}

/** The last spoken in first. */
export async function listConversations(
  db: Db,
  userId: string,
  query: { q?: string; limit: number; before?: string },
): Promise<{ rows: ConversationRow[]; next: string | null }> {
  const from = cursorOf(query.before)
  const words = (query.q ?? '').trim().replace(/[\\%_]/g, (one) => `\\${one}`)
  const rows = await db
    .select()
    .from(conversation)
    .where(
      and(
        eq(conversation.userId, userId),
        words === '' ? undefined : ilike(conversation.title, `%${words}%`),
        from === null
          ? undefined
          : or(
              lt(conversation.updatedAt, from.at),
              and(eq(conversation.updatedAt, from.at), lt(conversation.id, from.id)),
            ),
      ),
    )
    .orderBy(desc(conversation.updatedAt), desc(conversation.id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > page.length && last ? cursorFor(last.updatedAt, last.id) : null }
}

export async function deleteConversation(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db
    .delete(conversation)
    .where(and(eq(conversation.id, id), eq(conversation.userId, userId)))
    .returning({ id: conversation.id })
  return rows.length > 0
}
