import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Conversation } from '#domain/chat.ts'
import type { Notice, Sent } from '#domain/consent.ts'
import type { Letter } from '#domain/api.ts'
import { consent } from '../db/schema.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'
import { eventsIn } from '../test-events.ts'
import { createWriter } from '../writer/index.ts'
import { type ModelServer, startModelServer } from '../writer/test-model-server.ts'

const PRIVATE = /김지우|010-1234|테헤란로|jiwoo@|990101|110-123|한빛대/
const conditions = {
  company: '새론물류',
  question: '지원 동기를 적어 주세요. (300자 이내)',
  limit: { max: 300 },
  blind: true,
  experiences: [
    {
      title: '교내 카페 재고 맞추기',
      place: '한빛대학교 카페',
      body:
        '안녕하세요\n김지우입니다. 버리는 우유를 한 달 30팩에서 8팩으로 줄였다. 연락처 010-1234-5678\n' +
        'jiwoo@example.com, 990101-2345678, 국민은행 110-123-456789, 서울 강남구 테헤란로 152',
    },
  ],
}

forEachEngine('before a model sees anything', (engine) => {
  let model: ModelServer
  let test: TestApp
  let count = 0
  beforeAll(async () => {
    model = await startModelServer()
    const writer = createWriter({
      AI_BASE_URL: model.url,
      AI_MODEL: 'first',
      AI_FALLBACK_MODEL: 'second',
    } as Parameters<typeof createWriter>[0])
    test = await createTestApp(engine, { writer, env: { DAILY_REQUESTS: '50' } })
  })
  beforeEach(() => {
    model.requests.length = 0
    model.otherwise({})
  })
  afterAll(async () => {
    await model.close()
    await test.close()
  })

  const newcomer = () => test.signUp(`newcomer${(count += 1)}`, { agrees: false })
  const call = (
    person: TestPerson | null,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
  ) =>
    test.app.inject({
      method,
      url,
      ...(person ? { headers: { cookie: person.cookie } } : {}),
      ...(payload ? { payload } : {}),
    })
  const write = (person: TestPerson, more: object = {}) =>
    call(person, 'POST', '/api/letters', { key: crypto.randomUUID(), conditions, ...more })
  const version = async () => (await call(null, 'GET', '/api/notice')).json<Notice>().version ?? ''
  const talk = async (person: TestPerson, letterId?: string) =>
    (await call(person, 'POST', '/api/conversations', letterId ? { letterId } : {})).json<Conversation>().id

  it('a person is told who gets it, agrees once, and takes it back; each is kept with its version and time', async () => {
    const person = await newcomer()
    const notice = (await call(null, 'GET', '/api/notice')).json<Notice>()
    expect(notice).toMatchObject({
      writer: { label: 'first' },
      recipients: [{ kind: 'own' }, { model: 'second' }],
    })
    expect((await call(person, 'GET', '/api/session')).json().consent).toEqual({
      version: notice.version,
      agreedAt: null,
    })

    const refused = await write(person)
    expect(refused.statusCode).toBe(403)
    expect(refused.json().error.code).toBe('consent_needed')
    const conversation = await talk(person)
    const unsaid = await call(person, 'POST', `/api/conversations/${conversation}/messages`, {
      key: crypto.randomUUID(),
      prompt: '안녕하세요',
    })
    expect(unsaid.json().error.code).toBe('consent_needed')
    expect(model.requests).toEqual([])
    expect((await call(person, 'GET', '/api/quota')).json().used).toBe(0)

    const stale = await call(person, 'POST', '/api/consent', { version: '2020-01-01.00000000' })
    expect([stale.statusCode, stale.json().error.code]).toEqual([409, 'notice_changed'])
    const agreed = await call(person, 'POST', '/api/consent', { version: notice.version })
    const again = await call(person, 'POST', '/api/consent', { version: notice.version })
    expect(again.json()).toEqual(agreed.json())
    expect((await call(person, 'GET', '/api/session')).json().consent).toEqual(agreed.json())
    expect((await write(person)).statusCode).toBe(200)
    expect(model.requests.length).toBeGreaterThan(0)

    expect((await call(person, 'DELETE', '/api/consent')).statusCode).toBe(204)
    expect((await write(person)).json().error.code).toBe('consent_needed')
    await call(person, 'POST', '/api/consent', { version: notice.version })
    expect((await write(person)).statusCode).toBe(200)
    const rows = (await test.deps.db.select().from(consent)).filter((one) => one.userId === person.account.id)
    expect(rows.map((one) => [one.version, one.withdrawnAt === null])).toEqual(
      expect.arrayContaining([
        [notice.version, false],
        [notice.version, true],
      ]),
    )
    expect(rows).toHaveLength(2)
  })

  it('the embedded writer needs no consent, neither by choice nor where there is no model', async () => {
    const person = await newcomer()
    expect((await write(person, { writer: 'embedded' })).statusCode).toBe(200)
    expect(model.requests).toEqual([])
    const plain = await createTestApp(engine)
    const other = await plain.signUp('plain')
    const notice = (await plain.app.inject({ url: '/api/notice' })).json<Notice>()
    expect(notice).toMatchObject({ version: null, recipients: [], writer: { isModel: false } })
    const headers = { cookie: other.cookie }
    const sent = await plain.app.inject({
      method: 'POST',
      url: '/api/sent',
      headers,
      payload: { of: 'letter', conditions },
    })
    expect(sent.json()).toMatchObject({ recipients: [], messages: [] })
    const agreed = await plain.app.inject({
      method: 'POST',
      url: '/api/consent',
      headers,
      payload: { version: 'any' },
    })
    expect(agreed.json().error.code).toBe('notice_changed')
    await plain.close()
  })

  it('another recipient is another notice: what was agreed to before does not count for it', async () => {
    const person = await test.signUp(`moved${(count += 1)}`)
    const elsewhere = createWriter({
      AI_BASE_URL: model.url,
      AI_MODEL: 'first',
      AI_PROVIDER: '다른 회사 | JP | privacy@other.example | 10',
    } as Parameters<typeof createWriter>[0])
    const other = await test.another({ writer: elsewhere })
    const answer = await other.app.inject({
      method: 'POST',
      url: '/api/letters',
      headers: { cookie: person.cookie },
      payload: { key: crypto.randomUUID(), conditions },
    })
    expect(answer.json().error.code).toBe('consent_needed')
    expect((await other.app.inject({ url: '/api/notice' })).json()).toMatchObject({
      recipients: [
        { kind: 'provider', name: '다른 회사', country: 'JP', contact: 'privacy@other.example', keeps: '10' },
      ],
    })
  })

  it('the token API says where to agree, takes nothing until then, and agrees with the same token', async () => {
    const person = await newcomer()
    const headers = { authorization: `Bearer ${person.token}` }
    const ask = () =>
      test.app.inject({ method: 'POST', url: '/chat/', headers, payload: { prompt: '지원 동기는요?' } })
    const refused = await ask()
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toEqual({
      detail: expect.stringContaining(`${test.deps.publicUrl}/privacy`),
    })
    expect(model.requests).toEqual([])
    const list = await test.app.inject({ url: '/chat/', headers })
    expect([list.statusCode, list.json()]).toEqual([200, []])
    await test.app.inject({
      method: 'POST',
      url: '/api/consent',
      headers,
      payload: { version: await version() },
    })
    expect((await ask()).statusCode).toBe(201)
  })

  it('what is shown is, word for word, what is then sent: a letter, again, on from its text, in a chat', async () => {
    const person = await test.signUp(`김지우${(count += 1)}`)
    const shown = async (of: object) => {
      const before = model.requests.length
      const sent = (await call(person, 'POST', '/api/sent', of)).json<Sent>()
      expect(model.requests).toHaveLength(before)
      expect(sent.recipients.map((one) => [one.model, one.server])).toEqual([
        ['first', new URL(model.url).host],
        ['second', new URL(model.url).host],
      ])
      expect(sent.messages.length).toBeGreaterThan(1)
      expect(JSON.stringify(sent.messages)).not.toMatch(PRIVATE)
      return sent.messages
    }
    const sentBy = async (request: Promise<{ statusCode: number; body: string }>) => {
      const before = model.requests.length
      const answer = await request
      expect(answer.statusCode).toBe(200)
      const first = eventsIn(answer.body)[0]?.event
      const letterId = first?.type === 'started' ? first.letterId : undefined
      return { messages: model.requests[before]?.messages, letterId }
    }
    const used = async () => (await call(person, 'GET', '/api/quota')).json().used as number

    const before = await used()
    const forLetter = await shown({ of: 'letter', conditions })
    expect(await used()).toBe(before)
    model.next({ texts: ['버리는 우유를 한 달 30팩에서 '], end: 'cut' })
    const letter = await sentBy(write(person))
    expect(letter.messages).toEqual(forLetter)
    const id = letter.letterId ?? ''

    for (const mode of ['continue', 'anew'] as const) {
      const forRewrite = await shown({ of: 'rewrite', letterId: id, mode })
      const url = `/api/letters/${id}/rewrite`
      const rewrite = await sentBy(call(person, 'POST', url, { key: crypto.randomUUID(), mode }))
      expect(rewrite.messages).toEqual(forRewrite)
    }

    const prompt = '저 김지우에게 010-1234-5678로 답해 주세요'
    const fresh = await shown({ of: 'chat', prompt, letterId: id })
    const conversation = await talk(person, id)
    expect(await shown({ of: 'chat', prompt, conversationId: conversation })).toEqual(fresh)
    const url = `/api/conversations/${conversation}/messages`
    const said = await sentBy(call(person, 'POST', url, { key: crypto.randomUUID(), prompt }))
    expect(said.messages).toEqual(fresh)
    const next = await shown({ of: 'chat', prompt: '그리고요?', conversationId: conversation })
    expect(next.length).toBe(fresh.length + 2)
  })

  it("shows nothing of another's letter or conversation", async () => {
    const owner = await test.signUp(`owner${(count += 1)}`)
    const other = await newcomer()
    const letterId = eventsIn((await write(owner)).body).flatMap(({ event }) =>
      event.type === 'started' ? [event.letterId] : [],
    )[0]
    const conversationId = await talk(owner, letterId)
    for (const of of [
      { of: 'rewrite', letterId },
      { of: 'chat', prompt: '', letterId },
      { of: 'chat', prompt: '', conversationId },
    ]) {
      const answer = await call(other, 'POST', '/api/sent', of)
      expect([answer.statusCode, answer.json().error.code]).toEqual([404, 'not_found'])
      expect((await call(owner, 'POST', '/api/sent', of)).statusCode).toBe(200)
    }
  })

  it('no request leaves with a person in it: draft, repair, shortening, chat, or the model that takes over', async () => {
    const person = await test.signUp(`홍길동${(count += 1)}`)
    const draft = [
      '버리는 우유를 한 달 30팩에서 8팩으로 줄였습니다.',
      '저 {{이름1}}의 번호는 {{전화번호1}}이고 매출이 45% 늘었습니다.',
      '그 뒤로 매주 재고를 {{학교1}}에서 날마다 꼼꼼하게 맞추어 적으며 모두에게 알리고 다시 살폈습니다.',
    ]
    model.next({ status: 401 })
    model.otherwise({ texts: [...draft, ...draft, ...draft, ...draft] })
    const answer = await write(person)
    const started = eventsIn(answer.body)[0]?.event
    const id = started?.type === 'started' ? started.letterId : undefined
    const letter = (await call(person, 'GET', `/api/letters/${id}`)).json<Letter>()
    expect(letter.writer?.id).toBe('second')
    const kinds = model.requests.map(({ model: name, messages }) => {
      const last = messages.at(-1)?.content ?? ''
      return `${name}: ${last.includes('"flagged"') ? 'repair' : last.includes('"lose"') ? 'shorten' : 'letter'}`
    })
    expect(kinds).toEqual(expect.arrayContaining(['first: letter', 'second: letter']))
    expect(kinds.some((kind) => kind.endsWith('repair'))).toBe(true)
    expect(kinds.some((kind) => kind.endsWith('shorten'))).toBe(true)

    model.otherwise({ texts: ['{{이', '름1}}님, {', '{전화번호', '1}}로 답할게요.'] })
    const conversation = await talk(person, id)
    const said = await call(person, 'POST', `/api/conversations/${conversation}/messages`, {
      key: crypto.randomUUID(),
      prompt: '제 이름은 김지우입니다. 010-1234-5678로 답해 주세요',
    })
    expect(eventsIn(said.body).at(-1)?.event).toMatchObject({
      state: 'done',
      text: '김지우님, 010-1234-5678로 답할게요.',
    })
    for (const { messages } of model.requests) expect(JSON.stringify(messages)).not.toMatch(PRIVATE)
  })
})
