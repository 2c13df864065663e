import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as schema from '../db/schema.ts'
import { shortConditions } from '../test-conditions.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'

/** What a person might like to set of a row, and may not. */
const GREED = {
  id: 'chosen-by-me',
  isAdmin: true,
  desk: true,
  role: 'admin',
  emailVerified: true,
  email_verified: true,
  dailyRequests: 1_000_000,
  blockedAt: null,
  deleteAfter: '2000-01-01T00:00:00.000Z',
  createdAt: '2000-01-01T00:00:00.000Z',
  state: 'ready',
  quota: { limit: 99, used: 0, left: 99 },
  writer: { id: 'x', label: 'x', isModel: false },
}

forEachEngine('keys that nobody asked for', (engine) => {
  let test: TestApp
  let person: TestPerson
  let other: TestPerson
  beforeAll(async () => {
    test = await createTestApp(engine)
    person = await test.signUp('greedy')
    other = await test.signUp('owner')
  })
  afterAll(() => test.close())

  const send = (method: 'POST' | 'PUT' | 'PATCH', url: string, payload: object) =>
    test.app.inject({ method, url, payload, headers: { cookie: person.cookie } })

  it.each(['/api/sign-up', '/accounts/signup/'])('make no other account at %s', async (url) => {
    const name = `greedy${url.length}`
    const form = { username: name, email: `${name}@example.com`, password: 'moonlight-river-27' }
    const answer = await test.app.inject({
      method: 'POST',
      url,
      payload: { ...GREED, ...form, password2: form.password, userId: other.account.id, nameKey: 'x' },
    })
    expect(answer.statusCode).toBe(201)
    const [row] = await test.deps.db.select().from(schema.user).where(eq(schema.user.email, form.email))
    expect(row).toMatchObject({
      name,
      nameKey: name,
      emailVerified: false,
      dailyRequests: null,
      deleteAfter: null,
    })
    expect(row?.id).not.toBe(GREED.id)
    expect(row?.createdAt.getFullYear()).toBeGreaterThan(2020)
  })

  it('move no draft, letter, experience or conversation to somebody else, and set none of their other columns', async () => {
    const greed = { ...GREED, writer: undefined, userId: other.account.id, user_id: other.account.id }
    expect((await send('PUT', '/api/draft', { ...greed, form: { company: '한빛' } })).statusCode).toBe(200)
    const written = await send('POST', '/api/letters', {
      ...greed,
      key: crypto.randomUUID(),
      conditions: { ...shortConditions, ...greed },
    })
    expect(written.statusCode).toBe(200)
    const [letter] = await test.deps.db.select().from(schema.letter)
    expect(letter?.userId).toBe(person.account.id)
    expect(letter?.id).not.toBe(GREED.id)
    const edited = await send('PATCH', `/api/letters/${letter?.id}`, {
      ...GREED,
      userId: other.account.id,
      text: '고친 글입니다.',
      deletedAt: '2000-01-01T00:00:00.000Z',
    })
    expect(edited.statusCode).toBe(200)
    const talk = await send('POST', '/api/conversations', { ...greed, isApi: true, letterId: letter?.id })
    expect(talk.statusCode).toBe(201)

    const rows = {
      draft: await test.deps.db.select().from(schema.draft),
      letter: await test.deps.db.select().from(schema.letter),
      conversation: await test.deps.db.select().from(schema.conversation),
    }
    for (const [table, found] of Object.entries(rows)) {
      expect(found, table).toHaveLength(1)
      expect(found[0]?.userId, table).toBe(person.account.id)
      expect(JSON.stringify(found), table).not.toContain(GREED.id)
      expect(JSON.stringify(found), table).not.toContain(other.account.id)
    }
    expect(rows.letter[0]).toMatchObject({ id: letter?.id, text: '고친 글입니다.', deletedAt: null })
    expect(rows.letter[0]?.createdAt).toEqual(letter?.createdAt)
    expect(rows.letter[0]?.writer).toEqual(letter?.writer)
    expect(rows.conversation[0]?.isApi).toBe(false)
    const session = await test.app.inject({ url: '/api/session', headers: { cookie: person.cookie } })
    expect(session.json()).toMatchObject({ desk: false, quota: { limit: 5, used: 1 } })
  })
})
