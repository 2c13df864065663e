// The runs that are going on: whom somebody asked to stop, and whose writer has gone silent.
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import type { GenerationRow } from './generations.ts'
import { generation } from './schema.ts'

/** The runs of an instance that somebody asked to stop. One look-up in a small index. */
export async function findStopping(db: Db, instance: string): Promise<string[]> {
  const rows = await db
    .select({ id: generation.id })
    .from(generation)
    .where(
      and(
        eq(generation.instance, instance),
        sql`${generation.state} = 'running' and ${generation.stopRequested}`,
      ),
    )
  return rows.map((row) => row.id)
}

/** What runs for a person, wherever it runs. */
export async function findRunningOf(db: Db, userId: string): Promise<string[]> {
  const rows = await db
    .select({ id: generation.id })
    .from(generation)
    .where(and(eq(generation.userId, userId), eq(generation.state, 'running')))
  return rows.map((row) => row.id)
}

/** Runs whose instance has said nothing for `silenceMs`, by the database's clock: clocks of instances differ. */
export function findSilent(db: Db, silenceMs: number): Promise<GenerationRow[]> {
  return db
    .select()
    .from(generation)
    .where(
      sql`${generation.state} = 'running'
        and ${generation.heartbeatAt} < now() - make_interval(secs => ${silenceMs / 1000})`,
    )
    .limit(500)
}
