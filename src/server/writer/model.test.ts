import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import { FAILURES_TO_OPEN } from './breaker.ts'
import type { ModelChunk } from './index.ts'
import { createModel, type ModelTimes } from './model.ts'
import { chunkOf, type ModelAnswer, type ModelServer, startModelServer, TEXTS } from './test-model-server.ts'

const WHOLE = TEXTS.join('')
const QUICK: ModelTimes = {
  connectMs: 3_000,
  firstTextMs: 3_000,
  betweenMs: 1_500,
  afterMs: 300,
  wholeMs: 8_000,
  retryMs: [20, 40],
}

let server: ModelServer

beforeEach(async () => {
  server = await startModelServer()
})
afterEach(() => server.close())

function modelAt(baseUrl: string, times: Partial<ModelTimes> = {}) {
  const name = { id: 'test-model', label: 'Test', isModel: true }
  return createModel({ name, baseUrl, apiKey: 'sk-test', times: { ...QUICK, ...times } })
}

type Heard = {
  text: string
  texts: string[]
  usage: { inputTokens: number; outputTokens: number } | null
  fault: AppError | null
}

async function hear(model = modelAt(server.url), signal = new AbortController().signal): Promise<Heard> {
  const heard: Heard = { text: '', texts: [], usage: null, fault: null }
  try {
    const take = (chunk: ModelChunk) => {
      if (chunk.type === 'text') {
        heard.text += chunk.text
        heard.texts.push(chunk.text)
      } else if (chunk.type === 'usage') {
        heard.usage = { inputTokens: chunk.inputTokens, outputTokens: chunk.outputTokens }
      }
    }
    await model.stream([{ role: 'user', content: '써 주세요' }], { signal, take })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    heard.fault = error
  }
  return heard
}

const once = (answer: ModelAnswer, times: Partial<ModelTimes> = {}) => {
  server.otherwise(answer)
  return hear(modelAt(server.url, { retryMs: [], ...times }))
}

const event = (data: string) => `data: ${data}\n\n`

describe('a model that answers', () => {
  test('its text arrives whole, with what the provider counted', async () => {
    expect(await hear()).toMatchObject({
      text: WHOLE,
      usage: { inputTokens: 11, outputTokens: TEXTS.length },
      fault: null,
    })
  })

  test('it is asked for its own model, in a stream, with the key', async () => {
    await hear()
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      model: 'test-model',
      messages: [{ role: 'user', content: '써 주세요' }],
      body: { stream: true, stream_options: { include_usage: true } },
      authorization: 'Bearer sk-test',
    })
  })

  test('without a key none is sent', async () => {
    const name = { id: 'local', label: 'local', isModel: true }
    await hear(createModel({ name, baseUrl: `${server.url}/`, apiKey: undefined }))
    expect(server.requests[0]?.authorization).toBeUndefined()
  })

  test('each text is given as it comes, not at the end', async () => {
    server.otherwise({ texts: ['하나', '둘'], paceMs: 200 })
    const began = performance.now()
    let firstAt = 0
    const { signal } = new AbortController()
    const take = (chunk: ModelChunk) => {
      if (chunk.type === 'text' && firstAt === 0) firstAt = performance.now() - began
    }
    await modelAt(server.url).stream([], { signal, take })
    expect(firstAt).toBeLessThan(performance.now() - began - 120)
  })

  test.each([1, 2, 3, 5, 7])(
    'it may arrive in pieces of %i bytes, through syllables and events',
    async (bytesAPiece) => {
      expect(await once({ bytesAPiece, texts: ['가나다 🙂', '👨‍👩‍👧', '힣\r\n'] })).toMatchObject({
        text: '가나다 🙂👨‍👩‍👧힣\r\n',
        fault: null,
      })
    },
  )

  test('comment lines, unknown events and usage without choices are no faults', async () => {
    const raw = `: still thinking\n\nevent: ping\ndata: {}\n\n${event('{"choices":[],"usage":null}')}${event('{"choices":[{"index":0,"delta":{"content":" 끝"},"finish_reason":null}]}')}`
    expect(await once({ raw })).toMatchObject({ text: `${WHOLE} 끝`, fault: null })
  })

  test('what it thinks aloud is not shown, and is no stall', async () => {
    const thoughts = [
      '<think>',
      ...Array.from({ length: 8 }, () => '음… '),
      '</think>\n\n',
      '저는 ',
      '기록합니다.',
    ]
    expect(await once({ texts: thoughts, paceMs: 200 })).toMatchObject({
      text: '저는 기록합니다.',
      fault: null,
    })
  })

  test('a last event whose empty line is missing still counts', async () => {
    const raw = chunkOf({ content: ' 끝.' }, 'stop').trimEnd()
    expect(await once({ raw, end: 'cut' })).toMatchObject({ text: `${WHOLE} 끝.`, fault: null })
  })

  test('a line held open after the end is not waited for', async () => {
    expect(await once({ end: 'linger' })).toMatchObject({ text: WHOLE, fault: null })
    await server.whenClosed(1)
  })
})

