// The line of events itself: kept open when it is quiet, bounded when it is slow, refused when there are too many.
import { connect } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { createGenerations, type Pen } from '../actions/generations.ts'
import { takeForMessage } from '../db/take-request.ts'
import { forEachEngine } from '../test-app.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, textsOf } from '../test-chat.ts'
import { eventsIn } from '../test-events.ts'
import { embeddedName } from '../writer/embedded.ts'
import { createEventStreams } from './event-stream.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a line on which nothing is said is kept open by comments, which number nothing', async () => {
  const chat = await openChat('pglite', { timing: { keepAliveMs: 60 } })
  chat.model.next({ firstMs: 2_000 })
  const body = await (await chat.say('오래 생각해 줘')).text()
  const frames = body.split('\n\n')
  const first = frames.findIndex((frame) => frame.includes('"type":"text"'))
  expect(frames.slice(1, first).filter((frame) => frame === ': ').length).toBeGreaterThan(3)
  const events = eventsIn(body)
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))
  expect(events.at(-1)?.event).toMatchObject({ state: 'done' })
})

/** Six megabytes: more than the sockets of either side hold. */
const CHUNKS = 1_000
/** Against a hang, not a measure. */
const PATIENT = { timeout: 120_000 }
const CHUNK = '가'.repeat(2_000)
/** What one reader may hold of what is sent (64 KiB) and one batch of the log above it. */
const BOUND = 512 * 1024

test(
  'a reader that stops reading holds up nobody and no memory, and catches up from the log, whole',
  PATIENT,
  async () => {
    const chat = await openChat('postgres')
    const deps = { ...chat.deps, instance: 'the-slow-one', timing: { flushMs: 20 } }
    const generations = createGenerations(deps)
    const streams = createEventStreams()
    const ids = {
      id: crypto.randomUUID(),
      userId: chat.person.account.id,
      kind: 'chat' as const,
      letterId: null,
    }
    const request = { generationId: ids.id, userId: ids.userId, key: 'slow-reader', writer: embeddedName }
    const taken = await takeForMessage(
      deps.db,
      { ...request, instance: deps.instance, limit: 5, consent: null, atOnce: 10, now: new Date() },
      { conversationId: chat.conversationId, prompt: '길게', title: '길게', turns: 40 },
    )
    const isBehind = () => {
      const { last = 0, logged = 0 } = generations.run(ids.id) ?? {}
      return last - logged > 40
    }
    const work = async (pen: Pen) => {
      for (let nth = 0; nth < CHUNKS; nth += 1) {
        // Each text in place of the one before: the last event, which holds all that is stored, stays small, too.
        pen.emit({ type: 'revised', text: `${nth}${CHUNK}`, changes: [] })
        // However busy the machine is: what is written at once into the log stays far below the bound.
        do await pause(1)
        while (isBehind())
      }
      return { text: pen.soFar }
    }
    const conversationId = chat.conversationId
    const run = generations.begin({
      ids: { ...ids, conversationId, messageId: taken?.messageId ?? null },
      writer: embeddedName,
      quota: await chat.quota(),
      stays: 'draft',
      work,
    })
    let most = 0
    const app: FastifyInstance = Fastify()
    app.get('/', (_request, reply) => {
      const looking = setInterval(() => {
        most = Math.max(most, reply.raw.writableLength)
      }, 1)
      reply.raw.on('close', () => clearInterval(looking))
      streams.open(
        reply,
        ids.userId,
        0,
        (watcher) => generations.attach(ids.id, watcher),
        (watcher) => generations.detach(ids.id, watcher),
      )
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    onTestFinished(async () => {
      await generations.close()
      streams.close()
      await app.close()
    })
    const { port } = app.server.address() as { port: number }
    const line = connect(port, '127.0.0.1')
    onTestFinished(() => void line.destroy())
    let said = ''
    line.setEncoding('utf8')
    line.write('GET / HTTP/1.0\r\n\r\n')
    await new Promise((resolve) => line.once('readable', resolve))
    // It reads no more, while all is written.
    await run.whenEnded
    line.on('data', (piece: string) => {
      said += piece
    })
    await new Promise((resolve) => line.once('end', resolve))
    const events = eventsIn(said.slice(said.indexOf('\r\n\r\n') + 4))
    expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))
    const texts = events.flatMap(({ event }) => (event.type === 'revised' ? [event.text] : []))
    expect(texts).toEqual(Array.from({ length: CHUNKS }, (_, nth) => `${nth}${CHUNK}`))
    expect(events.at(-1)?.event).toMatchObject({ type: 'ended', state: 'done', text: texts.at(-1) })
    expect((await chat.ended(ids.id)).text).toBe(texts.at(-1))
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(BOUND)
  },
)

forEachEngine('too many at once', (engine) => {
  const crowded = async (answer: Response) => {
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.json()).toMatchObject({ error: { code: 'too_many_streams', retryAfter: 5 } })
  }

  test('runs of one person, and of one process, are refused at once and cost nothing, while reads go on', async () => {
    const chat = await openChat(engine, { limits: { runsOfOne: 2 } })
    const { at: small } = await chat.beside({ limits: { runs: 1 } })
    chat.model.otherwise(longAnswer(4_000, 25))
    const mine = readingOf(await chat.say('하나'))
    const id = idOf(await mine.until((events) => textsOf(events) > 1))
    const other = readingOf(await chat.say('둘', { at: small }))
    await other.until((events) => textsOf(events) > 1)
    // The person has two of two, the second process one of one.
    await crowded(await chat.say('셋', { key: 'the-third-one' }))
    await chat.stop(id)
    await crowded(await chat.say('셋', { key: 'the-third-one', at: small }))
    expect(await chat.get('/api/letters')).toMatchObject({ letters: [] })
    expect((await chat.quota()).used).toBe(2)
    // There is room again: the same wish is taken up.
    const third = readingOf(await chat.say('셋', { key: 'the-third-one' }))
    await third.until((events) => textsOf(events) > 1)
    expect((await chat.quota()).used).toBe(3)
    await Promise.all([other.leave(), third.leave()])
  })

  test('streams of one person, and of one process, are refused at once; a place is free again when one leaves', async () => {
    const chat = await openChat(engine, { limits: { streamsOfOne: 3, streams: 4 } })
    chat.model.otherwise(longAnswer(4_000, 25))
    const first = readingOf(await chat.say('하나'))
    const id = idOf(await first.until((events) => textsOf(events) > 1))
    const tabs = [readingOf(await chat.watch(id)), readingOf(await chat.watch(id))]
    await crowded(await chat.watch(id))
    await crowded(await chat.say('둘'))
    expect((await chat.quota()).used).toBe(1)

    const neighbour = await chat.signUp('두리')
    const write = (key: string) =>
      fetch(`${chat.url}/api/letters`, {
        method: 'POST',
        headers: { cookie: neighbour.cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ key, conditions: { question: '지원 동기', experiences: [{ body: '쟀다' }] } }),
      })
    const theirs = readingOf(await write('of-a-neighbour'))
    await theirs.until((events) => events.length > 0)
    // Four of four: nobody else comes in, whoever it is.
    await crowded(await write('of-a-neighbour-2'))
    await tabs[0]?.until((events) => textsOf(events) > 0)
    await tabs[0]?.leave()
    await expect
      .poll(async () => {
        const again = await chat.watch(id)
        await again.body?.cancel()
        return again.status
      })
      .toBe(200)
    await tabs[1]?.leave()
    await theirs.leave()
    await chat.stop(id)
    await first.all()
    expect((await readAll(await chat.watch(id))).at(-1)?.event).toMatchObject({ state: 'stopped' })
  })
})
