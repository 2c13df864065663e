// Reads a table row by row through a cursor: whatever its size, a few hundred rows stand in memory.
import { sql } from 'drizzle-orm'
import type { Db } from '../open.ts'
import { rowsOf } from '../rows.ts'
import { quoted, type TableShape } from './tables.ts'

const AT_ONCE = 200

/** Inside a transaction. Each row is a line of JSON: an array of its columns as texts, or null. */
export async function* readRows(tx: Db, table: TableShape): AsyncGenerator<string> {
  const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ')
  await tx.execute(
    sql.raw(
      `declare reading no scroll cursor for select json_build_array(${columns})::text as line from ${quoted(table.name)}`,
    ),
  )
  for (;;) {
    const rows = await rowsOf<{ line: string }>(tx, sql.raw(`fetch ${AT_ONCE} from reading`))
    for (const { line } of rows) yield line
    if (rows.length < AT_ONCE) break
  }
  await tx.execute(sql.raw('close reading'))
}

/** Texts of times and bytes depend on these; the same ones are set wherever rows are written or read. */
export async function setForms(tx: Db): Promise<void> {
  for (const setting of ["timezone = 'UTC'", "datestyle = 'ISO, YMD'", "bytea_output = 'hex'"])
    await tx.execute(sql.raw(`set local ${setting}`))
}
