import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchQueries } from '../db/watch-queries.ts'
import { queryWatcher } from '../metrics/query-watcher.ts'
import { createTestApp, forEachEngine, type TestOverrides } from '../test-app.ts'
import { idOf, longAnswer } from '../test-chat.ts'
import { shortConditions } from '../test-conditions.ts'
import { eventsIn } from '../test-events.ts'
import { createWriter } from '../writer/index.ts'
import { type ModelAnswer, startModelServer } from '../writer/test-model-server.ts'
import { openTrace } from './index.ts'
import { type Collected, startCollector } from './test-collector.ts'

// A process begins from nothing in one of them, which takes long where the machine is shared.
vi.setConfig({ testTimeout: 180_000 })

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'
const PLANTED = [
  '한빛전자',
  '교내 카페',
  '우유',
  'moonlight-river-27',
  '하나비',
  'Firefox',
  '저는 ',
  '번째 말',
]

type Env = Parameters<typeof createWriter>[0]

/** An app whose spans go to a collector, and a letter that a model writes for a person with planted words. */
async function letterTraced(
  engine: 'pglite' | 'postgres',
  answer: ModelAnswer,
  overrides: TestOverrides = {},
) {
  const collector = await startCollector()
  const model = await startModelServer()
  const trace = await openTrace(collector.url, 'test')
  const writer = createWriter({ AI_BASE_URL: model.url, AI_MODEL: 'm' } as Env)
  const app = await createTestApp(engine, { writer, trace, ...overrides })
  onTestFinished(async () => {
    await app.close()
    await model.close()
    await collector.close()
  })
  watchQueries(app.open, queryWatcher(app.deps.metrics, trace))
  const person = await app.signUp('하나비')
  model.otherwise(answer)
  const url = await app.listen()
  const key = crypto.randomUUID()
  const headers = {
    cookie: person.cookie,
    'content-type': 'application/json',
    'user-agent': 'Firefox 150',
    traceparent: `00-${TRACE}-${PARENT}-01`,
  }
  const answered = await fetch(`${url}/api/letters`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ key, conditions: { ...shortConditions, limit: undefined } }),
  })
  const events = eventsIn(await answered.text())
  const started = events[0]?.event
  const letterId = started?.type === 'started' ? (started.letterId ?? '') : ''
  // Words and ids in an address, and a refusal.
  await (await fetch(`${url}/api/letters?search=${encodeURIComponent('한빛전자')}`, { headers })).text()
  await (await fetch(`${url}/api/letters/${letterId}`, { headers })).text()
  await (await fetch(`${url}/api/letters/${letterId}0/versions`, { headers })).text()
  await app.app.close()
  await trace.close()
  const spans = collector.spans()
  const of = (parent: Collected | undefined) => spans.filter((span) => span.parentSpanId === parent?.spanId)
  const planted = [
    ...PLANTED,
    person.email,
    person.account.id,
    letterId,
    idOf(events),
    key,
    person.cookie.slice(-40),
  ]
  return { collector, model, spans, of, planted, events }
}

forEachEngine('the trace of a letter', (engine) => {
  test('leads from the request of the browser through the generation to the model and back', async () => {
    const { collector, model, spans, of } = await letterTraced(engine, longAnswer(5, 5))
    expect(new Set(collector.paths)).toEqual(new Set(['POST /v1/traces']))
    const request = spans.find(({ name }) => name === 'POST /api/letters')
    expect(request).toMatchObject({
      traceId: TRACE,
      parentSpanId: PARENT,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/api/letters',
        'http.response.status_code': 200,
      },
    })
    const inRequest = of(request).map(({ name }) => name)
    // Who asks, the request of the day, and what was begun for it.
    expect(inRequest).toContain('database select')
    expect(inRequest).toContain('database with')
    const generation = of(request).find(({ name }) => name === 'generation')
    expect(generation).toMatchObject({
      events: ['first text'],
      attributes: { 'aboutme.kind': 'letter', 'aboutme.writer': 'm', 'aboutme.state': 'done' },
    })
    const call = of(generation).find(({ name }) => name === 'model')
    expect(call).toMatchObject({
      events: ['first text'],
      attributes: {
        'gen_ai.request.model': 'm',
        'gen_ai.usage.input_tokens': 11,
        'gen_ai.usage.output_tokens': 5,
      },
    })
    expect(of(generation).map(({ name }) => name)).toContain('database with')
    expect(model.requests[0]?.traceparent).toBe(`00-${TRACE}-${call?.spanId}-01`)
  })

  test('holds no word, name, address or id of the person in any byte that was sent', async () => {
    const { collector, spans, planted, events } = await letterTraced(engine, longAnswer(40, 5))
    const bytes = collector.bytes()
    expect(spans.length).toBeGreaterThan(8)
    expect(bytes.length).toBeGreaterThan(1_000)
    const last = events.at(-1)?.event
    expect(last?.type === 'ended' && last.text).toContain('번째 말')
    for (const word of planted) {
      expect(word.length).toBeGreaterThan(1)
      for (const form of [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1)])
        expect(bytes.includes(form), form).toBe(false)
    }
  })

  test('a model that fails is told by its code alone', async () => {
    const { spans } = await letterTraced(engine, { status: 401, body: '{"error":{"message":"한빛전자"}}' })
    for (const name of ['generation', 'model'])
      expect(spans.find((span) => span.name === name)).toMatchObject({
        code: 2,
        attributes: { 'error.type': 'model_key_refused' },
      })
  })
})

test('a long answer has no more spans than a short one: none is made for a chunk', async () => {
  const of = async (answer: ModelAnswer) =>
    (await letterTraced('pglite', answer)).spans.map(({ name }) => name).toSorted()
  expect(await of(longAnswer(120, 8))).toEqual(await of(longAnswer(4, 1)))
})

test('nothing of OpenTelemetry but its empty API is loaded where no collector is set', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aboutme-trace-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const tell = `import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) { if (url.includes('@opentelemetry')) console.log('loaded ' + url); return next(url, context) } })`
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'src/server/main.ts'],
    {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: { PATH: process.env['PATH'], HOME: folder, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  await new Promise<void>((open, fail) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (said.includes('AboutMe is open')) open()
    })
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${said}`)))
  })
  const url = /http:\/\/\S+/.exec(said)?.[0] ?? ''
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
  const loaded = [...said.matchAll(/^loaded \S+@opentelemetry\/([\w-]+)/gm)].map(([, name]) => name)
  expect(loaded.filter((name) => name !== 'api')).toEqual([])
})
