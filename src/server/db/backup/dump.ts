// A whole database as lines, as it stood at one moment, while it goes on being used.
import { sql } from 'drizzle-orm'
import { newestTag } from '../migrations-folder.ts'
import type { Db, OpenDb } from '../open.ts'
import { rowsOf } from '../rows.ts'
import { readRows, setForms } from './read-rows.ts'
import { quoted, type TableShape, tablesInOrder } from './tables.ts'
import { Tally, type Tallied } from './tally.ts'
import { tagOf } from './versions.ts'

/** The first line; then for each table `{table, rows}` and its rows; the last line is `Foot`. */
export type Head = {
  aboutme: 'backup'
  format: 1
  /** The migration that it stood at. */
  migration: string
  takenAt: string
  tables: TableShape[]
}
export type Foot = {
  end: Record<string, Tallied>
  /** The last number that each counted column gave out. */
  counted: Record<string, Record<string, string>>
}

export type Progress = (table: string, rows: number, of: number) => void

/**
 * On PostgreSQL one repeatable-read transaction that blocks nobody. The embedded database has one connection:
 * it answers nobody else until the last line is read, and streams go on in memory meanwhile.
 */
export async function* dumpLines(
  open: Pick<OpenDb, 'db'>,
  options: { now: Date; onProgress?: Progress },
): AsyncGenerator<string> {
  const snapshot = await takeSnapshot(open.db)
  try {
    const tx = snapshot.db
    const tag = await tagOf(tx)
    if (tag !== newestTag)
      throw new Error(
        `The database is not at the version of this AboutMe (${newestTag}), but at ${tag ?? 'an unknown one'}. ` +
          'Back it up with the version that runs on it.',
      )
    await setForms(tx)
    const tables = tablesInOrder()
    const head: Head = {
      aboutme: 'backup',
      format: 1,
      migration: newestTag,
      takenAt: options.now.toISOString(),
      tables,
    }
    yield JSON.stringify(head)
    const foot: Foot = { end: {}, counted: {} }
    for (const table of tables) {
      const of = await countRows(tx, table)
      yield JSON.stringify({ table: table.name, rows: of })
      const tally = new Tally()
      for await (const line of readRows(tx, table)) {
        tally.add(line)
        yield line
        options.onProgress?.(table.name, tally.rows, of)
      }
      if (tally.rows === 0) options.onProgress?.(table.name, 0, 0)
      foot.end[table.name] = tally.told
      // Read after the rows: a sequence obeys no snapshot, and must not lag behind one.
      for (const column of table.counted)
        (foot.counted[table.name] ??= {})[column] = await lastOf(tx, table.name, column)
    }
    yield JSON.stringify(foot)
  } finally {
    await snapshot.end()
  }
}

/** A transaction that stays open until `end`. */
async function takeSnapshot(db: Db): Promise<{ db: Db; end: () => Promise<void> }> {
  const opened = Promise.withResolvers<Db>()
  const over = Promise.withResolvers<void>()
  const transaction = db.transaction(
    async (tx) => {
      opened.resolve(tx as unknown as Db)
      await over.promise
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  transaction.catch(opened.reject)
  return {
    db: await opened.promise,
    end: async () => {
      over.resolve()
      // What went wrong was told to whoever read.
      await transaction.catch(() => {})
    },
  }
}

async function countRows(tx: Db, table: TableShape): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    tx,
    sql.raw(`select count(*)::int as n from ${quoted(table.name)}`),
  )
  return row?.n ?? 0
}

async function lastOf(tx: Db, table: string, column: string): Promise<string> {
  const [row] = await rowsOf<{ last: string | null }>(
    tx,
    sql`select coalesce(pg_sequence_last_value(pg_get_serial_sequence(${quoted(table)}, ${column})::regclass), 0)::text as last`,
  )
  return row?.last ?? '0'
}
