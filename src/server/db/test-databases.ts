// Opens an empty, migrated database on either engine, fast enough to give every test its own.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type OpenDb, openPglite, openPostgres } from './open.ts'
import { TEMPLATE } from './test-postgres.ts'

export const engines = ['pglite', 'postgres'] as const
export type Engine = (typeof engines)[number]

let dump: Promise<Blob> | undefined

/** `url` is set on PostgreSQL: a second instance can be opened on it. Close what is opened. */
export async function openTestDatabase(engine: Engine): Promise<OpenDb & { url: string | null }> {
  if (engine === 'pglite') {
    dump ??= readFile(inject('pgliteDump')).then((bytes) => new Blob([bytes]))
    return { ...(await openPglite(undefined, await dump)), url: null }
  }
  const server = inject('postgresUrl')
  const name = `t_${randomBytes(8).toString('hex')}`
  const admin = new Client({ connectionString: `${server}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name} template ${TEMPLATE}`)
  await admin.end()
  const url = `${server}/${name}`
  return { ...(await openPostgres(url)), url }
}
