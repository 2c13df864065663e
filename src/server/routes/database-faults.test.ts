// What happens to people when the database goes away, stalls, or takes no more.
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import type { NumberedEvent } from '#domain/generation.ts'
import { eventsOf, textAfter } from '../actions/generation-frames.ts'
import { readLog } from '../db/generation-log.ts'
import { type Line, openLine } from '../db/test-line.ts'
import { openPostgres } from '../db/open.ts'
import { takeForMessage } from '../db/take-request.ts'
import { forEachEngine, type TestOverrides } from '../test-app.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, readUntil, textsOf } from '../test-chat.ts'
import { seenIn } from '../test-events.ts'
import { embeddedName } from '../writer/embedded.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A chat, and a second instance whose database is reached over a line that can fail. */
async function openBesideLine(overrides: TestOverrides = {}, options: { swallows?: boolean } = {}) {
  let line: Line | undefined
  // Registered first, so that it is closed last.
  onTestFinished(() => line?.close())
  const chat = await openChat('postgres', overrides)
  line = await openLine(chat.open.url ?? '', options)
  const own = await openPostgres(line.url)
  const { at } = await chat.beside({ open: own })
  onTestFinished(() => own.close())
  return { ...chat, line, at }
}

/** What is in the log, as whoever comes later reads it. */
async function logged(chat: Awaited<ReturnType<typeof openChat>>, id: string): Promise<string> {
  const batches = await readLog(chat.open.db, id, 0)
  return textAfter(
    '',
    batches.flatMap(({ events }) => eventsOf(events)).filter(({ type }) => type !== 'ended'),
  )
}

const isWhole = (events: NumberedEvent[]) =>
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))

