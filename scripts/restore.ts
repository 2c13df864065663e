// npm run restore -- file: a backup into an empty database, of either kind.
import { resolve } from 'node:path'
import { createProgress } from '../src/server/backup/progress.ts'
import { restoreBackup } from '../src/server/db/backup/file.ts'
import { rowsIn, run, settings } from './database-command.ts'

await run(async () => {
  const file = process.argv[2]
  if (file === undefined) throw new Error('Which backup? npm run restore -- file')
  const { place, name } = settings()
  const progress = createProgress()
  const end = await restoreBackup(resolve(file), place, {
    onProgress: progress.rows,
    onCheck: progress.check,
  })
  progress.done()
  return `${rowsIn(end)} rows of ${Object.keys(end).length} tables are in ${name}, each table checked`
})
