// Brings the lines of a dump into an empty database: all of them, checked, or none.
import { sql } from 'drizzle-orm'
import type { Db, OpenDb } from '../open.ts'
import { rowsOf } from '../rows.ts'
import type { Foot, Head, Progress } from './dump.ts'
import { readRows, setForms } from './read-rows.ts'
import { quoted, type TableShape } from './tables.ts'
import { isSame, Tally, type Tallied } from './tally.ts'
import { tagOf } from './versions.ts'

const ROWS_AT_ONCE = 200
const CHARACTERS_AT_ONCE = 2_000_000

/** `onCheck` is told of each table that is read back and compared. */
export type LoadOptions = { onProgress?: Progress; onCheck?: (table: string) => void }
export type Loaded = Record<string, Tallied>

/** The first line, judged. */
export function headOf(line: string | undefined): Head {
  const head = parsed(line) as Partial<Head> | null
  if (head?.aboutme !== 'backup') throw new Error('This is no backup of AboutMe.')
  if (head.format !== 1)
    throw new Error(`This backup has a format (${head.format}) that this version cannot read.`)
  return head as Head
}

/**
 * `lines` come after the head. Throws, and leaves the database as empty as it was, when it is not empty, when the
 * lines end too early, or when what was written reads differently from what was read.
 */
export function loadLines(
  open: Pick<OpenDb, 'db'>,
  head: Head,
  lines: AsyncIterable<string>,
  options: LoadOptions = {},
): Promise<Loaded> {
  return open.db.transaction(async (given) => {
    const tx = given as unknown as Db
    await setForms(tx)
    await refuseUnlessEmpty(tx, head)
    const { tallies, foot } = await write(tx, head, lines, options.onProgress)
    for (const table of head.tables) {
      options.onCheck?.(table.name)
      const there = new Tally()
      for await (const line of readRows(tx, table)) there.add(line)
      const read = tallies[table.name]?.told
      if (!isSame(read, foot.end[table.name]))
        throw new Error(`The backup is damaged: its table ${table.name} is not the one that was dumped.`)
      if (!isSame(there.told, read))
        throw new Error(`The table ${table.name} reads differently from what was written into it.`)
    }
    for (const { name, counted } of head.tables)
      for (const column of counted) await countOn(tx, name, column, foot.counted[name]?.[column] ?? '0')
    return foot.end
  })
}

async function refuseUnlessEmpty(tx: Db, head: Head): Promise<void> {
  const tag = await tagOf(tx)
  if (tag !== head.migration)
    throw new Error(
      `The database stands at ${tag ?? 'an unknown version'} and the backup at ${head.migration}. ` +
        'Give it a database that was never used.',
    )
  for (const { name } of head.tables) {
    const rows = await rowsOf<{ one: number }>(tx, sql.raw(`select 1 as one from ${quoted(name)} limit 1`))
    if (rows.length > 0)
      throw new Error(`The database is not empty: its table ${name} has rows. Nothing was changed.`)
  }
}

async function write(
  tx: Db,
  head: Head,
  lines: AsyncIterable<string>,
  onProgress?: Progress,
): Promise<{ tallies: Record<string, Tally>; foot: Foot }> {
  const tallies: Record<string, Tally> = {}
  let table: TableShape | null = null
  let of = 0
  let batch: string[] = []
  let characters = 0
  const flush = async () => {
    if (table === null || batch.length === 0) return
    await insert(tx, table, batch)
    const tally = tallies[table.name]
    onProgress?.(table.name, tally?.rows ?? 0, of)
    batch = []
    characters = 0
  }
  for await (const line of lines) {
    if (line.startsWith('[')) {
      if (table === null) throw new Error('The backup is damaged: a row stands in no table.')
      tallies[table.name]?.add(line)
      batch.push(line)
      characters += line.length
      if (batch.length >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE) await flush()
      continue
    }
    await flush()
    const said = parsed(line) as { table?: string; rows?: number; end?: Foot['end'] } | null
    if (said?.end !== undefined) return { tallies, foot: said as Foot }
    table = head.tables.find(({ name }) => name === said?.table) ?? null
    if (table === null) throw new Error('The backup is damaged: a line of it cannot be read.')
    tallies[table.name] = new Tally()
    of = said?.rows ?? 0
    if (of === 0) onProgress?.(table.name, 0, 0)
  }
  throw new Error('The backup is cut off: its last line is missing. Nothing was changed.')
}

/** Columns go in as texts and are cast to their types by the database itself. */
async function insert(tx: Db, table: TableShape, rows: string[]): Promise<void> {
  const names = table.columns.map(({ name }) => quoted(name)).join(', ')
  const values = table.columns.map(({ type }, at) => `(r ->> ${at})::${typeName(type)}`).join(', ')
  const inserting = tx.execute(
    sql`${sql.raw(`insert into ${quoted(table.name)} (${names}) overriding system value select ${values}`)}
      from json_array_elements(${`[${rows.join(',')}]`}::json) as r`,
  )
  await inserting.catch((error: { cause?: { message?: string } }) => {
    // Drizzle's own message holds the statement, and with it what people wrote.
    throw new Error(`The database refuses rows of the table ${table.name}: ${error.cause?.message}`)
  })
}

/** It comes out of a file and goes into a statement: nothing but the name of a type may pass. */
function typeName(type: string): string {
  if (!/^[a-z][a-z0-9_ ]*(\(\d+(, ?\d+)?\))?[a-z ]*(\[\])?$/.test(type))
    throw new Error('The backup is damaged: a column has no type.')
  return type
}

async function countOn(tx: Db, table: string, column: string, last: string): Promise<void> {
  if (!/^\d+$/.test(last) || last === '0') return
  await tx.execute(
    sql`select setval(pg_get_serial_sequence(${quoted(table)}, ${column})::regclass, ${last}::bigint)`,
  )
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return null
  }
}
