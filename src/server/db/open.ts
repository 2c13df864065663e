// Opens the database: PGlite in a folder that only this process may use, or PostgreSQL by its address.
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres'
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { Pool, type PoolConfig } from 'pg'
import { lockFolder } from './lock-folder.ts'
import { migrationsFolder, migrationsUpTo } from './migrations-folder.ts'
import { nameStatements } from './name-statements.ts'
import { prepareStatements } from './prepare-statements.ts'
import * as schema from './schema.ts'

/** What stores are given: the same queries on both engines. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>

export type OpenDb = {
  db: Db
  engine: 'pglite' | 'postgres'
  /** PostgreSQL only: the pool, for what needs a connection of its own (LISTEN). */
  pool: Pool | null
  close: () => Promise<void>
}

/** Any number that no other program on the same server is likely to take. */
const MIGRATION_LOCK = 7_230_514

/**
 * Bytes of WebAssembly that a function runs before V8 compiles it anew, for speed. With V8's own 13,000,000 the
 * embedded database runs its first thousands of statements in code that is two to three times slower.
 */
const QUICK_AFTER_BYTES = 300_000

/** What says where the data is; `DATABASE_URL` comes first. Both engines are migrated when they are opened. */
export function openDatabase(env: {
  DATABASE_URL?: string | undefined
  DATABASE_CA?: string | undefined
  DATA_DIR: string
}): Promise<OpenDb> {
  return env.DATABASE_URL ? openPostgres(env.DATABASE_URL, { ca: env.DATABASE_CA }) : openPglite(env.DATA_DIR)
}

/** `migrateTo`: the last migration to apply; null applies none, and without it all are applied. */
export type Migrating = { migrateTo?: string | null }

type PostgresOptions = { max?: number; ca?: string | undefined } & Migrating

export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<OpenDb> {
  const pool = new Pool({
    ...reach(url, options.ca),
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
  })
  // Without a listener an idle connection that breaks (a restart of the server) would end this process.
  pool.on('error', () => {})
  await migrating(options, async (folder) => {
    const client = await pool.connect()
    try {
      // Instances that start together take turns; the second finds nothing left to do.
      await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
      await migratePostgres(drizzlePostgres(client, { schema }), { migrationsFolder: folder })
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
      client.release()
    }
  }).catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  nameStatements(pool)
  return { db: drizzlePostgres(pool, { schema }), engine: 'postgres', pool, close: () => pool.end() }
}

/**
 * With an authority of its own (PEM) the server must show a certificate of it, for the name in the address.
 * The address says nothing about TLS then: pg would take its word instead of the authority.
 */
function reach(url: string, ca: string | undefined): PoolConfig {
  if (ca === undefined) return { connectionString: url }
  const address = new URL(url)
  for (const name of ['ssl', 'sslmode', 'sslrootcert']) address.searchParams.delete(name)
  return { connectionString: address.href, ssl: { ca, rejectUnauthorized: true } }
}

/** `loadDataDir` is a dump to begin from; without `folder` the database lives in memory (tests). */
export async function openPglite(
  folder?: string,
  loadDataDir?: Blob,
  options: Migrating = {},
): Promise<OpenDb & { client: PGlite }> {
  const release = folder === undefined ? null : await lockFolder(folder)
  setFlagsFromString(`--wasm-tiering-budget=${QUICK_AFTER_BYTES}`)
  try {
    const client = await PGlite.create({
      ...(folder === undefined ? {} : { dataDir: join(folder, 'db') }),
      ...(loadDataDir === undefined ? {} : { loadDataDir }),
      extensions: { pg_trgm },
    })
    const db = drizzlePglite(client, { schema })
    await migrating(options, (folder) => migratePglite(db, { migrationsFolder: folder }))
    // After the migrations: a plan outlives no change of its tables.
    prepareStatements(client)
    const close = async () => {
      await client.close()
      await release?.()
    }
    return { db, engine: 'pglite', pool: null, close, client }
  } catch (error) {
    await release?.()
    throw error
  }
}

async function migrating(
  { migrateTo }: Migrating,
  migrate: (folder: string) => Promise<void>,
): Promise<void> {
  if (migrateTo === null) return
  if (migrateTo === undefined) return migrate(migrationsFolder)
  const some = await migrationsUpTo(migrateTo)
  await migrate(some.folder).finally(some.remove)
}
