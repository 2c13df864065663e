import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatMessage, Conversation } from '#domain/chat.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'
import { shortConditions } from '../test-conditions.ts'
import { eventsIn, seenIn } from '../test-events.ts'

type Shown = Conversation & { letterTitle: string | null; messages: ChatMessage[] }

forEachEngine('conversations', (engine) => {
  let app: TestApp
  let person: TestPerson
  beforeAll(async () => {
    app = await createTestApp(engine, { env: { DAILY_REQUESTS: '50' } })
    person = await app.signUp('하나')
  })
  afterAll(() => app.close())

  const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, who = person) =>
    app.app.inject({ method, url, ...(payload ? { payload } : {}), headers: { cookie: who.cookie } })
  const make = async (payload: object = {}) =>
    (await call('POST', '/api/conversations', payload)).json<Conversation>()
  const say = (id: string, prompt: string, key = crypto.randomUUID()) =>
    call('POST', `/api/conversations/${id}/messages`, { key, prompt })

  test('a conversation takes its name from its first prompt and keeps each answer as it was shown', async () => {
    const { id } = await make()
    const first = eventsIn((await say(id, '가치관은 어떻게 쓰나요?')).body)
    await say(id, '글자 수는 어떻게 세나요?')
    const shown = (await call('GET', `/api/conversations/${id}`)).json<Shown>()
    expect(shown).toMatchObject({ id, title: '가치관은 어떻게 쓰나요?', letterId: null, letterTitle: null })
    expect(shown.messages.map(({ prompt, state }) => [prompt, state])).toEqual([
      ['가치관은 어떻게 쓰나요?', 'done'],
      ['글자 수는 어떻게 세나요?', 'done'],
    ])
    expect(shown.messages[0]?.response).toBe(seenIn(first.slice(0, -1)))
    // Said once, not with every answer.
    expect(shown.messages[0]?.response).toContain('내장 작성기')
    expect(shown.messages[1]?.response).not.toContain('내장 작성기')
  })

  test('the chat knows the letter from which it was opened', async () => {
    const events = eventsIn(
      (await call('POST', '/api/letters', { key: 'to-talk-about', conditions: shortConditions })).body,
    )
    const started = events[0]?.event
    const letterId = started?.type === 'started' ? started.letterId : undefined
    const ended = events.at(-1)?.event
    const text = ended?.type === 'ended' ? ended.text : ''
    const { id } = await make({ letterId })
    await say(id, '지금 몇 글자인가요?')
    const shown = (await call('GET', `/api/conversations/${id}`)).json<Shown>()
    expect(shown.letterTitle).toBe('한빛전자 · 품질관리')
    expect(shown.messages[0]?.response).toContain(`지금 ${text.length} / 500자(공백 포함)예요.`)
  })

  test('conversations are listed by when they were last spoken in, and deleted for good', async () => {
    const [one, two] = [await make(), await make()]
    await say(one.id, '먼저 만든 대화')
    const listed = (await call('GET', '/api/conversations')).json<{ conversations: Conversation[] }>()
      .conversations
    expect(listed.slice(0, 2).map(({ id }) => id)).toEqual([one.id, two.id])
    expect((await call('DELETE', `/api/conversations/${one.id}`)).statusCode).toBe(204)
    expect((await call('GET', `/api/conversations/${one.id}`)).statusCode).toBe(404)
    expect((await say(one.id, '아직 있나요?')).statusCode).toBe(404)
  })

  test("another person's conversation is not there", async () => {
    const { id } = await make()
    const other = await app.signUp('두리')
    expect((await call('GET', `/api/conversations/${id}`, undefined, other)).statusCode).toBe(404)
    expect((await call('DELETE', `/api/conversations/${id}`, undefined, other)).statusCode).toBe(404)
    const said = await call(
      'POST',
      `/api/conversations/${id}/messages`,
      { key: 'not-mine-1', prompt: '안녕' },
      other,
    )
    expect(said.statusCode).toBe(404)
  })

  test('what is not there is said before what is left of the day, and takes nothing of it', async () => {
    const { id: hers } = await make()
    const other = await app.signUp('다섯')
    const scarce = await app.another({ env: { DAILY_REQUESTS: '1' } })
    const sayAs = async (id: string, key = crypto.randomUUID()) => {
      const answer = await scarce.app.inject({
        method: 'POST',
        url: `/api/conversations/${id}/messages`,
        payload: { key, prompt: '안녕하세요' },
        headers: { cookie: other.cookie },
      })
      return [answer.statusCode, answer.statusCode === 200 ? '' : answer.json().error.code]
    }
    const used = async () =>
      (await scarce.app.inject({ url: '/api/quota', headers: { cookie: other.cookie } })).json().used
    const missing = [404, 'not_found']
    expect(await sayAs(hers)).toEqual(missing)
    expect(await used()).toBe(0)
    const { id } = (await call('POST', '/api/conversations', {}, other)).json<Conversation>()
    const key = crypto.randomUUID()
    expect(await sayAs(id, key)).toEqual([200, ''])
    expect(await sayAs(id)).toEqual([429, 'quota_exhausted'])
    expect(await sayAs(hers)).toEqual(missing)
    expect(await sayAs(hers, key)).toEqual(missing)
    expect(await sayAs(crypto.randomUUID())).toEqual(missing)
    expect(await used()).toBe(1)
  })

  test('a prompt over 8,000 characters is refused with 413 and costs nothing', async () => {
    const { id } = await make()
    const before = (await call('GET', '/api/quota')).json()
    expect((await say(id, '가'.repeat(8_001))).statusCode).toBe(413)
    expect((await call('GET', '/api/quota')).json()).toEqual(before)
  })
})
