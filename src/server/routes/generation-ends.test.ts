import { type AddressInfo, createServer, type Server } from 'node:net'
import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { ChatMessage } from '#domain/chat.ts'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import { appendLog } from '../db/generation-log.ts'
import { takeForMessage } from '../db/take-request.ts'
import { frameOf, textFrame } from '../actions/generation-frames.ts'
import { forEachEngine } from '../test-app.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, readUntil, textsOf, writerAt } from '../test-chat.ts'
import type { ModelAnswer } from '../writer/test-model-server.ts'
import { embeddedName } from '../writer/embedded.ts'

const said = { texts: ['먼저 ', '이 말까지 왔습니다.'] }

/** Each fault of a model: what is told, what is kept, and whether it cost a request. */
const FAULTS: [name: string, answer: ModelAnswer, error: ErrorCode, text: string][] = [
  ['a refused key', { status: 401 }, 'model_key_refused', ''],
  [
    'too many requests, for a long while',
    { status: 429, headers: { 'retry-after': '120' } },
    'model_busy',
    '',
  ],
  ['a fault of the provider', { status: 500 }, 'model_down', ''],
  ['an overload', { status: 503 }, 'model_down', ''],
  ['an empty answer', { texts: [] }, 'model_empty', ''],
  ['a reset in mid-stream', { ...said, end: 'reset' }, 'model_cut', '먼저 이 말까지 왔습니다.'],
  ['a stream that ends without a word', { ...said, end: 'cut' }, 'model_cut', '먼저 이 말까지 왔습니다.'],
  [
    'an answer that was cut at its length',
    { ...said, end: 'length' },
    'model_too_long',
    '먼저 이 말까지 왔습니다.',
  ],
  ['a content filter', { ...said, end: 'content_filter' }, 'model_filtered', '먼저 이 말까지 왔습니다.'],
  [
    'garbage in the stream',
    { ...said, raw: 'data: {"choices": [\n\n' },
    'model_garbled',
    '먼저 이 말까지 왔습니다.',
  ],
]

/** Against a hang, not a measure. */
const PATIENT = { timeout: 120_000 }

/** Long enough that a busy machine is not taken for a silent model. */
const PATIENCE = { firstTextMs: 6_000, betweenMs: 3_000, wholeMs: 8_000, retryMs: [20, 40] }

/** Faults of a model that take their time: each is asked under a name of its own, all at once. */
const SLOW: [name: string, answer: ModelAnswer, error: ErrorCode, text: RegExp][] = [
  ['an answer that never begins', { headMs: Infinity }, 'model_timeout', /^$/],
  ['a head without a text', { firstMs: Infinity }, 'model_timeout', /^$/],
  ['a stall between two texts', { ...said, end: 'stall' }, 'model_timeout', /^먼저 이 말까지 왔습니다\.$/],
  ['a model that never ends', { texts: ['또 '], paceMs: 20, end: 'never' }, 'model_timeout', /^(또 )+$/],
  [
    'a model that writes without measure',
    { texts: ['가'.repeat(500)], end: 'never' },
    'model_too_long',
    /^가{20000,60000}$/,
  ],
]

test(
  'a model that takes its time is not waited for without end, and what came is kept',
  PATIENT,
  async () => {
    const chat = await openChat('pglite', { env: { DAILY_REQUESTS: '50' } })
    const answers = SLOW.map(async ([name, answer, error, text]) => {
      chat.model.forModel(name, answer)
      const { at } = await chat.beside({ writer: writerAt(chat.model.url, { first: name, times: PATIENCE }) })
      const events = await readAll(await chat.say(name, { at }))
      const last = events.at(-1)?.event
      expect([name, last]).toEqual([name, expect.objectContaining({ type: 'ended', state: 'failed', error })])
      const stored = await chat.ended(idOf(events))
      expect([name, stored.error, last?.type === 'ended' && last.text]).toEqual([name, error, stored.text])
      expect(stored.text).toMatch(text)
    })
    await Promise.all(answers)
    // Whoever is given up is hung up on.
    await expect.poll(() => chat.model.requests.filter(({ closedAt }) => closedAt === null)).toEqual([])
    expect((await chat.quota()).used).toBe(3)
  },
)

