import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ChatMessage } from '#domain/chat.ts'
import type { ErrorCode } from '#domain/errors.ts'
import { appendLog } from '../db/generation-log.ts'
import { takeForMessage } from '../db/take-request.ts'
import { frameOf, textFrame } from '../actions/generation-frames.ts'
import { forEachEngine } from '../test-app.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, readUntil, textsOf } from '../test-chat.ts'
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

forEachEngine('the end of a generation', (engine) => {
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
    const chat = await openChat(engine, { timing: { heartbeatMs: 50, silenceMs: 400 } })
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
        atOnce: 10,
        now,
      },
      { conversationId: chat.conversationId, prompt: '듣고 있나요?', title: '듣고 있나요?' },
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
        atOnce: 10,
        now: new Date(),
      },
      { conversationId: chat.conversationId, prompt: '듣고 있나요?', title: '듣고 있나요?' },
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
