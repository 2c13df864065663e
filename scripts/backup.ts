// npm run backup [-- file]: the whole database into one file, while AboutMe runs on it or not.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { askForBackup } from '../src/server/backup/control.ts'
import { openPlace, writeBackup } from '../src/server/db/backup/file.ts'
import { createProgress } from '../src/server/backup/progress.ts'
import { mustBeThere, rowsIn, run, settings } from './database-command.ts'

await run(async () => {
  const { env, place } = settings()
  if ('folder' in place) mustBeThere(env)
  const now = new Date()
  const path = resolve(
    process.argv[2] ?? `aboutme-${now.toISOString().slice(0, 19).replaceAll(':', '')}.backup.gz`,
  )
  // Before the process is asked that runs on the folder.
  if (existsSync(path)) throw Object.assign(new Error('There is one already'), { code: 'EEXIST', path })
  const progress = createProgress()
  // The embedded database belongs to one process: where that runs, it writes the backup itself.
  const asked = 'folder' in place ? await askForBackup(env.DATA_DIR, path, progress.rows) : null
  const end = asked ?? (await here())
  progress.done()
  return `${rowsIn(end)} rows of ${Object.keys(end).length} tables stand in ${path}`

  async function here() {
    const open = await openPlace(place, { migrateTo: null })
    return writeBackup(open, path, { now, onProgress: progress.rows }).finally(open.close)
  }
})
