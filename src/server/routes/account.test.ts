import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepAccounts } from '../actions/delete-account.ts'
import { account, user } from '../db/schema.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'

const DAY = 86_400_000
const NEW = 'harbour-lantern-41'

forEachEngine('the account in the settings', (engine) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(engine)
  })
  afterAll(() => test.close())

  const call = (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    headers: Record<string, string>,
    payload?: object,
    app = test.app,
  ) => app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  const cookie = (person: TestPerson) => ({ cookie: person.cookie })
  /** What is done beside an answer is over a moment later. */
  const mailsTo = async (email: string, least = 1) => {
    for (let wait = 0; wait < 1_000; wait += 1) {
      const found = (test.deps.mail.kept?.() ?? []).filter((one) => one.to === email)
      if (found.length >= least) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return (test.deps.mail.kept?.() ?? []).filter((one) => one.to === email)
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve, 60))
  const tokenIn = (text: string | undefined) => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? ''
  const verify = (token: string) => call('POST', '/api/email/verify', {}, { token })
  const signIn = (email: string, password: string, device = '', app = test.app) =>
    call('POST', '/api/sign-in', { 'user-agent': device }, { email, password }, app)
  const session = async (headers: Record<string, string>) =>
    (await call('GET', '/api/session', headers)).json().account

  describe('its address', () => {
    it('is verified by the link that sign-up mails, once', async () => {
      const person = await test.signUp('verifier')
      const [mail] = await mailsTo(person.email)
      expect(mail?.subject).toContain('이메일 주소를 확인')
      expect(mail?.text).toContain(`${test.deps.publicUrl}/verify-email#`)
      const token = tokenIn(mail?.text)
      expect((await verify(token)).json()).toEqual({ email: person.email })
      expect(await session(cookie(person))).toMatchObject({ emailVerified: true })
      const again = await verify(token)
      expect(again.statusCode).toBe(400)
      expect(again.json().error.code).toBe('link_dead')
    })

    it('a link dies after a day, and when a newer one is sent', async () => {
      const person = await test.signUp('late')
      const first = tokenIn((await mailsTo(person.email))[0]?.text)
      await call('POST', '/api/email/verification', cookie(person))
      const second = tokenIn((await mailsTo(person.email, 2))[0]?.text)
      expect(second).not.toBe(first)
      expect((await verify(first)).statusCode).toBe(400)
      const later = await test.another({ now: () => new Date(Date.now() + DAY + 1_000) })
      const late = await call('POST', '/api/email/verify', {}, { token: second }, later.app)
      expect(late.statusCode).toBe(400)
      expect((await verify(second)).statusCode).toBe(200)
    })

    it('changes when the link in the new letter box is opened, and the old one is told', async () => {
      const person = await test.signUp('mover')
      const change = (password: string) =>
        call('POST', '/api/email/change', cookie(person), { email: 'Moved@Example.com', password })
      const wrong = await change('wrong')
      expect(wrong.json().error.fields).toEqual([{ field: 'password', code: 'wrong' }])
      expect((await change(person.password)).statusCode).toBe(204)
      expect(await session(cookie(person))).toMatchObject({ email: person.email })
      const [mail] = await mailsTo('moved@example.com')
      expect((await verify(tokenIn(mail?.text))).json()).toEqual({ email: 'moved@example.com' })
      expect(await session(cookie(person))).toMatchObject({ email: 'moved@example.com', emailVerified: true })
      expect((await mailsTo(person.email, 2))[0]?.subject).toContain('주소가 바뀌었어요')
      expect((await signIn('moved@example.com', person.password)).statusCode).toBe(200)
    })

    it('a wish for an address that somebody has is answered the same, and changes nothing', async () => {
      const [owner, other] = [await test.signUp('owner'), await test.signUp('wisher')]
      const answer = await call('POST', '/api/email/change', cookie(other), {
        email: owner.email,
        password: other.password,
      })
      expect(answer.statusCode).toBe(204)
      const [mail] = await mailsTo(owner.email, 2)
      expect(mail?.text).not.toContain('http')
      expect(await session(cookie(other))).toMatchObject({ email: other.email })
    })
  })

  describe('a forgotten password', () => {
    const forgot = (email: string) => call('POST', '/api/password/forgot', {}, { email })
    const reset = (token: string, password: string, password2 = password) =>
      call('POST', '/api/password/reset', {}, { token, password, password2 })

    it('is reset by a link that works once; all sessions and tokens end', async () => {
      const person = await test.signUp('forgetful')
      await forgot(person.email.toUpperCase())
      const token = tokenIn((await mailsTo(person.email, 2))[0]?.text)
      const weak = await reset(token, 'password1')
      expect(weak.json().error.fields).toEqual([{ field: 'password', code: 'common' }])
      expect((await reset(token, NEW, 'other')).json().error.fields).toEqual([
        { field: 'password2', code: 'mismatch' },
      ])
      expect((await reset(token, NEW)).statusCode).toBe(204)
      expect((await reset(token, NEW)).json().error.code).toBe('link_dead')
      expect(await session(cookie(person))).toBeNull()
      const refresh = await call(
        'POST',
        '/accounts/token/refresh/',
        {},
        { refresh_token: person.refreshToken },
      )
      expect(refresh.statusCode).toBe(401)
      expect((await signIn(person.email, person.password)).statusCode).toBe(400)
      expect((await signIn(person.email, NEW)).statusCode).toBe(200)
    })

    it('of two that use a link at once one wins', async () => {
      const person = await test.signUp('doubled')
      await forgot(person.email)
      const token = tokenIn((await mailsTo(person.email, 2))[0]?.text)
      const answers = await Promise.all([reset(token, NEW), reset(token, `${NEW}-2`)])
      expect(answers.map((one) => one.statusCode).sort()).toEqual([204, 400])
    })

    it('the answer does not tell whether an address has an account', async () => {
      const person = await test.signUp('secretive')
      const [known, unknown] = [await forgot(person.email), await forgot('unknown@example.com')]
      expect(known.statusCode).toBe(204)
      expect(unknown.statusCode).toBe(204)
      expect(known.body).toBe(unknown.body)
      await settle()
      expect(await mailsTo('unknown@example.com', 0)).toEqual([])
    })

    it('nobody can fill a letter box through us, with an account or without', async () => {
      const person = await test.signUp('bombed')
      const count = async (email: string) => {
        const answers = []
        for (let at = 0; at < 6; at += 1) answers.push((await forgot(email)).statusCode)
        return answers
      }
      expect(await count('free-box@example.com')).toEqual([204, 204, 204, 204, 204, 429])
      // One of the five went out with the sign-up.
      expect(await count(person.email)).toEqual([204, 204, 204, 204, 429, 429])
    })
  })

  describe('its password', () => {
    it('is changed by who knows it, and the other sessions and tokens end', async () => {
      const person = await test.signUp('changer')
      const second = (await signIn(person.email, person.password)).cookies[0]
      const other = { cookie: `${second?.name}=${encodeURIComponent(second?.value ?? '')}` }
      const change = (current: string) =>
        call('POST', '/api/password/change', cookie(person), { current, password: NEW, password2: NEW })
      expect((await change('wrong')).json().error.fields).toEqual([{ field: 'current', code: 'wrong' }])
      expect((await change(person.password)).statusCode).toBe(204)
      expect(await session(cookie(person))).toMatchObject({ username: 'changer' })
      expect(await session(other)).toBeNull()
      const refresh = await call(
        'POST',
        '/accounts/token/refresh/',
        {},
        { refresh_token: person.refreshToken },
      )
      expect(refresh.statusCode).toBe(401)
    })

    it('cannot be guessed from an open laptop', async () => {
      const person = await test.signUp('laptop')
      const guess = () =>
        call('POST', '/api/password/change', cookie(person), { current: 'x', password: NEW, password2: NEW })
      const answers = []
      for (let at = 0; at < 11; at += 1) answers.push((await guess()).statusCode)
      expect(answers).toEqual([...Array(10).fill(400), 429])
    })

    it('for a person without one a fresh sign-in stands in for it', async () => {
      const person = await test.signUp('doors-only')
      await test.deps.db
        .delete(account)
        .where(and(eq(account.userId, person.account.id), eq(account.providerId, 'credential')))
      const set = (app = test.app) =>
        call('POST', '/api/password/change', cookie(person), { password: NEW, password2: NEW }, app)
      const later = await test.another({ now: () => new Date(Date.now() + 11 * 60_000) })
      expect((await set(later.app)).json().error.code).toBe('sign_in_again')
      expect((await set()).statusCode).toBe(204)
      expect((await signIn(person.email, NEW)).statusCode).toBe(200)
    })
  })

  describe('its sessions', () => {
    const chrome = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36'
    const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit/605 Version/17.0 Safari/604.1'
    const enter = async (person: TestPerson, device: string) => {
      const [made] = (await signIn(person.email, person.password, device)).cookies
      return { cookie: `${made?.name}=${encodeURIComponent(made?.value ?? '')}` }
    }
    const list = async (headers: Record<string, string>) =>
      (await call('GET', '/api/sessions', headers)).json().sessions as {
        id: string
        device: string
        current: boolean
      }[]

    it('are listed with device and time, and one can be ended', async () => {
      const person = await test.signUp('lister')
      const here = await enter(person, chrome)
      const phone = await enter(person, iphone)
      const sessions = await list(here)
      expect(sessions.map((one) => one.device).sort()).toEqual(['', 'Chrome · Windows', 'Safari · iPhone'])
      expect(sessions.filter((one) => one.current).map((one) => one.device)).toEqual(['Chrome · Windows'])
      expect(JSON.stringify(sessions)).not.toContain(
        decodeURIComponent(phone.cookie).split('=')[1]?.split('.')[0],
      )
      const other = sessions.find((one) => one.device === 'Safari · iPhone')
      const stranger = await test.signUp('session-stranger')
      expect((await call('DELETE', `/api/sessions/${other?.id}`, cookie(stranger))).statusCode).toBe(404)
      expect((await call('DELETE', `/api/sessions/${other?.id}`, here)).statusCode).toBe(204)
      expect(await session(phone)).toBeNull()
      expect(await list(here)).toHaveLength(2)
    })

    it('all end at once, or all but this one', async () => {
      const person = await test.signUp('ender')
      const here = await enter(person, chrome)
      await call('DELETE', '/api/sessions?keep=current', here)
      expect(await session(cookie(person))).toBeNull()
      expect(await list(here)).toHaveLength(1)
      await call('DELETE', '/api/sessions', here)
      expect(await session(here)).toBeNull()
    })

    it('a new device is told by mail, the first and a known one are not', async () => {
      const person = await test.signUp('traveller')
      const told = async () =>
        (await mailsTo(person.email, 0)).filter((one) => one.subject.includes('새 기기')).length
      await enter(person, '')
      await settle()
      expect(await told()).toBe(0)
      await enter(person, iphone)
      await mailsTo(person.email, 2)
      expect(await told()).toBe(1)
      await enter(person, iphone.replace('17.0', '17.4'))
      await settle()
      expect(await told()).toBe(1)
    })
  })

  describe('its end', () => {
    const remove = (person: TestPerson, password: string) =>
      call('POST', '/api/account/delete', cookie(person), { password })
    const at = (days: number) => ({ db: test.deps.db, now: () => new Date(Date.now() + days * DAY) })
    const exists = async (person: TestPerson) =>
      (await test.deps.db.select().from(user).where(eq(user.id, person.account.id))).length === 1

    it('asks for the password, ends every session, and leaves nothing after seven days', async () => {
      const person = await test.signUp('leaver')
      expect((await remove(person, 'wrong')).statusCode).toBe(400)
      const answer = await remove(person, person.password)
      const days = (Date.parse(answer.json().deleteAfter) - Date.now()) / DAY
      expect(days).toBeCloseTo(7, 2)
      expect(await session(cookie(person))).toBeNull()
      expect(await sweepAccounts(at(6.9))).toBe(0)
      expect(await exists(person)).toBe(true)
      expect(await sweepAccounts(at(7.1))).toBe(1)
      expect(await exists(person)).toBe(false)
      expect((await signIn(person.email, person.password)).json().error.code).toBe('wrong_credentials')
      await test.signUp('leaver')
    })

    it('a sign-in within the seven days brings it back, on the web and in the token API', async () => {
      const web = await test.signUp('returner')
      await remove(web, web.password)
      await signIn(web.email, web.password)
      const api = await test.signUp('api-returner')
      await remove(api, api.password)
      await call('POST', '/accounts/login/', {}, { email: api.email, password: api.password })
      await sweepAccounts(at(8))
      expect(await exists(web)).toBe(true)
      expect(await exists(api)).toBe(true)
    })

    it('that it came back is told until the person has read so', async () => {
      const person = await test.signUp('surprised')
      const returned = async (headers: Record<string, string>) =>
        (await call('GET', '/api/session', headers)).json().returned
      expect(await returned(cookie(person))).toBe(false)
      await remove(person, person.password)
      const [made] = (await signIn(person.email, person.password)).cookies
      const back = { cookie: `${made?.name}=${encodeURIComponent(made?.value ?? '')}` }
      expect(await returned(back)).toBe(true)
      expect(await returned(back)).toBe(true)
      expect((await call('POST', '/api/account/returned', back)).statusCode).toBe(204)
      expect(await returned(back)).toBe(false)
    })

    it('an access token that outlives its person is nobody', async () => {
      const person = await test.signUp('ghost')
      await test.deps.db.delete(user).where(eq(user.id, person.account.id))
      const answer = await test.app.inject({
        method: 'PUT',
        url: '/api/draft',
        payload: { form: {} },
        headers: { authorization: `Bearer ${person.token}` },
      })
      expect(answer.statusCode).toBe(401)
    })
  })
})

