import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Endpoint, endpoints } from '#domain/api.ts'
import type { AdminAct, DeskPerson, DeskState, DeskUsage } from '#domain/desk.ts'
import { seoulDay } from '#domain/quota.ts'
import { generation, session, user } from '../db/schema.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'
import { deskToken, emailOf, openDesk } from '../test-desk.ts'
import { longConditions } from '../test-conditions.ts'
import { readingOf } from '../test-chat.ts'

const SECRET = '모래시계공방재고대장'
const rows = Object.entries(endpoints).filter(([, row]) => 'desk' in row) as [string, Endpoint][]

forEachEngine("the operator's desk", (engine) => {
  let test: TestApp
  let operator: TestPerson
  let person: TestPerson
  let count = 0
  const env = {
    ADMIN_EMAILS: `${emailOf('operator').toUpperCase()}, ${emailOf('squatter')}, ${emailOf('second')}`,
    DAILY_REQUESTS: '3',
    AI_PRICES: 'own-model=1/4',
  }
  beforeAll(async () => {
    test = await createTestApp(engine, { env })
    operator = await test.signUp('operator')
    await openDesk(test, operator)
    person = await test.signUp('이용자')
  })
  afterAll(() => test.close())

  type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE'
  const as = (who: { cookie?: string; token?: string } | null, method: Verb, url: string, payload?: object) =>
    test.app.inject({
      method,
      url,
      headers: {
        ...(who?.cookie ? { cookie: who.cookie } : {}),
        ...(who?.token && !who.cookie ? { authorization: `Bearer ${who.token}` } : {}),
      },
      ...(payload ? { payload } : {}),
    })
  const desk = async <Answer>(url: string) => {
    const answer = await as(operator, 'GET', url)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<Answer>()
  }
  const acts = async () => (await desk<{ acts: AdminAct[] }>('/api/admin/acts')).acts
  const newcomer = () => test.signUp(`newcomer${(count += 1)}`)
  const ask = (who: TestPerson) =>
    as(who, 'POST', '/api/letters', {
      key: crypto.randomUUID(),
      conditions: { question: '지원 동기', experiences: [{ title: '입고', body: '입고를 6주 도왔다' }] },
    })
  const urlOf = (row: Endpoint) => row.path.replace(':id', person.account.id)

  it.each(rows)(
    '%s is not there for anybody else, by cookie or token, nor for an operator’s token',
    async (_, row) => {
      for (const who of [person, { token: person.token }, { token: operator.token }]) {
        const answer = await as(who, row.method as Verb, urlOf(row), row.body ? {} : undefined)
        expect([answer.statusCode, answer.json().error.code]).toEqual([404, 'not_found'])
      }
      expect((await as(null, row.method as Verb, urlOf(row))).statusCode).toBe(401)
    },
  )

  it('opens for a named address alone, and only in the session and by the hands that the mail reached', async () => {
    expect((await as(person, 'GET', '/api/session')).json().desk).toBe(false)
    // Signed up with the operator's address, without owning it.
    const squatter = await test.signUp('squatter')
    expect((await as(squatter, 'GET', '/api/session')).json().desk).toBe(true)
    expect((await as(squatter, 'GET', '/api/admin/state')).json().error.code).toBe('desk_closed')
    await as(squatter, 'POST', '/api/admin/link')
    const token = deskToken(test, squatter.email)
    // The owner of the address opens the link where somebody else, or nobody, is signed in: nothing opens.
    for (const who of [operator, null]) {
      const tried = await as(who, 'POST', '/api/admin/open', { token })
      expect(tried.statusCode).toBe(who === null ? 401 : 400)
    }
    // A link is used once, even by those whom it did not let in.
    expect((await as(squatter, 'POST', '/api/admin/open', { token })).json().error.code).toBe('link_dead')
    // The owner who verifies the address by an older mail does not open the desk to the squatter either.
    await test.deps.db.update(user).set({ emailVerified: true }).where(eq(user.id, squatter.account.id))
    expect((await as(squatter, 'GET', '/api/admin/people')).json().error.code).toBe('desk_closed')

    const second = await test.signUp('second')
    await openDesk(test, second)
    expect((await as(second, 'GET', '/api/admin/state')).statusCode).toBe(200)
    expect((await as(second, 'GET', '/api/session')).json().account.emailVerified).toBe(true)
    // Another session of the same account has to open it for itself, and one that was opened closes by itself.
    const again = await test.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { email: second.email, password: second.password },
    })
    const cookie = again.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')
    expect((await as({ cookie }, 'GET', '/api/admin/state')).json().error.code).toBe('desk_closed')
    const old = new Date(Date.now() - 13 * 3600_000)
    await test.deps.db.update(session).set({ deskOpenedAt: old }).where(eq(session.userId, second.account.id))
    expect((await as(second, 'GET', '/api/admin/state')).json().error.code).toBe('desk_closed')
    // Whoever is struck off the list is out at once.
    const { app } = await test.another({ env: { ADMIN_EMAILS: '' } })
    const struck = await app.inject({ url: '/api/admin/state', headers: { cookie: operator.cookie } })
    expect(struck.statusCode).toBe(404)
  })

  it('lists people, finds them by a part of address or name, and turns pages', async () => {
    const names = ['홍길동전', '홍길동뎐', 'Percent%Sign']
    for (const name of names) await test.signUp(name)
    const find = async (query: string) =>
      desk<{ people: DeskPerson[]; next: string | null; count: number }>(`/api/admin/people?${query}`)
    const all = await find('limit=100')
    expect(all.count).toBe(all.people.length)
    expect(all.people[0]).toMatchObject({
      username: 'Percent%Sign',
      usedToday: 0,
      blocked: null,
      seenAt: expect.any(String),
    })
    const seen: string[] = []
    for (let before = ''; ; ) {
      const page = await find(`limit=2${before && `&before=${before}`}`)
      seen.push(...page.people.map((one) => one.id))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual(all.people.map((one) => one.id))
    const named = async (q: string) =>
      (await find(`q=${encodeURIComponent(q)}`)).people.map((one) => one.username)
    expect(await named('길동')).toEqual(['홍길동뎐', '홍길동전'])
    expect(await named('percent%')).toEqual(['Percent%Sign'])
    expect(await named('%')).toEqual(['Percent%Sign'])
    expect(await named(person.email.slice(0, 9))).toEqual(['이용자'])
    expect(await named('nobody at all')).toEqual([])
  })

  it('sets the limit of one person and of everybody; the narrower one counts, and taken back the next', async () => {
    const limitOf = async (who: TestPerson) => (await as(who, 'GET', '/api/quota')).json().limit as number
    const one = await newcomer()
    const other = await newcomer()
    const set = (url: string, requests: number | null) => as(operator, 'PUT', url, { requests })
    const own = `/api/admin/people/${one.account.id}/limit`
    expect((await set('/api/admin/limit', 1)).statusCode).toBe(204)
    expect([await limitOf(one), await limitOf(other)]).toEqual([1, 1])
    expect((await ask(other)).statusCode).toBe(200)
    const second = await ask(other)
    expect([second.statusCode, second.json().error.code]).toEqual([429, 'quota_exhausted'])

    expect((await set(own, 2)).json()).toMatchObject({ dailyRequests: 2 })
    const first = await ask(one)
    expect(first.body).toContain('"limit":2')
    expect((await ask(one)).statusCode).toBe(200)
    expect((await ask(one)).statusCode).toBe(429)
    const said = await test.app.inject({
      method: 'POST',
      url: '/chat/',
      headers: { authorization: `Bearer ${one.token}` },
      payload: { prompt: '안녕하세요' },
    })
    expect(said.json().detail).toContain('2번')
    await set(own, 0)
    expect(await limitOf(one)).toBe(0)
    await set(own, null)
    await set('/api/admin/limit', null)
    expect([await limitOf(one), await limitOf(other)]).toEqual([3, 3])
    for (const requests of [-1, 1.5, '5', 1_000_001])
      expect((await as(operator, 'PUT', own, { requests })).statusCode).toBe(400)
    expect((await as(operator, 'PUT', '/api/admin/people/nobody/limit', { requests: 1 })).statusCode).toBe(
      404,
    )
  })

  it('blocks: out everywhere at once, tokens too, what is written stops, and sign-in says why', async () => {
    const blocked = await newcomer()
    const url = await test.listen()
    // Before the writing: it lasts two seconds.
    const beside = await test.another()
    const writing = await fetch(`${url}/api/letters`, {
      method: 'POST',
      headers: { cookie: blocked.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ key: crypto.randomUUID(), conditions: longConditions }),
    })
    const reading = readingOf(writing)
    await reading.until((events) => events.some(({ event }) => event.type === 'text'))
    const token = { authorization: `Bearer ${blocked.token}`, accept: 'application/json' }
    expect((await beside.app.inject({ url: '/chat/', headers: token })).statusCode).toBe(200)

    const block = `/api/admin/people/${blocked.account.id}/block`
    const answer = await as(operator, 'POST', block, { reason: 'abuse' })
    expect(answer.json()).toMatchObject({ blocked: { reason: 'abuse' }, seenAt: null })
    expect((await reading.all()).at(-1)?.event).toMatchObject({ type: 'ended', state: 'stopped' })
    expect((await as(blocked, 'GET', '/api/quota')).statusCode).toBe(401)
    expect((await test.app.inject({ url: '/chat/', headers: token })).statusCode).toBe(401)
    // Another instance hears of it within seconds.
    await expect
      .poll(async () => (await beside.app.inject({ url: '/chat/', headers: token })).statusCode, {
        timeout: 20_000,
      })
      .toBe(401)
    const refresh = await as(null, 'POST', '/accounts/token/refresh/', {
      refresh_token: blocked.refreshToken,
    })
    expect(refresh.statusCode).toBe(401)

    const enter = (password: string) => as(null, 'POST', '/api/sign-in', { email: blocked.email, password })
    const refused = await enter(blocked.password)
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'blocked_abuse'])
    expect(refused.headers['set-cookie']).toBeUndefined()
    // Who does not know the password learns nothing.
    expect((await enter('some-other-password-9')).json().error.code).toBe('wrong_credentials')
    const login = await as(null, 'POST', '/accounts/login/', {
      email: blocked.email,
      password: blocked.password,
    })
    expect(login.statusCode).toBe(400)
    expect(login.json().non_field_errors[0]).toContain('막힌 계정')

    // Twice is once; a person who is let in again finds everything.
    await as(operator, 'POST', block, { reason: 'stolen' })
    const lifted = await as(operator, 'POST', `/api/admin/people/${blocked.account.id}/unblock`)
    expect(lifted.json()).toMatchObject({ blocked: null })
    const back = await enter(blocked.password)
    expect(back.statusCode).toBe(200)
    const cookie = back.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')
    expect((await as({ cookie }, 'GET', '/api/letters')).json().letters).toHaveLength(1)
    expect((await acts()).slice(0, 2)).toMatchObject([
      { act: 'unblock', before: 'abuse', personName: blocked.account.username },
      { act: 'block', after: 'abuse', adminName: 'operator' },
    ])
    const self = await as(operator, 'POST', `/api/admin/people/${operator.account.id}/block`, {
      reason: 'asked',
    })
    expect(self.statusCode).toBe(403)
    expect(
      (await as(operator, 'POST', '/api/admin/people/nobody/block', { reason: 'asked' })).statusCode,
    ).toBe(404)
  })

  it('counts requests, tokens and cost by day and model; an unknown price is said to be unknown', async () => {
    const asker = await newcomer()
    const day = seoulDay(new Date())
    const yesterday = seoulDay(new Date(Date.now() - 86_400_000))
    const put = (id: string, more: Partial<typeof generation.$inferInsert>) =>
      test.deps.db.insert(generation).values({
        id: `${engine}-${id}`,
        userId: asker.account.id,
        kind: 'letter',
        writer: { id: 'own-model', label: 'own-model', isModel: true },
        state: 'done',
        instance: 'i',
        day,
        key: id,
        request: 'used',
        ...more,
      })
    const strange = { id: 'strange', label: 'strange', isModel: true }
    await put('1', { inputTokens: 1_000_000, outputTokens: 500_000 })
    await put('2', { kind: 'chat', inputTokens: 200_000, outputTokens: 0 })
    await put('3', { day: yesterday, writer: strange, inputTokens: 10, outputTokens: 20 })
    await put('4', { state: 'failed', error: 'model_busy', request: 'returned' })
    await put('5', {
      state: 'failed',
      error: 'model_busy',
      request: 'returned',
      day: yesterday,
      writer: strange,
    })
    await put('6', { day: seoulDay(new Date(Date.now() - 40 * 86_400_000)), inputTokens: 1, outputTokens: 1 })

    const shown = await desk<DeskUsage>('/api/admin/usage?days=7')
    expect(shown.days).toHaveLength(7)
    expect(shown.days.at(-1)).toBe(day)
    const of = (when: string, model: string) =>
      shown.usage.find((one) => one.day === when && one.model === model)
    expect(of(day, 'own-model')).toEqual({
      day,
      model: 'own-model',
      label: 'own-model',
      isModel: true,
      letters: 2,
      chats: 1,
      returned: 1,
      inputTokens: 1_200_000,
      outputTokens: 500_000,
      untold: 1,
      cost: 3.2,
    })
    expect(of(yesterday, 'strange')).toMatchObject({
      letters: 2,
      inputTokens: 10,
      outputTokens: 20,
      cost: null,
    })
    expect(of(day, 'embedded')).toMatchObject({ isModel: false, cost: 0 })
    expect(shown.prices).toEqual([
      { model: 'own-model', price: { input: 1, output: 4 } },
      { model: 'strange', price: null },
    ])
    expect(shown.failures).toEqual([{ code: 'model_busy', count: 2, people: 1, last: expect.any(String) }])
    expect((await desk<DeskUsage>('/api/admin/usage?days=1')).usage.every((one) => one.day === day)).toBe(
      true,
    )
    expect((await as(operator, 'GET', '/api/admin/usage?days=0')).statusCode).toBe(400)
  })

  it('tells the state of database and model', async () => {
    const state = await desk<DeskState>('/api/admin/state')
    expect(state.database).toMatchObject({ engine })
    expect(state.database.bytes).toBeGreaterThan(1_000_000)
    expect(state.database.version).toMatch(/^\d+/)
    expect(state.model).toMatchObject({
      writer: { id: 'embedded' },
      recipients: [],
      failed: 2,
      lastFailure: null,
    })
    expect(state.people.all).toBeGreaterThan(4)
    expect(state.limit).toEqual({ environment: 3, forAll: null })
  })

  it('holds every act, each with who, whom and when, and turns pages', async () => {
    const all = (await desk<{ acts: AdminAct[] }>('/api/admin/acts?limit=100')).acts
    expect(new Set(all.map((one) => one.act))).toEqual(
      new Set(['open', 'limit_all', 'limit_person', 'block', 'unblock']),
    )
    expect(all.every((one) => one.adminId !== '' && !Number.isNaN(Date.parse(one.at)))).toBe(true)
    const first = await desk<{ acts: AdminAct[]; next: string }>('/api/admin/acts?limit=3')
    const rest = await desk<{ acts: AdminAct[] }>(`/api/admin/acts?limit=100&before=${first.next}`)
    expect([...first.acts, ...rest.acts]).toEqual(all)
  })

  it('shows no word of a letter, a prompt, a title, a company or a chat, in any of its answers', async () => {
    const writer = await test.signUp('글쓴이')
    const written = await as(writer, 'POST', '/api/letters', {
      key: crypto.randomUUID(),
      conditions: {
        company: SECRET,
        role: SECRET,
        question: `${SECRET} 지원 동기`,
        posting: SECRET,
        experiences: [{ title: SECRET, place: SECRET, body: `${SECRET}을 엑셀로 옮겨 오차를 줄였다.` }],
      },
    })
    const letterId = /"letterId":"([^"]+)"/.exec(written.body)?.[1]
    const talk = (await as(writer, 'POST', '/api/conversations', { letterId })).json().id
    await as(writer, 'POST', `/api/conversations/${talk}/messages`, {
      key: crypto.randomUUID(),
      prompt: SECRET,
    })
    await as(writer, 'PUT', '/api/draft', { form: { company: SECRET } })
    expect((await as(writer, 'GET', '/api/letters')).body).toContain(SECRET)
    const bodies: Record<string, object> = {
      openDesk: { token: 'none' },
      limitAll: { requests: null },
      limitPerson: { requests: null },
      blockPerson: { reason: 'asked' },
    }
    let heard = 0
    for (const [id, row] of rows) {
      const path = row.path.replace(':id', writer.account.id)
      for (const query of row.method === 'GET' ? ['', `?q=${encodeURIComponent(SECRET)}`] : ['']) {
        const answer = await as(operator, row.method as Verb, path + query, bodies[id])
        expect(answer.statusCode, id).toBeLessThan(500)
        expect(answer.body, id).not.toContain(SECRET)
        heard += answer.body.includes(writer.account.id) ? 1 : 0
      }
    }
    // The walk did reach the person whose words it looks for.
    expect(heard).toBeGreaterThan(3)
  })
})
