// Tells somebody of each statement: its verb and how long its caller waited. Never its text or its values.
import type { PGlite } from '@electric-sql/pglite'
import type { Pool, PoolClient } from 'pg'
import type { OpenDb } from './open.ts'

/** Called around a statement; `ask` runs it. */
export type WatchQuery = <T>(verb: string, ask: () => Promise<T>) => Promise<T>

const VERBS = new Set(['select', 'insert', 'update', 'delete', 'with'])

/** Both engines of drizzle call `query` on the object that they were given, so that is where it is watched. */
export function watchQueries(open: OpenDb, watch: WatchQuery): void {
  const client = (open.db as unknown as { $client: Pool | PGlite }).$client
  watchQueriesOf(client, watch)
  // Transactions borrow a connection and ask that.
  const known = new WeakSet<PoolClient>()
  open.pool?.on('acquire', (one: PoolClient) => {
    if (known.has(one)) return
    known.add(one)
    watchQueriesOf(one, watch)
  })
}

type Query = (statement: unknown, ...rest: unknown[]) => unknown

function watchQueriesOf(client: object, watch: WatchQuery): void {
  const asker = client as { query: Query }
  const query = asker.query.bind(client) as Query
  asker.query = (statement, ...rest) => {
    // The pool itself asks its connections with a callback: that one is watched already.
    if (rest.some((one) => typeof one === 'function')) return query(statement, ...rest)
    return watch(verbOf(statement), () => query(statement, ...rest) as Promise<unknown>)
  }
}

function verbOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : (statement as { text?: unknown } | null)?.text
  const verb = /^\s*([a-z]+)/i.exec(typeof text === 'string' ? text : '')?.[1]?.toLowerCase() ?? ''
  return VERBS.has(verb) ? verb : 'other'
}

/** How full the pool is; null on the embedded database, which has one connection. */
export function connectionsOf(pool: Pool | null): { busy: number; idle: number; waiting: number } | null {
  if (pool === null) return null
  const { totalCount, idleCount, waitingCount } = pool
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}