test('while the database is away one is told at once that it will pass, and nothing is begun', async () => {
  const chat = await openBesideLine()
  chat.line.cut()
  const cookie = { cookie: chat.person.cookie }
  const answers = await Promise.all([
    fetch(`${chat.at}/api/letters`, { headers: cookie }),
    chat.say('듣고 있나요?', { at: chat.at, key: 'while-it-is-away' }),
  ])
  for (const answer of answers) {
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.json()).toMatchObject({ error: { code: 'unavailable' } })
  }
  const bearer = { authorization: `Bearer ${chat.person.token}` }
  const token = await fetch(`${chat.at}/chat/`, { headers: bearer })
  expect([token.status, await token.json()]).toEqual([
    503,
    { detail: '서버가 다시 시작하는 중입니다. 잠시 뒤에 다시 시도하십시오.' },
  ])
  const { email, password } = chat.person
  const account = await fetch(`${chat.at}/accounts/login/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  expect([account.status, await account.json()]).toEqual([
    503,
    { detail: '서버가 다시 시작하는 중입니다. 잠시 뒤에 다시 시도하십시오.' },
  ])
  chat.line.mend()
  expect((await chat.quota()).used).toBe(0)
  const events = await readAll(await chat.say('듣고 있나요?', { at: chat.at, key: 'while-it-is-away' }))
  expect(events.at(-1)?.event).toMatchObject({ type: 'ended', state: 'done' })
  expect((await chat.quota()).used).toBe(1)
})

test('a database that goes away in mid-stream holds up nobody: the text goes on, and all of it is stored', async () => {
  const chat = await openBesideLine({ timing: { heartbeatMs: 200, silenceMs: 3_000 } })
  chat.model.next(longAnswer(100, 30))
  const reading = readingOf(await chat.say('길게 말해 줘', { at: chat.at }))
  const id = idOf(await reading.until((events) => textsOf(events) === 10))
  chat.line.cut()
  // It is shown as it comes, though nothing of it can be stored now.
  await reading.until((events) => textsOf(events) === 50)
  expect(await logged(chat, id)).not.toContain('49번째 말')
  chat.line.mend()
  const events = await reading.all()
  isWhole(events)
  const stored = await chat.ended(id)
  expect(stored).toMatchObject({ state: 'done', error: null })
  expect(textsOf(events)).toBe(100)
  expect(seenIn(events.slice(0, -1))).toBe(stored.text)
  expect(await logged(chat, id)).toBe(stored.text)
  expect((await chat.quota()).used).toBe(1)
})

test('where a pooler swallows LISTEN, another instance still shows each text as it comes, and a stop arrives', async () => {
  const chat = await openBesideLine({}, { swallows: true })
  chat.model.next(longAnswer(600, 20))
  const mine = readingOf(await chat.say('길게 말해 줘', { at: chat.at }))
  const id = idOf(await mine.until((events) => textsOf(events) === 5))
  // What is written there is seen here, and the other way round below.
  const here = await readUntil(await chat.watch(id), (events) => textsOf(events) === 20)
  isWhole(here)
  expect(await chat.stop(id)).toMatchObject({ state: 'stopped' })
  const all = await mine.all()
  isWhole(all)
  expect(all.slice(0, here.length)).toEqual(here)

  chat.model.next(longAnswer(4_000, 25))
  const other = readingOf(await chat.say('더 말해 줘'))
  const second = idOf(await other.until((events) => textsOf(events) === 5))
  const there = readingOf(await chat.watch(second, { at: chat.at }))
  // Before its end, which would come in any case.
  await there.until((events) => textsOf(events) >= 10)
  expect(await chat.stop(second)).toMatchObject({ state: 'stopped' })
  expect(await there.all()).toEqual(await other.all())
})

test('a database that answers nobody for long ends nothing that is alive when it answers again', async () => {
  const timing = { heartbeatMs: 100, silenceMs: 900, flushMs: 50 }
  const lines: Line[] = []
  onTestFinished(async () => {
    for (const line of lines) await line.close()
  })
  const chat = await openChat('postgres', { timing })
  const beside = async () => {
    const line = await openLine(chat.open.url ?? '')
    lines.push(line)
    const own = await openPostgres(line.url)
    const { at } = await chat.beside({ open: own })
    onTestFinished(() => own.close())
    return at
  }
  // The first one only asks: what is tested is that of the other two neither ends the other's.
  const [one, two] = [await beside(), await beside()]
  chat.model.otherwise(longAnswer(150, 30))
  const readings = [
    readingOf(await chat.say('하나', { at: one })),
    readingOf(await chat.say('둘', { at: two })),
  ]
  const ids = []
  for (const reading of readings) ids.push(idOf(await reading.until((events) => textsOf(events) === 5)))
  await chat.app.close()
  for (const line of lines) line.hold()
  await pause(timing.silenceMs * 2)
  for (const line of lines) line.letGo()
  for (const reading of readings) {
    const events = await reading.all()
    isWhole(events)
    expect(events.at(-1)?.event).toMatchObject({ type: 'ended', state: 'done' })
    expect(textsOf(events)).toBe(150)
  }
  const rows = await chat.open.db.execute(sql`select id from generation where state = 'done'`)
  expect((rows as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id).toSorted()).toEqual(
    ids.toSorted(),
  )
})

test('a database that goes away again and again keeps no dead instance alive', async () => {
  const timing = { heartbeatMs: 50, pollMs: 50, silenceMs: 2_000 }
  const chat = await openBesideLine({ timing })
  const generationId = crypto.randomUUID()
  await takeForMessage(
    chat.open.db,
    {
      generationId,
      userId: chat.person.account.id,
      key: 'of-a-dead-one',
      writer: embeddedName,
      instance: 'dead',
      limit: 5,
      consent: null,
      atOnce: 10,
      now: new Date(),
    },
    { conversationId: chat.conversationId, prompt: '듣고 있나요?', title: '듣고 있나요?', turns: 40 },
  )
  // Only the instance behind the line is left to find it.
  await chat.app.close()
  const stateOf = async () => {
    const said = await chat.open.db.execute(sql`select state from generation where id = ${generationId}`)
    return (said as unknown as { rows: { state: string }[] }).rows[0]?.state
  }
  while ((await stateOf()) === 'running') {
    await pause(timing.silenceMs * 0.75)
    chat.line.cut()
    await pause(timing.heartbeatMs * 4)
    chat.line.mend()
  }
  expect(await stateOf()).toBe('interrupted')
})

/** The engine's own refusal on a full disk, SQLSTATE 53100, for everything that a run has to write. */
const FULL = sql`create function full_disk() returns trigger language plpgsql as $$ begin
  raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`
const TABLES = ['generation', 'generation_event', 'usage', 'letter', 'message']

forEachEngine('a full disk', (engine) => {
  test('begins nothing and says that it will pass; what is being written goes on, and is stored when there is room', async () => {
    const chat = await openChat(engine)
    const { db } = chat.open
    await db.execute(FULL)
    const fill = async () => {
      for (const table of TABLES)
        await db.execute(
          sql.raw(
            `create trigger full_disk before insert or update on ${table} for each row execute function full_disk()`,
          ),
        )
    }
    const makeRoom = async () => {
      for (const table of TABLES) await db.execute(sql.raw(`drop trigger full_disk on ${table}`))
    }
    chat.model.next(longAnswer(60, 100))
    const reading = readingOf(await chat.say('길게 말해 줘'))
    const id = idOf(await reading.until((events) => textsOf(events) === 5))
    await fill()
    const refused = await chat.say('하나 더', { key: 'on-a-full-disk' })
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ error: { code: 'unavailable' } })
    // Reads go on, and so does the text.
    expect((await chat.quota()).used).toBe(1)
    await reading.until((events) => textsOf(events) === 60)
    expect(await chat.get(`/api/generations/${id}`)).toMatchObject({ state: 'running' })
    await makeRoom()
    const events = await reading.all()
    isWhole(events)
    const stored = await chat.ended(id)
    expect(stored.state).toBe('done')
    expect(seenIn(events.slice(0, -1))).toBe(stored.text)
    expect(await logged(chat, id)).toBe(stored.text)
    expect((await chat.quota()).used).toBe(1)
    expect((await readAll(await chat.say('하나 더', { key: 'on-a-full-disk' }))).at(-1)?.event).toMatchObject(
      { state: 'done' },
    )
  })
})