describe('each fault has its code, and what came before it is kept', () => {
  const status = (code: number, more: ModelAnswer = {}): ModelAnswer => ({ status: code, ...more })
  const said = (code: unknown): ModelAnswer => ({
    raw: event(JSON.stringify({ error: { message: 'no', code } })),
    end: 'stall',
  })
  const cases: [string, ModelAnswer, ErrorCode, string][] = [
    ['a refused key', status(401), 'model_key_refused', ''],
    ['an account without the right', status(403), 'model_key_refused', ''],
    ['too many requests', status(429), 'model_busy', ''],
    ['a fault of the provider', status(500), 'model_down', ''],
    ['a gateway that finds nobody', status(502, { body: '<html>Bad gateway</html>' }), 'model_down', ''],
    ['an overload', status(503), 'model_down', ''],
    ['an unknown model', status(404), 'model_unreachable', ''],
    ['a request that it does not understand', status(400), 'model_garbled', ''],
    [
      'more than it can read',
      status(400, { body: '{"error":{"code":"context_length_exceeded"}}' }),
      'model_too_long',
      '',
    ],
    ['an answer that never begins', { headMs: Infinity }, 'model_timeout', ''],
    ['a head without a text', { firstMs: Infinity }, 'model_timeout', ''],
    ['a stall between texts', { end: 'stall' }, 'model_timeout', WHOLE],
    ['a reset in mid-stream', { end: 'reset' }, 'model_cut', WHOLE],
    ['an end without a finish_reason', { end: 'cut' }, 'model_cut', WHOLE],
    ['half an event at the end', { raw: 'data: {"choices":[{"del', end: 'cut' }, 'model_cut', WHOLE],
    ['garbage in the stream', { raw: event('{"choices": oops') }, 'model_garbled', WHOLE],
    ['a page of HTML as an answer', { body: '<html>\n<a href="x">Log in</a>\n</html>' }, 'model_garbled', ''],
    ['a number where a chunk belongs', { raw: event('42') }, 'model_garbled', WHOLE],
    ['nothing at all', { body: '' }, 'model_empty', ''],
    ['an end without a text', { texts: [] }, 'model_empty', ''],
    ['texts without a letter', { texts: ['', ''] }, 'model_empty', ''],
    ['a text cut at its length', { end: 'length' }, 'model_too_long', WHOLE],
    ['a text stopped by a filter', { end: 'content_filter' }, 'model_filtered', WHOLE],
    ['an error in mid-stream', said('server_error'), 'model_down', WHOLE],
    ['its code as a number', said(429), 'model_busy', WHOLE],
    ['its code as a number in words', said('401'), 'model_key_refused', WHOLE],
  ]
  test.each(cases)('%s', async (_name, answer, code, text) => {
    const heard = await once(answer)
    expect(heard.fault?.code).toBe(code)
    expect(heard.text).toBe(text)
    // Nobody pays for a stream that nobody reads.
    await server.whenClosed(server.requests.length)
  })

  test('nobody listens', async () => {
    const free = createServer()
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve))
    const { port } = free.address() as { port: number }
    await new Promise((resolve) => free.close(resolve))
    const heard = await hear(modelAt(`http://127.0.0.1:${port}/v1`))
    expect(heard.fault?.code).toBe('model_unreachable')
  })

  test('an address that no server of names knows', async () => {
    const heard = await hear(modelAt('http://model.invalid/v1', { retryMs: [] }))
    expect(heard.fault?.code).toBe('model_unreachable')
  })

  test('a server that speaks no TLS', async () => {
    const heard = await hear(modelAt(server.url.replace('http:', 'https:'), { retryMs: [] }))
    expect(heard.fault?.code).toBe('model_unreachable')
  })

  test('a server that speaks no HTTP', async () => {
    const odd = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
    })
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve))
    const { port } = odd.address() as { port: number }
    const heard = await hear(modelAt(`http://127.0.0.1:${port}/v1`, { retryMs: [] }))
    expect(heard.fault?.code).toBe('model_garbled')
    await new Promise((resolve) => odd.close(resolve))
  })

  test('a model that never ends is stopped, and its line is closed', async () => {
    const heard = await once({ end: 'never', paceMs: 5 }, { wholeMs: 2_000 })
    expect(heard.fault?.code).toBe('model_timeout')
    expect(heard.text.startsWith(WHOLE)).toBe(true)
    await server.whenClosed(1)
    expect(server.requests[0]?.complete).toBe(false)
  })

  test('a model that writes without measure is stopped before its time', async () => {
    const heard = await once({ texts: ['가'.repeat(2_000)], end: 'never' }, { wholeMs: 20_000 })
    expect(heard.fault?.code).toBe('model_too_long')
    expect(heard.text.length).toBeLessThan(80_000)
  })
})

