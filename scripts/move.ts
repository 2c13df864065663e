// npm run move: from the embedded database of DATA_DIR into the PostgreSQL of DATABASE_URL, which must be empty.
import { join } from 'node:path'
import { createProgress } from '../src/server/backup/progress.ts'
import { moveRows, openPlace } from '../src/server/db/backup/file.ts'
import { mustBeThere, rowsIn, run, settings } from './database-command.ts'

await run(async () => {
  const { env, name } = settings()
  if (env.DATABASE_URL === undefined) throw new Error('Where to? Set DATABASE_URL to an empty PostgreSQL.')
  mustBeThere(env)
  const progress = createProgress()
  const from = await openPlace({ folder: env.DATA_DIR })
  try {
    const to = await openPlace({ databaseUrl: env.DATABASE_URL, ca: env.DATABASE_CA })
    try {
      const end = await moveRows(from, to, {
        now: new Date(),
        onProgress: progress.rows,
        onCheck: progress.check,
      })
      progress.done()
      const secret = env.APP_SECRET
        ? ''
        : `\n  Sessions stay valid with APP_SECRET set to what stands in ${join(env.DATA_DIR, 'secret')}.`
      return `${rowsIn(end)} rows of ${Object.keys(end).length} tables are in ${name}, each table checked. ${env.DATA_DIR} is as it was.${secret}`
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
})
