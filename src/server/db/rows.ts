// Raw statements: both engines answer `{ rows }`, which their common type does not say.
import type { SQL } from 'drizzle-orm'
import type { Db } from './open.ts'

export async function rowsOf<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as unknown as { rows: Row[] }
  return result.rows
}

/** SQLSTATE 23505, a broken unique index; drizzle wraps the engine's error. */
export function isDuplicate(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } }
  return code === '23505' || cause?.code === '23505'
}
