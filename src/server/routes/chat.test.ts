import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'

type Exchange = { id: number; user: string; created_at: string; prompt: string; response: string }

forEachEngine('the chat of the token API', (engine) => {
  let app: TestApp
  let person: TestPerson
  beforeAll(async () => {
    app = await createTestApp(engine, { env: { DAILY_REQUESTS: '50' } })
    person = await app.signUp('하나')
  })
  afterAll(() => app.close())

  const call = (
    method: 'GET' | 'POST',
    url: string,
    options: { payload?: unknown; token?: string | null } = {},
  ) =>
    app.app.inject({
      method,
      url,
      ...(options.payload === undefined ? {} : { payload: options.payload as object }),
      headers: options.token === null ? {} : { authorization: `Bearer ${options.token ?? person.token}` },
    })

  test('a prompt is answered with the whole exchange, with and without the trailing slash', async () => {
    for (const url of ['/chat/', '/chat']) {
      const answer = await call('POST', url, { payload: { prompt: '지원동기는 어떻게 쓰나요?' } })
      expect(answer.statusCode).toBe(201)
      const exchange = answer.json<Exchange>()
      expect(Object.keys(exchange)).toEqual(['id', 'user', 'created_at', 'prompt', 'response'])
      expect(exchange).toMatchObject({ user: person.account.id, prompt: '지원동기는 어떻게 쓰나요?' })
      expect(exchange.response).toContain('지원동기')
      expect(new Date(exchange.created_at).toISOString()).toBe(exchange.created_at)
    }
  })

  test("one's own exchanges come oldest first, and pages end where they are asked to", async () => {
    for (const prompt of ['하나', '둘', '셋']) await call('POST', '/chat/', { payload: { prompt } })
    const all = (await call('GET', '/chat/')).json<Exchange[]>()
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => a - b))
    expect(all.slice(-3).map(({ prompt }) => prompt)).toEqual(['하나', '둘', '셋'])
    const newest = (await call('GET', '/chat?limit=2')).json<Exchange[]>()
    expect(newest).toEqual(all.slice(-2))
    const earlier = (await call('GET', `/chat/?limit=2&before=${newest[0]?.id}`)).json<Exchange[]>()
    expect(earlier).toEqual(all.slice(-4, -2))
    expect((await call('GET', '/chat/?limit=many')).statusCode).toBe(400)
    const other = await app.signUp('두리')
    expect((await call('GET', '/chat/', { token: other.token })).json()).toEqual([])
  })

  test('without a token nobody is heard, and a cookie is no token', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await call(method, '/chat/', {
        token: null,
        ...(method === 'POST' ? { payload: {} } : {}),
      })
      expect([answer.statusCode, typeof answer.json<{ detail: string }>().detail]).toEqual([401, 'string'])
    }
    const byCookie = await app.app.inject({ url: '/chat/', headers: { cookie: person.cookie } })
    expect(byCookie.statusCode).toBe(401)
    expect((await call('GET', '/chat/', { token: 'a.b.c' })).statusCode).toBe(401)
  })

  test('what is no prompt is refused under its field, and a prompt over 8,000 characters with 413', async () => {
    for (const [payload, sentence] of [
      [{}, '이 필드는 필수 항목입니다.'],
      [{ prompt: null }, '이 필드는 null일 수 없습니다.'],
      [{ prompt: ' \n' }, '이 필드는 비워 둘 수 없습니다.'],
      [{ prompt: 7 }, '유효한 문자열이 아닙니다.'],
    ] as const) {
      const answer = await call('POST', '/chat/', { payload })
      expect([answer.statusCode, answer.json()]).toEqual([400, { prompt: [sentence] }])
    }
    expect((await call('POST', '/chat/', { payload: { prompt: '가'.repeat(8_001) } })).statusCode).toBe(413)
    expect((await call('POST', '/chat/', { payload: { prompt: '가'.repeat(8_000) } })).statusCode).toBe(201)
  })
})
