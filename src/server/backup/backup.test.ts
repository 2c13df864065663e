import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import type { Letter } from '#domain/api.ts'
import { dumpLines } from '../db/backup/dump.ts'
import { moveRows, openPlace, type Place, restoreBackup, writeBackup } from '../db/backup/file.ts'
import { tablesInOrder } from '../db/backup/tables.ts'
import { Tally } from '../db/backup/tally.ts'
import { newestTag } from '../db/migrations-folder.ts'
import { type Db, openPglite } from '../db/open.ts'
import { rowsOf } from '../db/rows.ts'
import { type Engine, openTestDatabase } from '../db/test-databases.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'
import { shortConditions } from '../test-conditions.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, textsOf } from '../test-chat.ts'
import { eventsIn } from '../test-events.ts'
import { askForBackup, openControl } from './control.ts'
import { countsOf, fillTables } from './test-rows.ts'

// Databases that begin from nothing take seconds, and many of them where the machine is shared.
vi.setConfig({ testTimeout: 180_000 })

const now = new Date('2026-11-24T12:00:00Z')

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'aboutme-backup-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** An empty database that can be opened by its place. */
async function emptyPlace(engine: Engine): Promise<Place> {
  if (engine === 'pglite') {
    const path = await folder()
    const template = new Blob([await readFile(inject('pgliteDump'))])
    await (await openPglite(path, template)).close()
    return { folder: path }
  }
  const { url, close } = await openTestDatabase('postgres')
  onTestFinished(close)
  return { databaseUrl: url ?? '' }
}

async function opened(place: Place) {
  const open = await openPlace(place)
  onTestFinished(open.close)
  return open
}

async function writeLetter({ app }: TestApp, person: TestPerson): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/letters',
    headers: { cookie: person.cookie },
    payload: { key: crypto.randomUUID(), conditions: shortConditions, writer: 'embedded' },
  })
  const [first] = eventsIn(answer.body)
  if (first?.event.type !== 'started' || first.event.letterId === undefined) throw new Error(answer.body)
  return first.event.letterId
}

async function readLetter(app: TestApp, cookie: string, id: string): Promise<Letter> {
  return (await app.app.inject({ url: `/api/letters/${id}`, headers: { cookie } })).json<Letter>()
}

/** Signs in with the password and reads the letter, on an app over the restored database. */
async function signInAndRead(place: Place, person: TestPerson, id: string): Promise<Letter> {
  const open = await openPlace(place)
  const app = await createTestApp(open.engine, { open })
  onTestFinished(app.close)
  const answer = await app.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { email: person.email, password: person.password },
  })
  expect(answer.statusCode).toBe(200)
  return readLetter(
    app,
    answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
    id,
  )
}