describe('another try', () => {
  test('comes after a fault before the first text, and the person sees only the answer', async () => {
    server.next({ status: 503 }, { texts: [] })
    expect(await hear()).toMatchObject({ text: WHOLE, fault: null })
    expect(server.requests).toHaveLength(3)
  })

  test('comes at most twice', async () => {
    server.otherwise({ status: 500 })
    expect((await hear()).fault?.code).toBe('model_down')
    expect(server.requests).toHaveLength(3)
  })

  test('never comes after the first text', async () => {
    server.otherwise({ end: 'reset' })
    expect(await hear()).toMatchObject({ text: WHOLE, fault: { code: 'model_cut' } })
    expect(server.requests).toHaveLength(1)
  })

  test.each([{ status: 401 }, { status: 400 }, { texts: [], end: 'content_filter' as const }])(
    'mends nothing after %o',
    async (answer) => {
      server.otherwise(answer)
      expect((await hear()).fault).not.toBeNull()
      expect(server.requests).toHaveLength(1)
    },
  )

  test('waits with jitter: no two waits are alike', async () => {
    const gaps: number[] = []
    for (let round = 0; round < 4; round += 1) {
      const from = server.requests.length
      server.next({ status: 500 })
      await hear(modelAt(server.url, { retryMs: [100] }))
      const [first, second] = server.requests.slice(from)
      gaps.push((second?.at ?? 0) - (first?.at ?? 0))
    }
    for (const gap of gaps) expect(gap).toBeGreaterThan(45)
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeGreaterThan(2)
  })

  test('waits as long as the provider asks, when that is short', async () => {
    server.next({ status: 429, headers: { 'retry-after': '1' } })
    expect(await hear()).toMatchObject({ text: WHOLE, fault: null })
    const [first, second] = server.requests
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test('does not come when the provider asks for a long wait: the person is told how long', async () => {
    server.otherwise({ status: 429, headers: { 'retry-after': '37' } })
    expect((await hear()).fault).toMatchObject({ code: 'model_busy', retryAfter: 37 })
    expect(server.requests).toHaveLength(1)
  })

  test('a date in Retry-After is told in seconds', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString()
    const { fault } = await once({ status: 503, headers: { 'retry-after': date } })
    expect(fault?.code).toBe('model_down')
    expect(fault?.retryAfter).toBeGreaterThan(85)
    expect(fault?.retryAfter).toBeLessThanOrEqual(90)
  })

  test('follows at once, and once, when the socket broke before a byte came', async () => {
    server.next({ reset: true })
    const model = modelAt(server.url, { retryMs: [] })
    expect(await hear(model)).toMatchObject({ text: WHOLE, fault: null })
    server.next({ reset: true }, { reset: true })
    expect((await hear(model)).fault?.code).toBe('model_unreachable')
    expect(server.requests).toHaveLength(4)
  })
})

describe('sockets', () => {
  test('are used again for the next request', async () => {
    const model = modelAt(server.url)
    for (let round = 0; round < 5; round += 1) {
      expect((await hear(model)).fault).toBeNull()
      // A socket is free again in the turn after its answer.
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(new Set(server.requests.map((one) => one.socket)).size).toBe(1)
  })

  test('that the provider dropped meanwhile cost nobody a request', async () => {
    const model = modelAt(server.url, { retryMs: [] })
    for (let round = 0; round < 20; round += 1) {
      expect(await hear(model)).toMatchObject({ text: WHOLE, fault: null })
      server.dropIdle()
    }
  })

  test.each<[string, ModelAnswer]>([
    ['before the head', { headMs: Infinity }],
    ['before the first text', { firstMs: Infinity }],
    ['in mid-stream', { end: 'never', paceMs: 10 }],
    ['in a stall', { end: 'stall' }],
  ])('are closed when the person leaves %s', async (_name, answer) => {
    const from = server.requests.length
    server.otherwise(answer)
    const person = new AbortController()
    // Nothing else would end it. How many milliseconds it takes, the bench tells.
    const endless = { firstTextMs: 300_000, betweenMs: 300_000 }
    const heard = hear(modelAt(server.url, endless), person.signal)
    await expect.poll(() => server.requests.length).toBe(from + 1)
    await new Promise((resolve) => setTimeout(resolve, 60))
    person.abort()
    expect((await heard).fault).toBeNull()
    await server.whenClosed(from + 1)
    expect(server.requests[from]?.complete).toBe(false)
  })

  test('are closed when whoever reads throws, and what was thrown arrives as it was', async () => {
    server.otherwise({ end: 'never', paceMs: 10 })
    const { signal } = new AbortController()
    const enough = new Error('enough')
    const take = () => {
      throw enough
    }
    await expect(modelAt(server.url).stream([], { signal, take })).rejects.toBe(enough)
    await server.whenClosed(1)
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]?.complete).toBe(false)
  })

  test('nobody who left before is asked for', async () => {
    await hear(modelAt(server.url), AbortSignal.abort())
    expect(server.requests).toHaveLength(0)
  })

  test('a person who leaves between two tries is not asked for again', async () => {
    server.otherwise({ status: 500 })
    const person = new AbortController()
    const heard = hear(modelAt(server.url, { retryMs: [5_000] }), person.signal)
    await server.whenClosed(1)
    person.abort()
    expect((await heard).fault).toBeNull()
    expect(server.requests).toHaveLength(1)
  })
})

