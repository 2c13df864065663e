import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { watchQueries } from '../db/watch-queries.ts'
import { createMetrics } from '../metrics/index.ts'
import { queryWatcher } from '../metrics/query-watcher.ts'
import { createTestApp, forEachEngine } from '../test-app.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, textsOf } from '../test-chat.ts'
import { noTrace } from '../trace/index.ts'
import { FAILURES_TO_OPEN } from '../writer/breaker.ts'

const LOCAL = { host: '127.0.0.1:3000' }
const TOKEN = 'a-token-that-only-the-scraper-knows'

/** The value of a line such as `name{a="b"} 3`, whatever the order of its labels; undefined without one. */
function valueOf(page: string, name: string, labels: Record<string, string> = {}): number | undefined {
  const wanted = Object.entries(labels).map(([key, value]) => `${key}="${value}"`)
  const line = page
    .split('\n')
    .find(
      (one) =>
        one.startsWith(name) &&
        /^[{ ]/.test(one.slice(name.length)) &&
        wanted.every((label) => one.includes(label)),
    )
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1))
}

async function appWith(env: Record<string, string>) {
  const app = await createTestApp('pglite', { env })
  onTestFinished(app.close)
  return app
}

test('only the same machine sees the metrics where no token is set', async () => {
  const { app } = await appWith({})
  const here = await app.inject({ url: '/metrics', headers: LOCAL })
  expect(here.statusCode).toBe(200)
  expect(here.headers['content-type']).toContain('text/plain; version=0.0.4')
  for (const asked of [
    { remoteAddress: '203.0.113.9', headers: LOCAL },
    { remoteAddress: '203.0.113.9', headers: { ...LOCAL, authorization: 'Bearer undefined' } },
    { headers: { host: 'rebound.example' } },
    { headers: { ...LOCAL, 'x-forwarded-for': '203.0.113.9' } },
  ])
    expect((await app.inject({ url: '/metrics', ...asked })).statusCode).toBe(404)
})

test('a token opens the metrics from afar, and no other word does', async () => {
  const { app } = await appWith({ METRICS_TOKEN: TOKEN })
  const asked = async (authorization: string) =>
    (await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9', headers: { authorization } }))
      .statusCode
  expect(await asked(`Bearer ${TOKEN}`)).toBe(200)
  for (const word of [`Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN, '']) expect(await asked(word)).toBe(404)
})

forEachEngine('what is counted', (engine) => {
  test('a generation is counted with its wait, its tokens and their cost, and a stream while it is open', async () => {
    const chat = await openChat(engine, { env: { AI_PRICES: 'm=1000/2000', DAILY_REQUESTS: '2' } })
    watchQueries(chat.open, queryWatcher(chat.deps.metrics, noTrace))
    const page = async () => (await chat.deps.metrics.page()).text
    chat.model.next(longAnswer(12, 250))
    const secret = '아무도 보지 못할 말'
    const reading = readingOf(await chat.say(secret))
    await reading.until((events) => textsOf(events) > 0)
    expect(valueOf(await page(), 'aboutme_streams_open')).toBe(1)
    expect(valueOf(await page(), 'aboutme_generations_running')).toBe(1)
    const events = await reading.all()
    await chat.ended(idOf(events))
    chat.model.next({ status: 500 }, { status: 500 }, { status: 500 })
    await readAll(await chat.say('다시'))
    await readAll(await chat.say('한 번 더'))
    expect((await chat.say('네 번째')).status).toBe(429)
    const shown = await page()
    const labels = { kind: 'chat', model: 'm' }
    expect(
      valueOf(shown, 'aboutme_generations_ended_total', { ...labels, state: 'done', error: 'none' }),
    ).toBe(2)
    expect(
      valueOf(shown, 'aboutme_generations_ended_total', { ...labels, state: 'failed', error: 'model_down' }),
    ).toBe(1)
    expect(valueOf(shown, 'aboutme_first_text_seconds_count', labels)).toBe(2)
    expect(valueOf(shown, 'aboutme_model_tokens_total', { model: 'm', direction: 'in' })).toBe(22)
    expect(valueOf(shown, 'aboutme_model_tokens_total', { model: 'm', direction: 'out' })).toBe(17)
    expect(valueOf(shown, 'aboutme_model_cost_dollars_total', { model: 'm' })).toBeCloseTo(0.056)
    expect(valueOf(shown, 'aboutme_refusals_total', { code: 'quota_exhausted' })).toBe(1)
    const route = { route: '/api/conversations/:id/messages', method: 'POST' }
    expect(valueOf(shown, 'aboutme_http_requests_total', { ...route, status: '429' })).toBe(1)
    expect(valueOf(shown, 'aboutme_database_query_duration_seconds_count', { verb: 'with' })).toBeGreaterThan(
      0,
    )
    expect(valueOf(shown, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
    for (const word of [
      secret,
      '하나',
      chat.person.email,
      chat.person.account.id,
      chat.conversationId,
      idOf(events),
    ])
      expect(shown).not.toContain(word)
  })

  test('a statement that fails is counted as one, and its error stays what it was', async () => {
    const app = await createTestApp(engine)
    onTestFinished(app.close)
    const metrics = createMetrics({})
    watchQueries(app.open, queryWatcher(metrics, noTrace))
    const fault: { cause?: { code?: string } } = await app.open.db.execute(sql`select 1/0`).then(
      () => ({}),
      (error: object) => error,
    )
    expect(fault.cause?.code).toBe('22012')
    await app.open.db.execute(sql`select 1`)
    const { text } = await metrics.page()
    expect(valueOf(text, 'aboutme_database_errors_total')).toBe(1)
    expect(valueOf(text, 'aboutme_database_query_duration_seconds_count', { verb: 'select' })).toBe(2)
  })
})

test('a model that is down shows as an open breaker', async () => {
  const chat = await openChat('pglite', { env: { DAILY_REQUESTS: '100' } })
  const shown = async () =>
    valueOf((await chat.deps.metrics.page()).text, 'aboutme_model_breaker_open', { model: 'm' })
  expect(await shown()).toBe(0)
  chat.model.otherwise({ status: 401 })
  await readAll(await chat.say('열쇠가 틀리다'))
  expect(await shown()).toBe(0)
  const { model } = chat.deps.writer
  if (model === null) throw new Error('no model')
  await chat.model.close()
  const ask = () => model.stream([], { signal: new AbortController().signal, take: () => {} })
  await Promise.all(Array.from({ length: FAILURES_TO_OPEN }, () => ask().catch(() => {})))
  expect(await shown()).toBe(1)
})