forEachEngine('a backup', (engine) => {
  test('of an instance that writes a letter is restored into an empty one: counts equal, and its people read on', async () => {
    const chat = await openChat(engine)
    const id = await writeLetter(chat, chat.person)
    const before = await readLetter(chat, chat.person.cookie, id)
    await fillTables(chat.deps.db)
    chat.model.next(longAnswer(60, 25))
    const reading = readingOf(await chat.say('쓰는 동안에도'))
    await reading.until((events) => textsOf(events) > 2)
    const path = join(await folder(), 'one.gz')
    const end = await writeBackup(chat.open, path, { now })
    const events = await reading.all()
    expect((await chat.ended(idOf(events))).state).toBe('done')
    expect((await stat(path)).mode & 0o777).toBe(0o600)

    const place = await emptyPlace(engine)
    await restoreBackup(path, place)
    const restored = await openPlace(place)
    const counts = await countsOf(restored.db)
    expect(counts).toEqual(Object.fromEntries(Object.entries(end).map(([table, { rows }]) => [table, rows])))
    for (const [table, rows] of Object.entries(counts)) expect(rows, table).toBeGreaterThan(2)
    await restored.close()

    const after = await signInAndRead(place, chat.person, id)
    expect(after).toEqual(before)
    expect(after.text.length).toBeGreaterThan(100)
  })

  test('goes on counting where the database that it came from stood', async () => {
    const chat = await openChat(engine)
    await readAll(await chat.say('하나'))
    await readAll(await chat.say('둘'))
    const [last] = await rowsOf<{ id: string }>(chat.deps.db, sql`select max(id)::text as id from message`)
    // The newest is gone: its number must still never come again.
    await chat.deps.db.execute(sql`delete from message where id = (select max(id) from message)`)
    const path = join(await folder(), 'one.gz')
    await writeBackup(chat.open, path, { now })
    const place = await emptyPlace(engine)
    await restoreBackup(path, place)
    const { db } = await opened(place)
    const [next] = await rowsOf<{ id: string }>(
      db,
      sql`insert into message (conversation_id, user_id, prompt) values (${chat.conversationId}, ${chat.person.account.id}, '셋') returning id::text`,
    )
    expect(Number(next?.id)).toBe(Number(last?.id) + 1)
  })

  test('is refused by a database with rows, and changes nothing there', async () => {
    const from = await createTestApp(engine)
    onTestFinished(from.close)
    await from.signUp('하나')
    const path = join(await folder(), 'one.gz')
    await writeBackup(from.open, path, { now })
    const place = await emptyPlace(engine)
    await restoreBackup(path, place)
    await expect(restoreBackup(path, place)).rejects.toThrow(/not empty: its table user has rows/)
    const { db } = await opened(place)
    expect((await countsOf(db))['user']).toBe(1)
  })

  test('that is cut off or damaged is refused, and leaves the database empty', async () => {
    const from = await createTestApp(engine)
    onTestFinished(from.close)
    await fillTables(from.deps.db)
    const path = join(await folder(), 'one.gz')
    await writeBackup(from.open, path, { now })
    const lines = gunzipSync(await readFile(path))
      .toString()
      .trim()
      .split('\n')
    const place = await emptyPlace(engine)
    const refused = async (bytes: Buffer, why: RegExp) => {
      await writeFile(path, bytes)
      await expect(restoreBackup(path, place)).rejects.toThrow(why)
    }
    await refused(gzipSync(lines.slice(0, -1).join('\n')), /cut off/)
    await refused(gzipSync(lines.join('\n')).subarray(0, -200), /unexpected end of file/)
    await refused(
      gzipSync(lines.join('\n').replace('letter.title 0 글', 'letter.title 0 굴')),
      /damaged: its table/,
    )
    await refused(gzipSync(lines.filter((line) => !line.startsWith('[')).join('\n')), /damaged: its table/)
    await refused(Buffer.from('무엇'), /header/)
    const { db } = await opened(place)
    expect(Object.values(await countsOf(db)).every((count) => count === 0)).toBe(true)
  })

  test('made of older tables is restored into those, and brought up to the newest', async () => {
    const columns = ['id', 'name', 'email'].map((name) => ({ name, type: 'text' }))
    const head = {
      aboutme: 'backup',
      format: 1,
      migration: '0000_start',
      takenAt: now.toISOString(),
      tables: [{ name: 'user', columns, counted: [] }],
    }
    // As the database itself writes a row.
    const row = '["u1", "한나", "hanna@example.com"]'
    const tally = new Tally()
    tally.add(row)
    const foot = { end: { user: tally.told }, counted: {} }
    const path = join(await folder(), 'old.gz')
    const lines = [JSON.stringify(head), '{"table":"user","rows":1}', row, JSON.stringify(foot)]
    await writeFile(path, gzipSync(lines.join('\n')))
    const place: Place =
      engine === 'pglite' ? { folder: await folder() } : { databaseUrl: await neverMigrated() }
    await restoreBackup(path, place)
    const { db } = await opened(place)
    const [there] = await rowsOf<{ name_key: string }>(db, sql`select name_key from "user" where id = 'u1'`)
    expect(there?.name_key).toBe('한나')
  })

  test('has every table of the database in it', async () => {
    const { db, close } = await openTestDatabase(engine)
    onTestFinished(close)
    const there = await rowsOf<{ name: string }>(
      db,
      sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    )
    expect(
      tablesInOrder()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(there.map(({ name }) => name).toSorted())
  })
})

async function neverMigrated(): Promise<string> {
  const { url, close, db } = await openTestDatabase('postgres')
  onTestFinished(close)
  await db.execute(sql`create database ${sql.raw(`${new URL(url ?? '').pathname.slice(1)}_bare`)}`)
  return `${url}_bare`
}

test('a backup shows one moment: what is written meanwhile is not in it', async () => {
  const app = await createTestApp('postgres')
  onTestFinished(app.close)
  await app.signUp('하나')
  const lines: string[] = []
  for await (const line of dumpLines(app.open, { now })) {
    if (lines.length === 0) {
      expect(JSON.parse(line)).toMatchObject({ migration: newestTag })
      await app.signUp('둘둘')
    }
    lines.push(line)
  }
  expect(lines.join('\n')).not.toContain('둘둘')
  expect((await countsOf(app.deps.db))['user']).toBe(2)
})

test('the embedded database moves to PostgreSQL with every row of every table, and an empty target only takes it once', async () => {
  const from = await createTestApp('pglite')
  onTestFinished(from.close)
  const person = await from.signUp('하나')
  const id = await writeLetter(from, person)
  const before = await readLetter(from, person.cookie, id)
  await fillTables(from.deps.db)
  const place = await emptyPlace('postgres')
  const to = await opened(place)
  const told: string[] = []
  const checked: string[] = []
  const end = await moveRows(from.open, to, {
    now,
    onProgress: (table, rows, of) => void (rows === of && told.push(table)),
    onCheck: (table) => void checked.push(table),
  })
  const names = tablesInOrder().map(({ name }) => name)
  expect(told).toEqual(names)
  expect(checked).toEqual(names)
  expect(await countsOf(to.db)).toEqual(await countsOf(from.deps.db))
  for (const [table, { rows }] of Object.entries(end)) expect(rows, table).toBeGreaterThan(2)
  await expect(moveRows(from.open, to, { now })).rejects.toThrow(/not empty/)
  // And the source answers on.
  expect((await readLetter(from, person.cookie, id)).id).toBe(id)
  expect(await signInAndRead(place, person, id)).toEqual(before)
})

test('a move that breaks half-way leaves the target empty', async () => {
  const from = await createTestApp('pglite')
  onTestFinished(from.close)
  await fillTables(from.deps.db)
  const to = await opened(await emptyPlace('postgres'))
  const halfWay = tablesInOrder().at(-3)?.name
  const moving = moveRows(from.open, to, {
    now,
    onProgress: (table) => {
      if (table === halfWay) throw new Error('the line broke')
    },
  })
  await expect(moving).rejects.toThrow('the line broke')
  expect(Object.values(await countsOf(to.db)).every((count) => count === 0)).toBe(true)
  // And the source answers again.
  expect((await countsOf(from.deps.db))['user']).toBe(3)
})

test('who owns the data folder gets a backup from the process that runs on it; a folder without one says so', async () => {
  const path = await folder()
  const open = await openPglite(path)
  onTestFinished(open.close)
  await fillTables(open.db as unknown as Db)
  const none = await askForBackup(path, join(path, 'none.gz'), () => {})
  expect(none).toBeNull()
  const closeControl = await openControl(path, open as never, () => now)
  expect((await stat(join(path, 'control.sock'))).mode & 0o777).toBe(0o600)
  const tables: string[] = []
  const end = await askForBackup(path, join(path, 'one.gz'), (table, rows, of) => {
    if (rows === of) tables.push(table)
  })
  expect(end?.['user']?.rows).toBe(3)
  expect(tables).toEqual(tablesInOrder().map(({ name }) => name))
  await expect(askForBackup(path, join(path, 'one.gz'), () => {})).rejects.toThrow(/EEXIST/)
  await closeControl()
  expect(await askForBackup(path, join(path, 'two.gz'), () => {})).toBeNull()
})
