// The tables of the schema as a dump sees them, each after all that it points to.
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../schema.ts'

export type TableShape = {
  name: string
  /** `type` is one that a text can be cast to. */
  columns: { name: string; type: string }[]
  /** Columns that a sequence counts up. */
  counted: string[]
}

/** Throws when tables point to each other in a circle: then no order would do. */
export function tablesInOrder(): TableShape[] {
  const left = Object.values(schema as Record<string, unknown>)
    .filter((one) => is(one, PgTable))
    .map((table) => getTableConfig(table as PgTable))
  const done = new Set<string>()
  const shapes: TableShape[] = []
  while (left.length > 0) {
    const at = left.findIndex((table) =>
      table.foreignKeys.every((key) => {
        const { name } = getTableConfig(key.reference().foreignTable)
        return name === table.name || done.has(name)
      }),
    )
    const [table] = at === -1 ? [] : left.splice(at, 1)
    if (table === undefined)
      throw new Error(
        `These tables point to each other in a circle: ${left.map(({ name }) => name).join(', ')}`,
      )
    done.add(table.name)
    shapes.push({
      name: table.name,
      columns: table.columns
        .filter((column) => column.generated === undefined)
        .map((column) => ({ name: column.name, type: column.getSQLType() })),
      counted: table.columns
        .filter((column) => column.generatedIdentity !== undefined)
        .map((column) => column.name),
    })
  }
  return shapes
}

/** Double quotes around a name, for names that come out of a file too. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