test(
  'a model that cannot be reached costs nothing: no name, no TLS, nobody there, nobody who answers',
  PATIENT,
  async () => {
    const chat = await openChat('pglite', { env: { DAILY_REQUESTS: '50' } })
    // Takes the line and says no word of TLS.
    const mute = createServer((socket) => socket.on('error', () => {}))
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const portOf = (server: Server) => (server.address() as AddressInfo).port
    const nobody = portOf(closed)
    await new Promise((resolve) => closed.close(resolve))
    onTestFinished(() => void mute.close())
    const addresses: [name: string, url: string][] = [
      ['a name that nobody knows', 'https://model.invalid/v1'],
      ['a server without TLS', chat.model.url.replace('http:', 'https:')],
      ['nobody there', `http://127.0.0.1:${nobody}/v1`],
      ['nobody who answers', `https://127.0.0.1:${portOf(mute)}/v1`],
    ]
    const times = { connectMs: 800, retryMs: [20, 40] }
    await Promise.all(
      addresses.map(async ([name, url]) => {
        const { at } = await chat.beside({ writer: writerAt(url, { times }) })
        const events = await readAll(await chat.say(name, { at }))
        expect([name, events.at(-1)?.event]).toEqual([
          name,
          expect.objectContaining({ state: 'failed', error: 'model_unreachable', text: '' }),
        ])
        expect(await chat.ended(idOf(events))).toMatchObject({ error: 'model_unreachable', text: '' })
      }),
    )
    expect((await chat.quota()).used).toBe(0)
  },
)

