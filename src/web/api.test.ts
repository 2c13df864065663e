import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { GenerationEvent } from '#domain/generation.ts'
import { ApiError, call, follow, stream } from '#web/api.ts'

const quota = { limit: 5, used: 1, left: 4, renewsAt: '2026-11-23T15:00:00.000Z' }
const events: GenerationEvent[] = [
  {
    type: 'started',
    generationId: 'g1',
    letterId: 'l1',
    writer: { id: 'e', label: '내장 작성기', isModel: false },
    quota,
  },
  { type: 'text', delta: '입고가 늦어지는 ' },
  { type: 'text', delta: '까닭을 찾았습니다.' },
  { type: 'ended', state: 'done', text: '입고가 늦어지는 까닭을 찾았습니다.' },
]
const frame = (n: number) => `id: ${n}\ndata: ${JSON.stringify(events[n - 1])}\n\n`

/** An event stream in pieces of `size` bytes: Hangul is cut in the middle of a syllable. */
function streamed(text: string, size = 7): Response {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size))
      controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

type Asked = { url: string; init: RequestInit }
let asked: Asked[]
let answers: (() => Response)[]

beforeEach(() => {
  asked = []
  answers = []
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 200 })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('ADDRESSES_OF_ENDPOINTS', {
    writeLetter: { method: 'POST', path: '/api/letters' },
    getLetter: { method: 'GET', path: '/api/letters/:id' },
    generationEvents: { method: 'GET', path: '/api/generations/:id/events' },
  })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    const answer = answers.shift()
    if (!answer) throw new TypeError('no line')
    return answer()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wish = {
  body: {
    key: 'wish-0001',
    conditions: { question: '지원 동기', experiences: [{ title: '입고', body: '쟀다.' }] },
  },
}

test('a stream comes whole, although its bytes are cut inside Hangul syllables', async () => {
  answers = [() => streamed(events.map((_, index) => frame(index + 1)).join(''))]
  const heard: GenerationEvent[] = []
  const ended = await stream('writeLetter', wish, (event) => heard.push(event))
  expect(heard).toEqual(events)
  expect(ended).toEqual(events[3])
})

test('a lost line is taken up after its last event, and no event is handed on twice', async () => {
  answers = [
    () => streamed(frame(1) + frame(2)),
    () => {
      throw new TypeError('no line')
    },
    () => streamed(frame(2) + frame(3) + frame(4)),
  ]
  const numbers: number[] = []
  await stream('writeLetter', wish, (_, n) => numbers.push(n))
  expect(numbers).toEqual([1, 2, 3, 4])
  expect(asked.map((one) => one.url)).toEqual([
    '/api/letters',
    '/api/generations/g1/events?after=2',
    '/api/generations/g1/events?after=2',
  ])
})

test('a wish whose answer was lost is sent again under the same key', async () => {
  answers = [
    () => {
      throw new TypeError('no line')
    },
    () => streamed(events.map((_, index) => frame(index + 1)).join('')),
  ]
  await stream('writeLetter', wish, () => {})
  const [first, second] = asked.map((one) => one.init.body)
  expect(second).toBe(first)
  expect(JSON.parse(String(first)).key).toBe('wish-0001')
})

test('a wish that nobody answers ends as offline', async () => {
  await expect(stream('writeLetter', wish, () => {})).rejects.toMatchObject({ code: 'offline' })
  expect(asked).toHaveLength(3)
})

test('a refusal is not sent again: it carries its code, its fields and when to come back', async () => {
  const refusal = { error: { code: 'quota_exhausted', requestId: 'r1', retryAfter: 2400 } }
  answers = [() => Response.json(refusal, { status: 429 })]
  const error = await stream('writeLetter', wish, () => {}).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({ code: 'quota_exhausted', retryAfter: 2400, requestId: 'r1' })
  expect(asked).toHaveLength(1)
})

test('a page that finds no place among those who watch waits for one', async () => {
  const crowded = { error: { code: 'too_many_streams', requestId: 'r1', retryAfter: 5 } }
  answers = [
    () => Response.json(crowded, { status: 503 }),
    () => streamed(events.map((_, index) => frame(index + 1)).join('')),
  ]
  const heard: GenerationEvent[] = []
  await follow('g1', (event) => heard.push(event))
  expect(heard).toEqual(events)
})

test('following a generation that is not there ends with not_found', async () => {
  answers = [() => Response.json({ error: { code: 'not_found', requestId: 'r1' } }, { status: 404 })]
  await expect(follow('g9', () => {})).rejects.toMatchObject({ code: 'not_found' })
})

test('an id is put into the path as data', async () => {
  answers = [() => Response.json({ id: 'x' })]
  await call('getLetter', { params: { id: '../a/b?c' } })
  expect(asked[0]?.url).toBe('/api/letters/..%2Fa%2Fb%3Fc')
})

test('a gateway that answers with no JSON is told as a server that rests', async () => {
  answers = [() => new Response('<h1>502</h1>', { status: 502 })]
  await expect(call('getLetter', { params: { id: 'l1' } })).rejects.toMatchObject({ code: 'unavailable' })
})

test('each request names itself for the traces of the server, and no two the same', async () => {
  answers = [() => Response.json({ id: 'l1' }), () => Response.json({ id: 'l1' })]
  await call('getLetter', { params: { id: 'l1' } })
  await call('getLetter', { params: { id: 'l1' } })
  const names = asked.map(({ init }) => new Headers(init.headers).get('traceparent'))
  for (const name of names) expect(name).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
  expect(new Set(names.map((name) => name?.slice(3, 35))).size).toBe(2)
})
