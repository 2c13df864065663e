// For tests: rows in every table of the schema, whatever tables there are, with texts that are hard to carry.
import { is, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { quoted, tablesInOrder } from '../db/backup/tables.ts'
import type { Db } from '../db/open.ts'
import { rowsOf } from '../db/rows.ts'
import * as schema from '../db/schema.ts'

const ROWS = 3
const HARD = '글 🙂 "둘" \'하나\' \\n \\ \t\n{"a":[1]} null'

/** Some rows more in each table; the last of them is null wherever it may be. */
export async function fillTables(db: Db): Promise<void> {
  const tables = new Map(
    Object.values(schema as Record<string, unknown>)
      .filter((one) => is(one, PgTable))
      .map((table) => [getTableConfig(table as PgTable).name, getTableConfig(table as PgTable)]),
  )
  for (const { name } of tablesInOrder()) {
    const table = tables.get(name)
    if (table === undefined) continue
    const columns = table.columns.filter((column) => column.generatedIdentity === undefined)
    for (let row = 0; row < ROWS; row += 1) {
      const values = columns.map((column) => {
        const key = table.foreignKeys
          .map((one) => one.reference())
          .find(({ columns: [own] }) => own?.name === column.name)
        if (row === ROWS - 1 && !column.notNull) return sql`null`
        // The same row of the other table: what the tests themselves put there is left alone.
        const [foreign] = key?.foreignColumns ?? []
        if (key !== undefined && foreign !== undefined)
          return valueFor(foreign, getTableConfig(key.foreignTable).name, row)
        return valueFor(column, name, row)
      })
      const names = columns.map((column) => quoted(column.name)).join(', ')
      await db.execute(
        sql`${sql.raw(`insert into ${quoted(name)} (${names})`)} values (${sql.join(values, sql`, `)})`,
      )
    }
  }
}

function valueFor(column: PgColumn, table: string, row: number) {
  const type = column.getSQLType()
  if (type === 'text') return sql`${`${table}.${column.name} ${row} ${HARD}`}::text`
  if (type === 'boolean') return sql`${row % 2 === 0}::boolean`
  if (type === 'jsonb') return sql`${JSON.stringify({ 말: [HARD, row, null], b: 1e21, a: 0.1 })}::jsonb`
  if (type === 'date') return sql`${`2026-11-2${row}`}::date`
  // Far ahead: an instance that runs sweeps away what is due.
  if (type.startsWith('timestamp')) return sql`${`2126-11-24T23:59:59.12${row}+09:00`}::timestamptz`
  if (['integer', 'bigint', 'smallint'].includes(type)) return sql.raw(String(row + 7))
  throw new Error(`fillTables does not know what to put into a ${type}`)
}

export async function countsOf(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name } of tablesInOrder()) {
    const [row] = await rowsOf<{ n: number }>(db, sql.raw(`select count(*)::int as n from ${quoted(name)}`))
    counts[name] = row?.n ?? 0
  }
  return counts
}
