// PostgreSQL plans a statement without a name anew with each call. Here each that is sent outside of a transaction
// has a name, so that a connection reads and plans it once.
import type { Pool, QueryConfig } from 'pg'

/** The code has fewer statements than that; more are put together from lists of changing length. */
const MOST_NAMED = 300

/**
 * A pooler that hands each statement to another connection of the server has not heard of the name (26000) or has
 * heard of it from somebody else (42P05), and a plan may be older than its tables (0A000). All are found out before
 * anything is done, so the same statement goes again, without a name.
 */
const NOT_THERE = new Set(['26000', '42P05', '0A000'])

/** Changes `pool.query`; transactions, which borrow a connection, stay as they are. */
export function nameStatements(pool: Pool): void {
  const names = new Map<string, string>()
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>
  let count = 0
  let byName = true

  function nameOf(text: string): string | undefined {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_NAMED) return known
    count += 1
    const name = `s${count}`
    names.set(text, name)
    return name
  }

  const named = async (asked: unknown, ...rest: unknown[]): Promise<unknown> => {
    const isPlain =
      typeof asked === 'object' && asked !== null && !rest.some((one) => typeof one === 'function')
    const { text, name: own } = isPlain ? (asked as QueryConfig) : { text: '', name: undefined }
    const name = isPlain && byName && own === undefined ? nameOf(text) : undefined
    if (name === undefined) return query(asked, ...rest)
    try {
      return await query({ ...(asked as QueryConfig), name }, ...rest)
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === undefined || !NOT_THERE.has(code)) throw error
      if (code === '0A000') names.delete(text)
      else byName = false
      return query(asked, ...rest)
    }
  }
  pool.query = named as unknown as Pool['query']
}
