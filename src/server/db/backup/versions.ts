// Which migration a database stands at.
import { sql } from 'drizzle-orm'
import { journal } from '../migrations-folder.ts'
import type { Db } from '../open.ts'
import { rowsOf } from '../rows.ts'

/** Null for a database that was never migrated, or one that a newer version did. */
export async function tagOf(db: Db): Promise<string | null> {
  const there = await rowsOf<{ found: string | null }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
  )
  if (typeof there[0]?.found !== 'string') return null
  const [row] = await rowsOf<{ at: string | null }>(
    db,
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  )
  return journal.entries.find(({ when }) => String(when) === row?.at)?.tag ?? null
}