describe('the page of mails that went nowhere', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp('pglite')
    await test.signUp('<script>alert(1)</script>')
  })
  afterAll(() => test.close())

  const ask = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    test.app.inject({ url: '/api/dev/mail', headers: { host: '127.0.0.1:3000', ...headers }, remoteAddress })

  it('shows them on the loopback, as text', async () => {
    const answer = await ask()
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('/verify-email#')
    expect(answer.body).not.toContain('<script')
  })

  it('is told of to who may open it, and to others that no mail leaves', async () => {
    const mail = async (headers: Record<string, string>, app = test.app) =>
      (await app.inject({ url: '/api/session', headers: { host: '127.0.0.1:3000', ...headers } })).json().mail
    expect(await mail({})).toBe('here')
    expect(await mail({ host: 'aboutme.example' })).toBe('log')
    expect(await mail({ 'x-forwarded-for': '203.0.113.9' })).toBe('log')
    const { app } = await test.another({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } })
    expect(await mail({}, app)).toBe('sent')
  })

  it('is nowhere for anybody else', async () => {
    expect((await ask({}, '192.168.0.7')).statusCode).toBe(404)
    expect((await ask({ host: 'rebound.example' })).statusCode).toBe(404)
    expect((await ask({ 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(404)
    const { app } = await test.another({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } })
    expect((await app.inject({ url: '/api/dev/mail', headers: { host: 'localhost' } })).statusCode).toBe(404)
  })
})
