import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestApp, forEachEngine, type TestApp } from '../test-app.ts'

const PASSWORD = 'moonlight-river-27'
const form = (name: string) => ({
  username: name,
  email: `${name}@example.com`,
  password: PASSWORD,
  password2: PASSWORD,
})

forEachEngine('signing up, in and out', (engine) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(engine)
  })
  afterAll(() => test.close())

  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    test.app.inject({ method: 'POST', url, payload, headers })
  const sessionOf = async (headers: Record<string, string>) =>
    (await test.app.inject({ url: '/api/session', headers })).json()

  it('a new person is signed in at once, with the whole day before them', async () => {
    const answer = await post('/api/sign-up', form('newcomer'))
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      account: { username: 'newcomer', email: 'newcomer@example.com', emailVerified: false },
      quota: { limit: 5, used: 0, left: 5 },
      writer: { label: '내장 작성기', isModel: false },
      providers: [],
    })
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const header = `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`
    expect(await sessionOf({ cookie: header })).toMatchObject({ account: { username: 'newcomer' } })
    expect(answer.body).not.toContain(cookie?.value.split('.')[0])
  })

  it('under https the cookie is Secure', async () => {
    const { app } = await test.another({ env: { PUBLIC_URL: 'https://aboutme.example' } })
    const answer = await app.inject({ method: 'POST', url: '/api/sign-up', payload: form('secure') })
    expect(answer.cookies[0]).toMatchObject({ name: '__Secure-aboutme.session_token', secure: true })
  })

  it('each fault of the form is told at its field', async () => {
    const answer = await post('/api/sign-up', { ...form(''), email: 'nowhere', password: '123' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error).toMatchObject({
      code: 'invalid',
      fields: [
        { field: 'username', code: 'required' },
        { field: 'email', code: 'email' },
        { field: 'password', code: 'too_short' },
        { field: 'password', code: 'all_digits' },
        { field: 'password', code: 'common' },
        { field: 'password2', code: 'mismatch' },
      ],
    })
  })

  it('a name is taken whatever its case, an address too', async () => {
    await post('/api/sign-up', { ...form('Émile-Taken'), email: 'emile@example.com' })
    const answer = await post('/api/sign-up', { ...form('éMILE-taken'), email: 'other@example.com' })
    expect(answer.json().error.fields).toEqual([{ field: 'username', code: 'taken' }])
    await post('/api/sign-up', form('address-one'))
    const other = await post('/api/sign-up', { ...form('address-two'), email: ' ADDRESS-ONE@Example.com' })
    expect(other.json().error.fields).toEqual([{ field: 'email', code: 'taken' }])
  })

  it('of ten people who take the same name at once exactly one gets it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        post('/api/sign-up', { ...form('same-name'), email: `same${at}@example.com` }),
      ),
    )
    expect(answers.filter((one) => one.statusCode === 201)).toHaveLength(1)
    for (const refused of answers.filter((one) => one.statusCode !== 201)) {
      expect(refused.json().error.fields).toEqual([{ field: 'username', code: 'taken' }])
    }
  })

  it('a wrong password and an unknown address are answered alike', async () => {
    await test.signUp('alike')
    const known = await post('/api/sign-in', {
      email: `${Buffer.from('alike').toString('hex')}@example.com`,
      password: 'wrong',
    })
    const unknown = await post('/api/sign-in', { email: 'nobody@example.com', password: 'wrong' })
    expect(known.statusCode).toBe(400)
    expect(unknown.statusCode).toBe(400)
    expect(known.json().error.code).toBe('wrong_credentials')
    expect(unknown.json().error.code).toBe('wrong_credentials')
  })

  it('sign-out ends the session itself, not only the cookie', async () => {
    const person = await test.signUp('leaver')
    expect(await sessionOf({ cookie: person.cookie })).toMatchObject({ account: { username: 'leaver' } })
    const answer = await post('/api/sign-out', {}, { cookie: person.cookie })
    expect(answer.statusCode).toBe(204)
    expect(answer.cookies[0]?.maxAge).toBe(0)
    expect(await sessionOf({ cookie: person.cookie })).toMatchObject({ account: null, quota: null })
  })

  it('signing in makes a new session and ends the one that came with the request', async () => {
    const person = await test.signUp('fixed')
    const answer = await post(
      '/api/sign-in',
      { email: person.email, password: person.password },
      { cookie: person.cookie },
    )
    expect(answer.cookies[0]?.value).toBeTruthy()
    expect(person.cookie).not.toContain(encodeURIComponent(answer.cookies[0]?.value ?? ''))
    expect(await sessionOf({ cookie: person.cookie })).toMatchObject({ account: null })
  })

  it('a session ends thirty days after its sign-in', async () => {
    const person = await test.signUp('sleeper')
    const later = (days: number) => () => new Date(Date.now() + days * 86_400_000)
    const before = await test.another({ now: later(29) })
    const after = await test.another({ now: later(31) })
    const ask = (app: TestApp['app']) => app.inject({ url: '/api/quota', headers: { cookie: person.cookie } })
    expect((await ask(before.app)).statusCode).toBe(200)
    expect((await ask(after.app)).statusCode).toBe(401)
  })

  it('a cookie that we did not sign is nobody, whatever session it names', async () => {
    const person = await test.signUp('forged')
    const [name, value = ''] = person.cookie.split('=')
    const token = decodeURIComponent(value).split('.')[0]
    for (const forged of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      `${token}.${'A'.repeat(44)}`,
      '%E0%A4%A',
      '.',
    ]) {
      const answer = await test.app.inject({ url: '/api/quota', headers: { cookie: `${name}=${forged}` } })
      expect(answer.statusCode).toBe(401)
    }
  })

  it('a request that another site starts with the cookie is refused', async () => {
    const person = await test.signUp('crossed')
    const put = (headers: Record<string, string>) =>
      test.app.inject({
        method: 'PUT',
        url: '/api/draft',
        payload: { form: {} },
        headers: { cookie: person.cookie, ...headers },
      })
    expect((await put({ origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await put({ origin: 'null' })).statusCode).toBe(403)
    expect((await put({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await put({ origin: 'https://evil.example', authorization: 'Basic eA==' })).statusCode).toBe(401)
    expect((await put({ origin: test.deps.publicUrl })).statusCode).toBe(200)
    expect((await put({})).statusCode).toBe(200)
  })

  it('the draft comes back as it was typed, and to its owner alone', async () => {
    const [one, other] = [await test.signUp('drafter'), await test.signUp('reader')]
    const typed = { question: '지원 동기를 적어 주세요', experiences: [{ title: '편의점 야간', body: '' }] }
    const headers = { cookie: one.cookie }
    expect((await test.app.inject({ url: '/api/draft', headers })).json()).toEqual({ draft: null })
    await test.app.inject({ method: 'PUT', url: '/api/draft', payload: { form: typed }, headers })
    await test.app.inject({
      method: 'PUT',
      url: '/api/draft',
      payload: { form: { ...typed, company: '한빛' } },
      headers,
    })
    const back = (await test.app.inject({ url: '/api/draft', headers })).json()
    expect(back.draft.form).toEqual({ ...typed, company: '한빛' })
    const others = await test.app.inject({ url: '/api/draft', headers: { cookie: other.cookie } })
    expect(others.json()).toEqual({ draft: null })
  })
})
