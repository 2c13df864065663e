// Brings the database's tables up to date and ends: run once before new instances start. They do the same when they
// start, so leaving it out breaks nothing; but here a migration that fails stops a release before it takes requests.
import { openDatabase } from './db/open.ts'
import { readEnv } from './env.ts'

try {
  const open = await openDatabase(readEnv(process.env))
  await open.close()
  process.stdout.write(`The database (${open.engine}) is up to date.\n`)
} catch (error) {
  process.stderr.write(`\nThe database could not be brought up to date.\n${(error as Error).message}\n\n`)
  process.exitCode = 1
}