describe('text that would break the log', () => {
  const escaped = (...contents: string[]) =>
    contents
      .map((one) => event(`{"choices":[{"index":0,"delta":{"content":"${one}"},"finish_reason":null}]}`))
      .join('')

  test('a pair of surrogates that is split between two chunks is joined', async () => {
    const heard = await once({ texts: ['끝 '], raw: escaped('\\ud83d', '\\ude42!'), bytesAPiece: 30 })
    expect(heard.text).toBe('끝 🙂!')
    expect(heard.texts.every((text) => text.isWellFormed())).toBe(true)
  })

  test('half a pair and NUL are replaced', async () => {
    const heard = await once({ texts: ['a'], raw: escaped('\\ude42b', '\\ud83d', 'c\\u0000d', '\\ud83d') })
    expect(heard.text).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD')
  })

  test('half a syllable at the end is replaced', async () => {
    const last = Buffer.from(chunkOf({ content: '가' }, 'stop').trimEnd())
    const at = last.indexOf(Buffer.from('가'))
    const raw = Buffer.concat([last.subarray(0, at + 2), last.subarray(at + 3)])
    expect(await once({ texts: ['a'], raw, end: 'cut' })).toMatchObject({ text: 'a\uFFFD', fault: null })
  })
})

describe('a provider that is down', () => {
  test('is left alone after some calls in a row, and the last fault is told at once', async () => {
    server.otherwise({ status: 500 })
    const model = modelAt(server.url, { retryMs: [] })
    for (let call = 0; call < FAILURES_TO_OPEN; call += 1) await hear(model)
    expect((await hear(model)).fault).toMatchObject({ code: 'model_down', retryAfter: 10 })
    expect(server.requests).toHaveLength(FAILURES_TO_OPEN)
  })

  test('is not what a refused key, a filter or a person who leaves tell', async () => {
    const model = modelAt(server.url, { retryMs: [] })
    for (let call = 0; call < FAILURES_TO_OPEN; call += 1) {
      server.next({ status: 500 }, { status: 401 })
      await hear(model)
      await hear(model)
    }
    expect((await hear(model)).fault).toBeNull()
  })
})

test('nothing keeps the process awake after an answer, a fault, a stop or a reader that left', async () => {
  server.next({}, { end: 'reset' }, { end: 'never' }, { end: 'never' })
  const script = `
    const { createModel } = await import(${JSON.stringify(new URL('./model.ts', import.meta.url).href)})
    const name = { id: 'm', label: 'm', isModel: true }
    const model = createModel({ name, baseUrl: ${JSON.stringify(server.url)}, apiKey: undefined })
    const said = []
    for (const way of ['whole', 'fault', 'stop', 'leave']) {
      const person = new AbortController()
      const take = () => {
        if (way === 'stop') person.abort()
        if (way === 'leave') throw { code: 'left' }
      }
      try {
        await model.stream([], { signal: person.signal, take })
        said.push(way)
      } catch (error) { said.push(error.code) }
    }
    console.log(said.join(' '))`
  const began = performance.now()
  // Timers of the model's own length stand in it: up to five minutes if one were left behind.
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 25_000,
  })
  expect(stdout.trim()).toBe('whole model_cut stop left')
  expect(performance.now() - began).toBeLessThan(20_000)
})
