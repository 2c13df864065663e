// Generations as rows: found by their owner, by their key, by their letter.
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Generation } from '#domain/generation.ts'
import type { Db } from './open.ts'
import { generation } from './schema.ts'

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

export async function countRunning(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(generation)
    .where(and(eq(generation.userId, userId), eq(generation.state, 'running')))
  return row?.n ?? 0
}

/** Says that the runs of an instance are still being written. */
export async function heartbeat(db: Db, instance: string): Promise<void> {
  await db
    .update(generation)
    .set({ heartbeatAt: sql`now()` })
    .where(and(eq(generation.instance, instance), eq(generation.state, 'running')))
}

/** A stop that another instance must carry out, when it next says that it writes. */
export async function askToStop(db: Db, userId: string, id: string): Promise<void> {
  await db
    .update(generation)
    .set({ stopRequested: true })
    .where(and(eq(generation.id, id), eq(generation.userId, userId), eq(generation.state, 'running')))
}