forEachEngine('the end of a generation', (engine) => {
  test('a second model takes over by its name, and what it wrote is told as its own', async () => {
    const chat = await openChat(engine)
    const { at } = await chat.beside({
      writer: writerAt(chat.model.url, { first: 'first', second: 'second', times: { retryMs: [] } }),
    })
    chat.model.forModel('first', { status: 503 })
    const events = await readAll(await chat.say('누가 답하나요?', { at }))
    const second = { id: 'second', label: 'second', isModel: true }
    expect(events[0]?.event).toMatchObject({ type: 'started', writer: { id: 'first' } })
    const took = events.findIndex(({ event }) => event.type === 'writer')
    expect(events[took]?.event).toEqual({ type: 'writer', writer: second, because: 'model_down' })
    expect(took).toBeLessThan(events.findIndex(({ event }) => event.type === 'text'))
    expect(await chat.ended(idOf(events))).toMatchObject({ state: 'done', writer: second })
    const { messages } = await chat.get<{ messages: ChatMessage[] }>(
      `/api/conversations/${chat.conversationId}`,
    )
    expect(messages.at(-1)?.writer).toEqual(second)
    expect((await chat.quota()).used).toBe(1)
  })

  test('a fault of ours costs no request, though text came: a bug, or a key that stopped working', async () => {
    const name = { id: 'broken', label: 'broken', isModel: true }
    const faults = [new TypeError('a bug of ours'), new AppError('model_key_refused')]
    const chat = await openChat(engine)
    const { at } = await chat.beside({
      writer: {
        name,
        model: {
          name,
          recipients: [],
          stream: async (_, { take }) => {
            take({ type: 'text', text: '여기까지 썼습니다.' })
            throw faults.shift()
          },
        },
      },
    })
    for (const error of ['internal', 'model_key_refused']) {
      const events = await readAll(await chat.say('말해 줘', { at }))
      expect(events.at(-1)?.event).toMatchObject({
        state: 'failed',
        error,
        text: '여기까지 썼습니다.',
        quota: { used: 0 },
      })
      expect((await chat.ended(idOf(events))).text).toBe('여기까지 썼습니다.')
    }
    expect((await chat.quota()).used).toBe(0)
  })

  test('a request goes back to the day it was taken from, though the clock passed midnight or was set back over it', async () => {
    const before = new Date('2026-11-23T14:59:50Z')
    const after = new Date('2026-11-23T15:00:10Z')
    let now = before
    const chat = await openChat(engine, { now: () => now })
    const usedOf = async (day: Date) => {
      now = day
      return (await chat.quota()).used
    }
    for (const [begun, ended] of [
      [before, after],
      [after, before],
    ] as const) {
      // Given back: no text came.
      now = begun
      chat.model.next({ texts: [], firstMs: 1_000 })
      const nothing = readingOf(await chat.say('아무 말도 하지 마'))
      await nothing.until((events) => events.length > 0)
      now = ended
      chat.model.otherwise({ texts: [] })
      const told = (await nothing.all()).at(-1)?.event
      expect(told).toMatchObject({ state: 'failed', error: 'model_empty' })
      expect([await usedOf(begun), await usedOf(ended)]).toEqual([0, 0])
    }
    chat.model.otherwise(longAnswer(20, 100))
    now = before
    const text = readingOf(await chat.say('말해 줘'))
    await text.until((events) => textsOf(events) > 2)
    now = after
    const last = (await text.all()).at(-1)?.event
    // What is told is what is left of the day that it is now.
    expect(last).toMatchObject({ state: 'done', quota: { used: 0, renewsAt: '2026-11-24T15:00:00.000Z' } })
    expect([await usedOf(before), await usedOf(after)]).toEqual([1, 0])
  })

  test('each fault of a model is told by its code, keeps what came, and costs a request only if text came', async () => {
    const chat = await openChat(engine, { env: { DAILY_REQUESTS: '50' } })
    let used = 0
    for (const [name, answer, error, text] of FAULTS) {
      chat.model.otherwise(answer)
      const events = await readAll(await chat.say(name))
      used += text === '' ? 0 : 1
      expect([name, events.at(-1)?.event]).toEqual([
        name,
        expect.objectContaining({ type: 'ended', state: 'failed', error, text }),
      ])
      expect([name, (await chat.quota()).used]).toEqual([name, used])
    }
    const { messages } = await chat.get<{ messages: ChatMessage[] }>(
      `/api/conversations/${chat.conversationId}`,
    )
    expect(messages.map(({ prompt, response, error }) => [prompt, error, response])).toEqual(
      FAULTS.map(([name, , error, text]) => [name, error, text]),
    )
  })

  test('a clean stop lets what is being written come to its end', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(20, 20))
    const { app, at } = await chat.beside()
    const events = readAll(await chat.say('마저 말해 줘', { at }))
    await new Promise((resolve) => setTimeout(resolve, 150))
    await app.close()
    expect((await events).at(-1)?.event).toMatchObject({ type: 'ended', state: 'done' })
  })

  test('a clean stop that cannot wait longer keeps the text and gives the request back', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(1_000, 20))
    const { app, at } = await chat.beside({ timing: { drainMs: 300 } })
    const reading = readingOf(await chat.say('끝없이 말해 줘', { at }))
    const id = idOf(await reading.until((events) => textsOf(events) > 2))
    await app.close()
    const last = (await reading.all()).at(-1)?.event
    const stored = await chat.ended(id)
    expect(stored).toMatchObject({ state: 'interrupted', error: 'interrupted' })
    expect(last).toMatchObject({ type: 'ended', state: 'interrupted', text: stored.text })
    expect(stored.text).toContain('2번째 말')
    expect((await chat.quota()).used).toBe(0)
  })

  test('what a dead instance left is ended by another: marked, its text kept, its request given back', async () => {
    const chat = await openChat(engine, { timing: { heartbeatMs: 50, silenceMs: 3_000 } })
    const { db } = chat.open
    const generationId = crypto.randomUUID()
    const now = new Date()
    await takeForMessage(
      db,
      {
        generationId,
        userId: chat.person.account.id,
        key: 'of-a-dead-one',
        writer: embeddedName,
        instance: 'dead',
        limit: 5,
        consent: null,
        atOnce: 10,
        now,
      },
      { conversationId: chat.conversationId, prompt: '듣고 있나요?', title: '듣고 있나요?', turns: 40 },
    )
    const events = [
      frameOf(1, { type: 'started', generationId, writer: embeddedName, quota: await chat.quota() }),
      textFrame(2, '여기까지 '),
      textFrame(3, '썼습니다.'),
    ].join('')
    await appendLog(db, 'dead', [{ id: generationId, first: 1, last: 3, events }], [])
    expect((await chat.quota()).used).toBe(1)
    const watched = await readAll(await chat.watch(generationId, { after: 1 }))
    expect(watched.map(({ event }) => event.type)).toEqual(['text', 'text', 'ended'])
    const stored = await chat.ended(generationId)
    expect(stored).toMatchObject({ state: 'interrupted', error: 'interrupted', text: '여기까지 썼습니다.' })
    expect(watched.at(-1)?.event).toMatchObject({ text: stored.text, quota: { used: 0 } })
    expect((await chat.quota()).used).toBe(0)
    const { messages } = await chat.get<{ messages: ChatMessage[] }>(
      `/api/conversations/${chat.conversationId}`,
    )
    expect(messages.at(-1)).toMatchObject({ state: 'interrupted', response: '여기까지 썼습니다.' })
  })

  test('what died before its first event was logged still says what it was, and that it ended', async () => {
    const chat = await openChat(engine, { timing: { heartbeatMs: 50, silenceMs: 300 } })
    const generationId = crypto.randomUUID()
    await takeForMessage(
      chat.open.db,
      {
        generationId,
        userId: chat.person.account.id,
        key: 'dead-at-once',
        writer: embeddedName,
        instance: 'dead',
        limit: 5,
        consent: null,
        atOnce: 10,
        now: new Date(),
      },
      { conversationId: chat.conversationId, prompt: '듣고 있나요?', title: '듣고 있나요?', turns: 40 },
    )
    const events = await readAll(await chat.say('듣고 있나요?', { key: 'dead-at-once' }))
    expect(events.map(({ event }) => event.type)).toEqual(['started', 'ended'])
    expect(idOf(events)).toBe(generationId)
    const again = await readAll(await chat.watch(generationId, { after: 1 }))
    expect(again).toEqual(events.slice(1))
    expect((await chat.quota()).used).toBe(0)
  })

  test('of two that end the same generation one does, and the request is settled once', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(300, 10))
    const id = idOf(await readUntil(await chat.say('말해 줘'), (events) => textsOf(events) > 2))
    const ends = await Promise.all([chat.stop(id), chat.stop(id), chat.stop(id)])
    expect(new Set(ends.map(({ state, endedAt }) => `${state} ${endedAt}`)).size).toBe(1)
    const log = await chat.open.db.execute(
      sql`select events from generation_event where generation_id = ${id} and events like '%"type":"ended"%'`,
    )
    expect((log as unknown as { rows: unknown[] }).rows).toHaveLength(1)
    expect((await chat.quota()).used).toBe(1)
  })
})

