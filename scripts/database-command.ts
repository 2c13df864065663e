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

/** Exit code 0 and one last line, or 1 and what went wrong. */
export async function run(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`\n  ${await work()}\n`)
  } catch (error) {
    process.stderr.write(`\n  ${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
