import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Endpoint, type EndpointId, endpoints } from '#domain/api.ts'
import { createTestApp, type TestApp, type TestPerson } from '../test-app.ts'

const rows = Object.entries(endpoints) as [EndpointId, Endpoint][]
const changing = rows.filter(([, row]) => row.method !== 'GET')

describe('another website', () => {
  let test: TestApp
  let person: TestPerson
  beforeAll(async () => {
    test = await createTestApp('pglite')
    person = await test.signUp('visitor')
  })
  afterAll(() => test.close())

  const urlOf = (row: Endpoint) => row.path.replace(':provider', 'kakao').replaceAll(/:\w+/g, 'some-id')
  const ask = (row: Endpoint, headers: Record<string, string>, payload: object | string = {}) =>
    test.app.inject({
      method: row.method,
      url: urlOf(row),
      headers: { cookie: person.cookie, ...headers },
      ...(row.body === undefined ? {} : { payload }),
    })

  it.each(changing)('cannot start %s in the name of who is signed in', async (_, row) => {
    const sites: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:3000.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of sites) {
      const answer = await ask(row, headers)
      expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'forbidden'])
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it.each(changing.filter(([, row]) => row.body !== undefined))(
    'cannot send %s as a form does, without asking first',
    async (_, row) => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ]) {
        const answer = await ask(row, { 'content-type': type }, '{}')
        // The desk is not there for this person at all.
        expect(answer.statusCode).toBe(row.desk === undefined ? 415 : 404)
      }
    },
  )

  it('changes nothing by an address alone: whatever is read by GET stays as it was', async () => {
    const before = (await test.app.inject({ url: '/api/takeout', headers: { cookie: person.cookie } }))
      .statusCode
    expect(before).toBe(200)
    for (const [, row] of rows.filter(([, one]) => one.method === 'GET'))
      await ask(row, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
    const session = await test.app.inject({ url: '/api/session', headers: { cookie: person.cookie } })
    expect(session.json().account).toMatchObject({ username: 'visitor', email: person.email })
    expect(session.json().quota.used).toBe(0)
  })
})

describe('every answer', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp('pglite', { env: { PUBLIC_URL: 'https://aboutme.example' } })
  })
  afterAll(() => test.close())

  it.each([
    ['a page', '/', 'text/html'],
    ['a page that is not there', '/nowhere/at/all', 'text/html'],
    ['the document', '/api/docs', 'text/html'],
    ['an answer', '/api/session', 'application/json'],
    ['a refusal', '/api/letters', 'application/json'],
    ['a broken address', '/api/letters/%E0%A4%A', 'application/json'],
    ['the token API', '/chat/', 'application/json'],
    ['a probe', '/healthz', 'application/json'],
  ])('lets only our own scripts and styles run, and is in no frame: %s', async (what, url, accept) => {
    const answer = await test.app.inject({ url, headers: { accept } })
    expect(answer.headers['x-request-id']).toBeTruthy()
    // Refused before any hook: a body of JSON that no browser shows as a page.
    if (what === 'a broken address') {
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      return
    }
    const policy = String(answer.headers['content-security-policy'])
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy.split(';')).toContain(part)
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age=31536000'),
    })
  })
})
