import { decodeJwt, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveKey } from '../auth/keys.ts'
import { createTestApp, forEachEngine, TEST_SECRET, type TestApp } from '../test-app.ts'

const PASSWORD = 'moonlight-river-27'

forEachEngine('the token API', (engine) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(engine)
  })
  afterAll(() => test.close())

  const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
    test.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    })
  const quota = (token: string) =>
    test.app.inject({ url: '/api/quota', headers: { authorization: `Bearer ${token}` } })
  const refresh = (token: string) => post('/accounts/token/refresh/', { refresh_token: token })

  describe('sign-up', () => {
    it.each(['/accounts/signup/', '/accounts/signup'])(
      '%s answers 201 with e-mail and username alone',
      async (url) => {
        const name = `person${url.length}`
        const answer = await post(url, {
          username: name,
          email: `${name}@Example.com`,
          password: PASSWORD,
          password2: PASSWORD,
          is_admin: true,
          id: 'chosen',
        })
        expect(answer.statusCode).toBe(201)
        expect(answer.json()).toEqual({ email: `${name}@example.com`, username: name })
        expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
        expect(answer.headers['set-cookie']).toBeUndefined()
      },
    )

    const whole = { username: 'whole', email: 'whole@example.com', password: PASSWORD, password2: PASSWORD }
    it.each([
      [
        'passwords that differ',
        { ...whole, password2: 'other-river-28' },
        { password: ['비밀번호가 일치하지 않습니다.'] },
      ],
      [
        'nothing at all',
        {},
        {
          username: ['이 필드는 필수 항목입니다.'],
          email: ['이 필드는 필수 항목입니다.'],
          password: ['이 필드는 필수 항목입니다.'],
          password2: ['이 필드는 필수 항목입니다.'],
        },
      ],
      ['an empty name', { ...whole, username: '' }, { username: ['이 필드는 비워 둘 수 없습니다.'] }],
      [
        'a name of 51 characters',
        { ...whole, username: '가'.repeat(51) },
        { username: ['이 필드의 글자 수가 50 이하인지 확인하십시오.'] },
      ],
      ['no address', { ...whole, email: 'here' }, { email: ['유효한 이메일 주소를 입력하십시오.'] }],
      ['a number for a name', { ...whole, username: 7 }, { username: ['유효한 문자열이 아닙니다.'] }],
      ['null for a name', { ...whole, username: null }, { username: ['이 필드는 null일 수 없습니다.'] }],
      [
        'a weak password',
        { ...whole, password: '1234567', password2: '1234567' },
        {
          password: [
            '비밀번호가 너무 짧습니다. 최소 8 문자를 포함해야 합니다.',
            '비밀번호가 전부 숫자로 되어 있습니다.',
            '비밀번호가 너무 일상적인 단어입니다.',
          ],
        },
      ],
      ['a list', [], { non_field_errors: ['요청 본문은 JSON 객체여야 합니다.'] }],
      ['broken JSON', '{"username":', { non_field_errors: ['JSON 형식이 올바르지 않습니다.'] }],
    ])('refuses %s with its sentences', async (_what, body, expected) => {
      const answer = await post('/accounts/signup/', body)
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toEqual(expected)
    })

    it('refuses a name and an address that somebody has', async () => {
      await post('/accounts/signup/', { ...whole, username: 'Taken', email: 'taken@example.com' })
      const answer = await post('/accounts/signup/', {
        ...whole,
        username: 'tAKEN',
        email: 'TAKEN@example.com',
      })
      expect(answer.json()).toEqual({
        username: ['이미 사용 중인 사용자 이름입니다.'],
        email: ['이미 사용 중인 이메일 주소입니다.'],
      })
    })
  })

  describe('login', () => {
    it('answers a pair; the access token opens the API, the refresh token does not', async () => {
      const person = await test.signUp('pair')
      const answer = await post('/accounts/login', { email: person.email.toUpperCase(), password: PASSWORD })
      expect(answer.statusCode).toBe(200)
      expect(Object.keys(answer.json()).sort()).toEqual(['access_token', 'refresh_token'])
      expect((await quota(answer.json().access_token)).statusCode).toBe(200)
      expect((await quota(answer.json().refresh_token)).statusCode).toBe(401)
    })

    it('tells a wrong password and an unknown address in the same words', async () => {
      const person = await test.signUp('words')
      const expected = { non_field_errors: ['이메일 또는 비밀번호가 올바르지 않습니다.'] }
      for (const email of [person.email, 'nobody@example.com', 'not an address']) {
        const answer = await post('/accounts/login/', { email, password: 'wrong' })
        expect(answer.statusCode).toBe(400)
        expect(answer.json()).toEqual(expected)
      }
    })

    it('names the missing fields', async () => {
      const answer = await post('/accounts/login/', { email: 5 })
      expect(answer.statusCode).toBe(400)
      expect(answer.json()).toEqual({
        email: ['유효한 문자열이 아닙니다.'],
        password: ['이 필드는 필수 항목입니다.'],
      })
    })
  })

  describe('refresh', () => {
    it('gives a new pair; the old token is dead, and using it again ends the family', async () => {
      const person = await test.signUp('rotating')
      const first = await refresh(person.refreshToken)
      expect(first.statusCode).toBe(200)
      expect(first.json().refresh_token).not.toBe(person.refreshToken)
      expect((await quota(first.json().access_token)).statusCode).toBe(200)
      const again = await refresh(person.refreshToken)
      expect(again.statusCode).toBe(401)
      expect(again.json()).toEqual({ detail: '토큰이 유효하지 않거나 만료되었습니다.' })
      expect((await refresh(first.json().refresh_token)).statusCode).toBe(401)
    })

    it('the end of one family leaves another sign-in of the same person alone', async () => {
      const person = await test.signUp('two-devices')
      const other = (await post('/accounts/login/', { email: person.email, password: PASSWORD })).json()
      await refresh(person.refreshToken)
      await refresh(person.refreshToken)
      expect((await refresh(other.refresh_token)).statusCode).toBe(200)
    })

    it('of two at once exactly one wins', async () => {
      const other = (await test.another()).app
      const { refreshToken } = await test.signUp('racing')
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          (at % 2 === 0 ? test.app : other).inject({
            method: 'POST',
            url: '/accounts/token/refresh/',
            payload: { refresh_token: refreshToken },
          }),
        ),
      )
      expect(answers.map((one) => one.statusCode).sort()).toEqual([200, ...Array(7).fill(401)])
      const winner = answers.find((one) => one.statusCode === 200)
      expect((await refresh(winner?.json().refresh_token)).statusCode).toBe(401)
    })

    it('refuses one that is unknown, too old, missing or no word', async () => {
      const person = await test.signUp('older')
      expect((await refresh('unknown')).statusCode).toBe(401)
      const later = await test.another({ now: () => new Date(Date.now() + 15 * 86_400_000) })
      const old = await later.app.inject({
        method: 'POST',
        url: '/accounts/token/refresh/',
        payload: { refresh_token: person.refreshToken },
      })
      expect(old.statusCode).toBe(401)
      const missing = await post('/accounts/token/refresh/', {})
      expect(missing.statusCode).toBe(400)
      expect(missing.json()).toEqual({ refresh_token: ['이 필드는 필수 항목입니다.'] })
      expect((await post('/accounts/token/refresh/', { refresh_token: ['a'] })).statusCode).toBe(400)
    })

    it('is kept as a hash alone', async () => {
      const person = await test.signUp('hashed')
      const rows = await test.deps.db.query.refreshToken.findMany()
      expect(JSON.stringify(rows)).not.toContain(person.refreshToken)
    })
  })

  it('logout answers 205 without a body, and the family is dead', async () => {
    const person = await test.signUp('leaving')
    const next = (await refresh(person.refreshToken)).json()
    const answer = await post('/accounts/logout/', { refresh_token: next.refresh_token })
    expect(answer.statusCode).toBe(205)
    expect(answer.body).toBe('')
    expect((await refresh(next.refresh_token)).statusCode).toBe(401)
    expect((await post('/accounts/logout', { refresh_token: next.refresh_token })).statusCode).toBe(205)
    expect((await post('/accounts/logout/', { refresh_token: 'unknown' })).statusCode).toBe(401)
    expect((await post('/accounts/logout/', {})).json()).toEqual({
      refresh_token: ['이 필드는 필수 항목입니다.'],
    })
  })

  it('bodies that are too large or no JSON are told in its own shape', async () => {
    const large = await post('/accounts/login/', { email: 'a', password: 'x'.repeat(1024 * 1024) })
    expect(large.statusCode).toBe(413)
    expect(large.json()).toEqual({ detail: '요청 본문이 너무 큽니다.' })
    const form = await post('/accounts/login/', 'email=a', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(form.statusCode).toBe(415)
    expect(form.json()).toEqual({ detail: '요청 본문은 application/json 형식이어야 합니다.' })
  })

  describe('an access token', () => {
    const forge = async (change: {
      key?: Uint8Array
      alg?: string
      typ?: string
      iss?: string
      aud?: string
      exp?: number
    }) => {
      const person = decodeJwt((await test.signUp(`forge-${Math.random()}`)).token)
      return new SignJWT({ ...person, iss: change.iss ?? 'aboutme', aud: change.aud ?? 'aboutme-api' })
        .setProtectedHeader({ alg: change.alg ?? 'HS256', typ: change.typ ?? 'at+jwt' })
        .setExpirationTime(change.exp ?? Math.floor(Date.now() / 1000) + 600)
        .sign(change.key ?? deriveKey(TEST_SECRET, 'access-token'))
    }

    it('is accepted when it is ours', async () => {
      expect((await quota(await forge({}))).statusCode).toBe(200)
    })

    it.each([
      ['signed with another key', { key: new Uint8Array(32).fill(7) }],
      ['signed with the secret itself', { key: new TextEncoder().encode(TEST_SECRET) }],
      ['signed with the key of the cookies', { key: deriveKey(TEST_SECRET, 'session-cookie') }],
      ['of another algorithm', { alg: 'HS512', key: new Uint8Array(64).fill(1) }],
      ['of another kind', { typ: 'JWT' }],
      ['from another issuer', { iss: 'elsewhere' }],
      ['for another audience', { aud: 'another-api' }],
      ['too old', { exp: Math.floor(Date.now() / 1000) - 10 }],
    ])('is refused when it is %s', async (_what, change) => {
      expect((await quota(await forge(change))).statusCode).toBe(401)
    })

    it('is refused without a signature, and a cookie beside it does not help', async () => {
      const person = await test.signUp('unsigned')
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
      const none = `${part({ alg: 'none', typ: 'at+jwt' })}.${person.token.split('.')[1]}.`
      for (const authorization of [`Bearer ${none}`, 'Bearer', 'Bearer ', `Basic ${person.token}`]) {
        const answer = await test.app.inject({
          url: '/api/quota',
          headers: { authorization, cookie: person.cookie },
        })
        expect(answer.statusCode).toBe(401)
      }
    })

    it('lives a quarter of an hour', async () => {
      const person = await test.signUp('brief')
      const at = async (minutes: number) => {
        const { app } = await test.another({ now: () => new Date(Date.now() + minutes * 60_000) })
        const headers = { authorization: `Bearer ${person.token}` }
        return (await app.inject({ url: '/api/quota', headers })).statusCode
      }
      expect(await at(14)).toBe(200)
      expect(await at(16)).toBe(401)
    })
  })
})
