import { afterAll, beforeAll, expect, it } from 'vitest'
import { Problem } from '#domain/api.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'

forEachEngine('a request that is wrong', (engine) => {
  let test: TestApp
  let person: TestPerson
  beforeAll(async () => {
    test = await createTestApp(engine)
    person = await test.signUp('sender')
  })
  afterAll(() => test.close())

  const send = (method: 'POST' | 'PUT', url: string, payload: string, type = 'application/json') =>
    test.app.inject({ method, url, payload, headers: { 'content-type': type, cookie: person.cookie } })

  it.each([
    ['broken JSON', 400, () => send('POST', '/api/sign-in', '{"email":')],
    ['an empty body', 400, () => send('POST', '/api/sign-in', '')],
    ['a list for an object', 400, () => send('POST', '/api/sign-in', '[]')],
    ['numbers for words', 400, () => send('POST', '/api/sign-up', '{"username":1,"email":2,"password":3}')],
    ['a poisoned key', 400, () => send('POST', '/api/sign-in', '{"__proto__":{"admin":true}}')],
    [
      'another content type',
      415,
      () => send('POST', '/api/sign-in', 'email=a', 'application/x-www-form-urlencoded'),
    ],
    ['a body over 1 MB', 413, () => send('PUT', '/api/draft', `{"form":{"a":"${'a'.repeat(1024 * 1024)}"}}`)],
    ['a NUL character', 400, () => send('PUT', '/api/draft', '{"form":{"a":"\\u0000"}}')],
    ['half a character', 400, () => send('PUT', '/api/draft', '{"form":{"a":"\\ud800"}}')],
    [
      'a NUL in an address',
      400,
      () => send('POST', '/api/sign-in', '{"email":"a\\u0000@b.kr","password":"x"}'),
    ],
    [
      'a revision that no letter can have',
      400,
      () =>
        test.app.inject({
          method: 'PATCH',
          url: '/api/letters/some-letter',
          payload: { text: 'a', revision: -(2 ** 40) },
          headers: { cookie: person.cookie },
        }),
    ],
    [
      'an event that no log can have',
      400,
      () =>
        test.app.inject({
          url: `/api/generations/some/events?after=${2 ** 40}`,
          headers: { cookie: person.cookie },
        }),
    ],
    ['an unknown route', 404, () => test.app.inject({ url: '/api/nothing' })],
    ['another method', 404, () => test.app.inject({ method: 'DELETE', url: '/api/session' })],
    ['a broken address', 400, () => test.app.inject({ url: '/api/letters/%E0%A4%A' })],
    ['no session', 401, () => test.app.inject({ url: '/api/draft' })],
    [
      'no session and a bad body',
      401,
      () => test.app.inject({ method: 'PUT', url: '/api/draft', payload: '{' }),
    ],
  ])('%s is answered with %i in the one shape, and nothing of the machine', async (_what, status, ask) => {
    const answer = await ask()
    expect(answer.statusCode).toBe(status)
    expect(Problem.parse(answer.json()).error.requestId).toBe(answer.headers['x-request-id'])
    expect(answer.body).not.toMatch(/node_modules|at \w+ \(|select |insert /i)
  })
})
