import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Provider } from '#domain/account.ts'
import type { ProviderAddresses } from '../auth/providers.ts'
import { setBlock } from '../db/blocks.ts'
import { account, user } from '../db/schema.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'

/** What a browser keeps between two requests. */
type Jar = Map<string, string>
const cookieOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

forEachEngine('signing in with a provider', (engine) => {
  let test: TestApp
  let provider: OAuth2Server
  let github: Server
  /** What the provider says about whoever signs in next. */
  let says: object = {}
  let githubSays: { user: object; emails: object[] } = { user: {}, emails: [] }

  beforeAll(async () => {
    provider = new OAuth2Server()
    await provider.issuer.keys.generate('RS256')
    await provider.start(0, '127.0.0.1')
    provider.service.on('beforeUserinfo', (answer: { body: object }) => {
      answer.body = says
    })
    github = createServer((request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(request.url === '/user/emails' ? githubSays.emails : githubSays.user))
    })
    await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${provider.address().port}`
    const here: ProviderAddresses = {
      authorization: `${base}/authorize`,
      token: `${base}/token`,
      profile: `${base}/userinfo`,
    }
    const there = { ...here, profile: `http://127.0.0.1:${(github.address() as AddressInfo).port}/user` }
    const keys = ['KAKAO', 'NAVER', 'GOOGLE', 'GITHUB'].flatMap((name) => [
      [`${name}_CLIENT_ID`, `${name}-id`],
      [`${name}_CLIENT_SECRET`, `${name}-secret`],
    ])
    test = await createTestApp(engine, {
      env: Object.fromEntries(keys),
      providerAddresses: { kakao: here, naver: here, google: here, github: there },
    })
  })
  afterAll(async () => {
    await test.close()
    await provider.stop()
    github.close()
  })

  const visit = async (jar: Jar, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await test.app.inject({
      method,
      url,
      headers: { cookie: cookieOf(jar) },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const one of answer.cookies) {
      if (one.maxAge === 0) jar.delete(one.name)
      else jar.set(one.name, encodeURIComponent(one.value))
    }
    return answer
  }
  const jarOf = (person?: TestPerson): Jar =>
    new Map(person === undefined ? [] : [person.cookie.split('=') as [string, string]])
  /** To the provider's page and back; answers the path of the callback, not yet visited. */
  const consent = async (url: string): Promise<string> => {
    const answer = await fetch(url, { redirect: 'manual' })
    const back = new URL(answer.headers.get('location') ?? '')
    return back.pathname + back.search
  }
  const begin = async (jar: Jar, id: Provider, to?: string) =>
    (await visit(jar, 'POST', `/api/providers/${id}/begin`, to === undefined ? {} : { to })).json()
      .url as string
  const signInWith = async (jar: Jar, id: Provider, to?: string) =>
    visit(jar, 'GET', await consent(await begin(jar, id, to)))
  const connect = async (jar: Jar, id: Provider) => {
    const answer = await visit(jar, 'POST', `/api/providers/${id}/connect`)
    return visit(jar, 'GET', await consent(answer.json().url))
  }
  const who = async (jar: Jar) => (await visit(jar, 'GET', '/api/session')).json().account
  const ways = async (jar: Jar) => (await visit(jar, 'GET', '/api/sign-in-ways')).json()

  const kakao = (id: number, nickname: string, more: object = {}) => ({
    id,
    kakao_account: { profile: { nickname }, ...more },
  })
  const google = (sub: string, email: string, verified = true) => ({
    sub,
    name: `구글 ${sub}`,
    email,
    email_verified: verified,
  })

  it('shows the four doors, and none without its id and secret', async () => {
    expect((await test.app.inject({ url: '/api/session' })).json().providers).toEqual([
      'kakao',
      'naver',
      'google',
      'github',
    ])
    const { app } = await test.another({ env: { KAKAO_CLIENT_SECRET: '', GITHUB_CLIENT_ID: '' } })
    expect((await app.inject({ url: '/api/session' })).json().providers).toEqual(['naver', 'google'])
    const closed = await app.inject({ method: 'POST', url: '/api/providers/kakao/begin', payload: {} })
    expect(closed.statusCode).toBe(404)
  })

  it('asks the provider with state and PKCE, for our own callback', async () => {
    const url = new URL(await begin(jarOf(), 'google'))
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(url.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(url.searchParams.get('state')).toMatch(/.{32}/)
    expect(url.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:3000/api/auth/callback/google')
    expect(url.searchParams.get('scope')).toBe('openid email profile')
  })

  it('with Kakao without an address, a person signs in all the same, and comes back as the same', async () => {
    says = kakao(1001, '라이언')
    const jar = jarOf()
    const answer = await signInWith(jar, 'kakao', '/letters?from=kakao')
    expect(answer.statusCode).toBe(302)
    expect(answer.headers.location).toBe('http://127.0.0.1:3000/letters?from=kakao')
    const first = await who(jar)
    expect(first).toMatchObject({ username: '라이언', email: null, emailVerified: false })
    const again = jarOf()
    await signInWith(again, 'kakao')
    expect((await who(again)).id).toBe(first.id)
    expect((await visit(jar, 'GET', '/api/session')).body).not.toContain('invalid')
  })

  it('two people of one nickname get two usernames', async () => {
    const [one, other] = [jarOf(), jarOf()]
    says = kakao(2001, '지우')
    await signInWith(one, 'kakao')
    says = kakao(2002, '지우')
    await signInWith(other, 'kakao')
    expect([(await who(one)).username, (await who(other)).username]).toEqual(['지우', '지우2'])
  })

  it('a nickname of nothing but strange characters still gives a username', async () => {
    says = kakao(2101, '\u200b\u0000 ')
    const jar = jarOf()
    await signInWith(jar, 'kakao')
    expect((await who(jar)).username).toBe('이름 없음')
  })

  it('of GitHub the address counts that was verified, not the one that is shown', async () => {
    githubSays = {
      user: { id: 31, login: 'octo', email: 'shown@example.com' },
      emails: [
        { email: 'other@example.com', primary: false, verified: true },
        { email: 'octo@example.com', primary: true, verified: true },
      ],
    }
    const jar = jarOf()
    await signInWith(jar, 'github')
    expect(await who(jar)).toMatchObject({ username: 'octo', email: 'octo@example.com', emailVerified: true })
  })

  it('a person who was blocked is told why at this door, too, and is not let in', async () => {
    says = kakao(2201, '막힌 사람')
    const jar = jarOf()
    await signInWith(jar, 'kakao')
    await setBlock(test.deps.db, (await who(jar)).id, 'stolen', new Date())
    expect(await who(jar)).toBeNull()
    const again = jarOf()
    const answer = await signInWith(again, 'kakao')
    expect(answer.headers.location).toBe('http://127.0.0.1:3000/sign-in?error=blocked_stolen')
    expect([...again.keys()].filter((name) => name.includes('session_token'))).toEqual([])
    expect(await who(again)).toBeNull()
  })

  it('keeps no token of the provider', async () => {
    const rows = await test.deps.db.select().from(account).where(eq(account.providerId, 'kakao'))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect([row.accessToken, row.refreshToken, row.idToken]).toEqual([null, null, null])
    }
  })

  it('an address that the account never verified is not linked by itself: the password is asked for', async () => {
    const person = await test.signUp('unverified')
    says = google('g-unverified', person.email)
    const jar = jarOf()
    const answer = await signInWith(jar, 'google')
    expect(answer.headers.location).toBe(
      'http://127.0.0.1:3000/sign-in?provider=google&error=account_not_linked',
    )
    expect(await who(jar)).toBeNull()
  })

  it('an address that the provider did not verify is not linked either', async () => {
    const person = await test.signUp('half')
    await test.deps.db.update(user).set({ emailVerified: true }).where(eq(user.id, person.account.id))
    says = google('g-half', person.email, false)
    const jar = jarOf()
    expect((await signInWith(jar, 'google')).headers.location).toContain('error=account_not_linked')
    says = { response: { id: 'n-half', nickname: '네이버', email: person.email } }
    expect((await signInWith(jar, 'naver')).headers.location).toContain('error=account_not_linked')
    expect(await who(jar)).toBeNull()
  })

  it('two verified addresses are one person', async () => {
    const person = await test.signUp('both')
    await test.deps.db.update(user).set({ emailVerified: true }).where(eq(user.id, person.account.id))
    says = google('g-both', person.email)
    const jar = jarOf()
    await signInWith(jar, 'google')
    expect((await who(jar)).id).toBe(person.account.id)
  })

  it('in the settings a door is added and removed, but never the last', async () => {
    const person = await test.signUp('settler')
    const jar = jarOf(person)
    says = kakao(4001, '다른 이름')
    const back = await connect(jar, 'kakao')
    expect(back.headers.location).toBe('http://127.0.0.1:3000/settings?provider=kakao')
    expect(await ways(jar)).toMatchObject({ password: true, providers: [{ provider: 'kakao' }] })
    const other = jarOf()
    await signInWith(other, 'kakao')
    expect((await who(other)).id).toBe(person.account.id)
    expect((await visit(jar, 'DELETE', '/api/providers/kakao')).json()).toEqual({
      password: true,
      providers: [],
    })
    expect((await visit(jar, 'DELETE', '/api/providers/kakao')).statusCode).toBe(404)

    says = kakao(4002, '카카오만')
    const only = jarOf()
    await signInWith(only, 'kakao')
    const refused = await visit(only, 'DELETE', '/api/providers/kakao')
    expect(refused.statusCode).toBe(409)
    expect(refused.json().error.code).toBe('last_way_in')
  })

  it('of two doors that are removed at once one stays', async () => {
    says = kakao(5001, '두 문')
    const jar = jarOf()
    await signInWith(jar, 'kakao')
    says = google('g-two-doors', 'two-doors@example.com')
    await connect(jar, 'google')
    const answers = await Promise.all([
      visit(jar, 'DELETE', '/api/providers/kakao'),
      visit(jar, 'DELETE', '/api/providers/google'),
    ])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
    expect((await ways(jar)).providers).toHaveLength(1)
  })

  it('signing in again with a provider stands in for the password, and leaves no session behind', async () => {
    says = kakao(5501, '다시 온 사람')
    const jar = jarOf()
    await signInWith(jar, 'kakao')
    const first = await who(jar)
    const before = cookieOf(jar)
    await signInWith(jar, 'kakao', '/settings?again=delete')
    expect((await who(jar)).id).toBe(first.id)
    const old = await test.app.inject({ url: '/api/session', headers: { cookie: before } })
    expect(old.json().account).toBeNull()
    expect((await visit(jar, 'GET', '/api/sessions')).json().sessions).toHaveLength(1)
  })

  it('a door of somebody else cannot be added', async () => {
    says = kakao(6001, '임자')
    await signInWith(jarOf(), 'kakao')
    const jar = jarOf(await test.signUp('grabber'))
    const answer = await connect(jar, 'kakao')
    expect(answer.headers.location).toMatch(/\/settings\?provider=kakao&error=account_already_linked/)
    expect((await ways(jar)).providers).toEqual([])
  })

  it('denied consent leads back to sign-in with a reason', async () => {
    const jar = jarOf()
    const state = new URL(await begin(jar, 'kakao')).searchParams.get('state')
    const answer = await visit(jar, 'GET', `/api/auth/callback/kakao?error=access_denied&state=${state}`)
    expect(answer.headers.location).toBe('http://127.0.0.1:3000/sign-in?provider=kakao&error=access_denied')
  })

  it('an expired code leads back to sign-in, and nobody is signed in', async () => {
    const jar = jarOf()
    const path = await consent(await begin(jar, 'kakao'))
    provider.service.once('beforeResponse', (answer: { body: object; statusCode: number }) => {
      answer.statusCode = 400
      answer.body = { error: 'invalid_grant', error_description: 'code expired' }
    })
    const back = await visit(jar, 'GET', path)
    expect(back.headers.location).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\?provider=kakao&error=\w+/)
    expect(await who(jar)).toBeNull()
  })

  it('a callback cannot be replayed, nor carried to another browser, nor forged', async () => {
    says = kakao(7001, '다시')
    const jar = jarOf()
    const path = await consent(await begin(jar, 'kakao'))
    const thief = jarOf()
    const stolen = await visit(thief, 'GET', path)
    expect(stolen.headers.location).toContain('error=state_mismatch')
    expect(await who(thief)).toBeNull()

    await visit(jar, 'GET', path)
    const replay = jarOf()
    expect((await visit(replay, 'GET', path)).headers.location).toContain('/sign-in?error=')
    expect(await who(replay)).toBeNull()

    for (const query of ['?code=x&state=forged', '?code=x', '', '?state=%00']) {
      const forged = await visit(jarOf(), 'GET', `/api/auth/callback/kakao${query}`)
      expect(forged.headers.location).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\?error=/)
    }
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\\b',
    '/\u0000',
    '',
  ])('never leads on to %j', async (to) => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/providers/kakao/begin',
      payload: { to },
    })
    expect(answer.statusCode).toBe(400)
  })

  it('nothing else of better-auth can be reached', async () => {
    for (const url of [
      '/api/auth/sign-up/email',
      '/api/auth/get-session',
      '/api/auth/ok',
      '/api/auth/error',
    ]) {
      for (const method of ['GET', 'POST'] as const) {
        expect((await test.app.inject({ method, url })).statusCode).toBe(404)
      }
    }
    const answer = await test.app.inject({ url: '/api/auth/callback/nobody?code=1' })
    expect(answer.headers.location).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\?error=/)
  })
})
