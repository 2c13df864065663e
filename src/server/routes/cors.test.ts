import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../test-app.ts'

const FRIEND = 'https://front.example'

describe('another front end', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp('pglite', { env: { ALLOWED_ORIGINS: `${FRIEND}, http://localhost:5173` } })
  })
  afterAll(() => test.close())

  const preflight = (url: string, origin: string, method = 'POST') =>
    test.app.inject({
      method: 'OPTIONS',
      url,
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type',
      },
    })

  it.each(['/accounts/login/', '/accounts/signup', '/chat/', '/chat', '/api/quota'])(
    'of an allowed origin may ask before it calls %s',
    async (url) => {
      const answer = await preflight(url, FRIEND)
      expect(answer.statusCode).toBe(204)
      expect(answer.headers['access-control-allow-origin']).toBe(FRIEND)
      expect(answer.headers['access-control-allow-methods']).toContain('POST')
      expect(String(answer.headers['access-control-allow-headers']).toLowerCase()).toContain('authorization')
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    },
  )

  it.each(['https://evil.example', 'https://front.example.evil.example', 'null'])(
    'of the origin %s gets no header that lets it read',
    async (origin) => {
      const asked = await preflight('/accounts/login/', origin)
      expect(asked.headers['access-control-allow-origin']).toBeUndefined()
      const called = await test.app.inject({
        method: 'POST',
        url: '/accounts/login/',
        payload: {},
        headers: { origin },
      })
      expect(called.headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it('may read refusals too, and when to come back', async () => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/accounts/login/',
      payload: {},
      headers: { origin: FRIEND },
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['access-control-allow-origin']).toBe(FRIEND)
    expect(String(answer.headers['access-control-expose-headers'])).toContain('Retry-After')
  })

  it('calls /api with its token, never with the cookie of a person', async () => {
    const person = await test.signUp('crosser')
    const put = (headers: Record<string, string>) =>
      test.app.inject({
        method: 'PUT',
        url: '/api/draft',
        payload: { form: {} },
        headers: { origin: FRIEND, ...headers },
      })
    expect((await put({ authorization: `Bearer ${person.token}` })).statusCode).toBe(200)
    expect((await put({ cookie: person.cookie })).statusCode).toBe(403)
  })
})

describe('a browser that opens a path of the token API', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp('pglite')
  })
  afterAll(() => test.close())

  it.each([
    ['/accounts', '/sign-in'],
    ['/accounts/login/', '/sign-in'],
    ['/accounts/signup/', '/sign-up'],
    ['/accounts/signup?next=//evil.example', '/sign-up'],
    ['/chat', '/conversations'],
    ['/chat/', '/conversations'],
    ['/chat/12', '/conversations'],
  ])('%s is led to %s', async (url, page) => {
    const answer = await test.app.inject({
      url,
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(page)
  })

  it('is not led anywhere from a path that only looks like one, nor with a token', async () => {
    const html = { accept: 'text/html' }
    expect((await test.app.inject({ url: '/chatter', headers: html })).statusCode).not.toBe(303)
    const person = await test.signUp('tokened')
    const answer = await test.app.inject({
      url: '/chat/',
      headers: { ...html, authorization: `Bearer ${person.token}` },
    })
    expect(answer.statusCode).not.toBe(303)
  })
})
