// The commands as an operator types them: backup, restore and move on a data folder and a PostgreSQL.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openPlace, type Place } from '../db/backup/file.ts'
import { tablesInOrder } from '../db/backup/tables.ts'
import { type Db, openPglite } from '../db/open.ts'
import { openTestDatabase } from '../db/test-databases.ts'
import { countsOf, fillTables } from './test-rows.ts'

/** Against a hang: each command is a process of its own. */
const PATIENT = { timeout: 240_000 }

type Said = { code: number | null; out: string; err: string }

function command(
  name: 'backup' | 'restore' | 'move',
  env: Record<string, string>,
  ...words: string[]
): Promise<Said> {
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...words], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { PATH: process.env['PATH'], ...env },
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()))
  child.stderr.on('data', (bytes: Buffer) => (said.err += bytes.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...said, code })))
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'aboutme-commands-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** A data folder with rows in every table, which nobody has open. */
async function lived(): Promise<{ data: string; counts: Record<string, number> }> {
  const data = await folder()
  const open = await openPglite(data, new Blob([await readFile(inject('pgliteDump'))]))
  await fillTables(open.db as unknown as Db)
  const counts = await countsOf(open.db as unknown as Db)
  await open.close()
  return { data, counts }
}

async function postgres(): Promise<string> {
  const { url, close } = await openTestDatabase('postgres')
  onTestFinished(close)
  return url ?? ''
}

async function countsIn(place: Place) {
  const open = await openPlace(place)
  return countsOf(open.db).finally(open.close)
}

test(
  'a data folder moves to PostgreSQL by one command, which tells of every table and leaves the folder as it was',
  PATIENT,
  async () => {
    const { data, counts } = await lived()
    const to = await postgres()
    const moved = await command('move', { DATA_DIR: data, DATABASE_URL: to })
    expect(moved, moved.err).toMatchObject({ code: 0 })
    for (const { name } of tablesInOrder()) expect(moved.err).toMatch(new RegExp(`^  ${name} +3 rows$`, 'm'))
    expect(moved.out).toContain('each table checked')
    expect(moved.out).toContain(join(data, 'secret'))
    expect(await countsIn({ databaseUrl: to })).toEqual(counts)
    expect(await countsIn({ folder: data })).toEqual(counts)
    const again = await command('move', { DATA_DIR: data, DATABASE_URL: to })
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('not empty') })
  },
)

test(
  'a backup is restored into an empty folder and into an empty PostgreSQL, counts equal',
  PATIENT,
  async () => {
    const { data, counts } = await lived()
    const file = join(await folder(), 'one.gz')
    const kept = await command('backup', { DATA_DIR: data }, file)
    expect(kept, kept.err).toMatchObject({ code: 0 })
    const places: Place[] = [{ folder: await folder() }, { databaseUrl: await postgres() }]
    for (const place of places) {
      const env: Record<string, string> =
        'folder' in place ? { DATA_DIR: place.folder } : { DATABASE_URL: place.databaseUrl }
      const restored = await command('restore', env, file)
      expect(restored, restored.err).toMatchObject({ code: 0 })
      expect(await countsIn(place)).toEqual(counts)
    }
  },
)

test(
  'what an operator gets wrong is said in a sentence, and nothing is made or changed',
  PATIENT,
  async () => {
    const { data } = await lived()
    const to = await postgres()
    const nowhere = join(await folder(), 'nowhere')
    const file = join(await folder(), 'one.gz')
    expect((await command('backup', { DATA_DIR: data }, file)).code).toBe(0)
    const wrong = new URL(to)
    wrong.password = 'not-this-one'
    const missing = new URL(to)
    missing.pathname = '/missing'
    const asked: [Said, RegExp][] = [
      [await command('backup', { DATA_DIR: data }, file), /There is a file \S+one\.gz already/],
      [await command('backup', { DATA_DIR: nowhere }), /There is no embedded database in/],
      [await command('restore', { DATABASE_URL: to }), /Which backup\?/],
      [await command('restore', { DATABASE_URL: to }, nowhere), /There is no file \S+nowhere\./],
      [await command('restore', { DATA_DIR: data }, file), /not empty/],
      [await command('move', { DATA_DIR: data }), /Where to\?/],
      [await command('move', { DATA_DIR: nowhere, DATABASE_URL: to }), /There is no embedded database in/],
      [await command('move', { DATA_DIR: data, DATABASE_URL: wrong.href }), /does not let DATABASE_URL in/],
      [await command('move', { DATA_DIR: data, DATABASE_URL: missing.href }), /has no such database/],
      [
        await command('move', { DATA_DIR: data, DATABASE_URL: 'postgres://a:b@localhost:1/x' }),
        /PostgreSQL does not answer there \(.*ECONNREFUSED.*\)/,
      ],
      [await command('move', { DATA_DIR: data, DATABASE_URL: 'mysql://x' }), /DATABASE_URL: must begin with/],
    ]
    for (const [{ code, err, out }, sentence] of asked) {
      expect(err).toMatch(sentence)
      // No stack, no password.
      expect(err + out).not.toMatch(/\n\s+at |not-this-one|test-only/)
      expect(code).toBe(1)
    }
    expect(await readdir(join(nowhere, '..'))).toEqual([])
    const counts = await countsIn({ databaseUrl: to })
    expect(Object.values(counts).every((count) => count === 0)).toBe(true)
  },
)

test(
  'an instance that runs on the folder writes the backup itself, and no move takes the folder from under it',
  PATIENT,
  async () => {
    const { data, counts } = await lived()
    const file = join(await folder(), 'one.gz')
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await ended
    })
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (bytes: Buffer) => bytes.toString().includes('is open at') && resolve())
      void ended.then(() => reject(new Error('It ended.')))
    })
    const kept = await command('backup', { DATA_DIR: data }, file)
    expect(kept, kept.err).toMatchObject({ code: 0 })
    const to = await postgres()
    const moved = await command('move', { DATA_DIR: data, DATABASE_URL: to })
    expect(moved).toMatchObject({
      code: 1,
      err: expect.stringMatching(/in use by another AboutMe \(process \d+\)/),
    })
    expect((await command('restore', { DATABASE_URL: to }, file)).code).toBe(0)
    // What was being written when the folder was left is ended by the instance; no row comes or goes by that.
    expect(Object.keys(await countsIn({ databaseUrl: to }))).toEqual(Object.keys(counts))
    expect((await countsIn({ databaseUrl: to }))['letter']).toBe(counts['letter'])
  },
)