test(
  'a clean stop waits for a letter that takes longer than the ten seconds of the framework',
  PATIENT,
  async () => {
    const chat = await openChat('pglite')
    chat.model.next(longAnswer(120, 100))
    const { app, at } = await chat.beside()
    const events = readAll(await chat.say('천천히 말해 줘', { at }))
    await new Promise((resolve) => setTimeout(resolve, 150))
    await app.close()
    expect((await events).at(-1)?.event).toMatchObject({ type: 'ended', state: 'done' })
  },
)

const BEGUN_LATE = 'what is being begun when a clean stop comes is still begun, and comes to its end'
test(BEGUN_LATE, PATIENT, async () => {
  const chat = await openChat('postgres')
  chat.model.next(longAnswer(40, 20))
  const { app, at } = await chat.beside()
  const pool = chat.open.pool as Pool
  const other = await pool.connect()
  await other.query('begin')
  await other.query('select id from conversation where id = $1 for update', [chat.conversationId])
  const saying = chat.say('이제 막 시작해 줘', { at })
  const waits = async () => (await pool.query('select 1 from pg_locks where not granted')).rowCount !== 0
  while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 20))
  const closed = app.close()
  await new Promise((resolve) => setTimeout(resolve, 200))
  await other.query('rollback')
  other.release()
  // Nobody looks on: the stop waits for the writing itself.
  const id = idOf(await readUntil(await saying, (events) => events.length > 0))
  await closed
  const { rows } = await pool.query('select state from generation where id = $1', [id])
  expect(rows).toEqual([{ state: 'done' }])
})
