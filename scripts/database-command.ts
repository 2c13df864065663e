// What the commands on the database share: which one it is, and how they end.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../src/server/db/backup/file.ts'
import { type Env, readEnv } from '../src/server/env.ts'
import type { Tallied } from '../src/server/db/backup/tally.ts'

/** The database that the same settings would open for AboutMe itself. `name` has no password in it. */
export function settings(): { env: Env; place: Place; name: string } {
  const env = readEnv(process.env)
  if (env.DATABASE_URL === undefined)
    return { env, place: { folder: env.DATA_DIR }, name: `the embedded database in ${env.DATA_DIR}` }
  const { host, pathname } = new URL(env.DATABASE_URL)
  return { env, place: { databaseUrl: env.DATABASE_URL, ca: env.DATABASE_CA }, name: `${host}${pathname}` }
}

/** Opening a folder makes what is missing in it: whoever only reads asks first. */
export function mustBeThere({ DATA_DIR }: Env): void {
  if (existsSync(join(DATA_DIR, 'db'))) return
  throw new Error(`There is no embedded database in ${DATA_DIR} (DATA_DIR).`)
}

export function rowsIn(end: Record<string, Tallied>): string {
  return Object.values(end)
    .reduce((sum, { rows }) => sum + rows, 0)
    .toLocaleString('en')
}

type Fault = Error & { code?: string; path?: string; errors?: Fault[] }

/** What a library says in a word of its own, with the way out of it. */
function sentenceOf(fault: Fault): string {
  // A host with several addresses fails with one fault for each, and with no message.
  const { code, path, message } = fault.errors?.[0] ?? fault
  switch (code) {
    case 'EEXIST':
      return `There is a file ${path} already, and none is written over. Name another one.`
    case 'ENOENT':
      return `There is no file ${path}.`
    case 'EACCES':
      return `This user may not open ${path}.`
    case 'ENOSPC':
      return 'The disk is full. What was begun is taken away again.'
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `PostgreSQL does not answer there (${message}). Does it run, and is DATABASE_URL right?`
    case '28P01':
    case '28000':
      return `PostgreSQL does not let DATABASE_URL in: ${message}.`
    case '3D000':
      return `PostgreSQL has no such database: ${message}. Make it first (createdb), empty.`
    default:
      return message
  }
}

/** Exit code 0 and one last line, or 1 and what went wrong. */
export async function run(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`\n  ${await work()}\n`)
  } catch (error) {
    process.stderr.write(`\n  ${sentenceOf(error as Fault)}\n`)
    process.exitCode = 1
  }
}
