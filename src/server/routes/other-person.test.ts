import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Endpoint, type EndpointId, endpoints } from '#domain/api.ts'
import { letter, letterVersion, session } from '../db/schema.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'

const SECRET_WORDS = '모래시계 공방 재고 대장'
const conditions = {
  company: SECRET_WORDS,
  question: `지원 동기를 적어 주세요. ${SECRET_WORDS}`,
  experiences: [{ title: SECRET_WORDS, body: `${SECRET_WORDS}을 엑셀로 옮겨 재고 오차를 줄였다.` }],
}

/** A good body for each row that takes one: a refusal must not come from a bad body. */
const bodies: Partial<Record<EndpointId, () => object>> = {
  editLetter: () => ({ title: 'mine now' }),
  rewriteLetter: () => ({ key: crypto.randomUUID() }),
  sendMessage: () => ({ key: crypto.randomUUID(), prompt: '안녕하세요' }),
}

/** The row's path with the owner's ids, or null for a row that names no thing of a person. */
function pathOf(row: Endpoint, ids: Record<string, string>): string | null {
  const kind = row.path.split('/')[2] ?? ''
  const id = ids[kind]
  if (!row.path.includes(':id') || id === undefined) return null
  return row.path.replace(':id', id).replace(':versionId', ids.versions ?? '')
}

forEachEngine('a second person', (engine) => {
  let test: TestApp
  let owner: TestPerson
  let other: TestPerson
  let ids: Record<string, string>
  const rows = Object.entries(endpoints) as [EndpointId, Endpoint][]

  beforeAll(async () => {
    test = await createTestApp(engine, { env: { DAILY_REQUESTS: '100' } })
    owner = await test.signUp('owner')
    other = await test.signUp('other')
    const post = (url: string, payload: object) =>
      test.app.inject({ method: 'POST', url, payload, headers: { cookie: owner.cookie } })
    const written = await post('/api/letters', { key: crypto.randomUUID(), conditions })
    const generation = /"generationId":"([^"]+)"/.exec(written.body)?.[1] ?? ''
    const [made] = await test.deps.db.select({ id: letter.id }).from(letter)
    const talk = (await post('/api/conversations', { letterId: made?.id })).json()
    await post(`/api/conversations/${talk.id}/messages`, { key: crypto.randomUUID(), prompt: SECRET_WORDS })
    await test.deps.db.insert(letterVersion).values({
      id: 'version-of-owner',
      letterId: made?.id ?? '',
      userId: owner.account.id,
      origin: 'person',
      text: SECRET_WORDS,
    })
    await test.app.inject({
      method: 'PUT',
      url: '/api/draft',
      payload: { form: { company: SECRET_WORDS } },
      headers: { cookie: owner.cookie },
    })
    const sessions = await test.deps.db.select().from(session)
    ids = {
      letters: made?.id ?? '',
      generations: generation,
      conversations: talk.id,
      versions: 'version-of-owner',
      admin: owner.account.id,
      sessions: sessions.find((one) => one.userId === owner.account.id)?.id ?? '',
    }
    expect(Object.values(ids).every((id) => id !== '' && id !== undefined)).toBe(true)
  })
  afterAll(() => test.close())

  const ask = (
    row: Endpoint,
    url: string,
    headers: Record<string, string>,
    payload: object | undefined = row.body === undefined ? undefined : {},
  ) => test.app.inject({ method: row.method, url, headers, ...(payload === undefined ? {} : { payload }) })

  it.each(rows)('as nobody gets 401 from %s, unless it is open', async (id, row) => {
    const url = (pathOf(row, ids) ?? row.path).replaceAll(/:\w+/g, 'kakao')
    const answer = await ask(row, url, {}, bodies[id]?.())
    if (row.open !== true) expect(answer.statusCode).toBe(401)
    expect(answer.body).not.toContain(SECRET_WORDS)
  })

  it.each(rows.filter(([, row]) => row.path.includes('/:id')))(
    "gets 404 from %s for the owner's thing, with no byte of it, by cookie and by token",
    async (id, row) => {
      const url = pathOf(row, ids)
      // A new kind of thing: give the owner one in `beforeAll` and its id to `ids`.
      expect(url).not.toBeNull()
      const proofs: Record<string, string>[] = [
        { cookie: other.cookie },
        { authorization: `Bearer ${other.token}` },
      ]
      for (const headers of proofs) {
        const answer = await ask(row, url ?? '', headers, bodies[id]?.())
        expect(answer.statusCode).toBe(404)
        expect(answer.json().error.code).toBe('not_found')
        expect(answer.body).not.toContain(SECRET_WORDS)
      }
    },
  )

  it("finds nothing of the owner's in any list", async () => {
    const lists = rows.filter(([, row]) => row.method === 'GET' && !row.path.includes(':'))
    expect(lists.length).toBeGreaterThan(5)
    for (const [, row] of lists) {
      for (const query of ['', `?q=${encodeURIComponent(SECRET_WORDS)}`]) {
        const answer = await ask(row, row.path + query, { cookie: other.cookie })
        expect(answer.body).not.toContain(SECRET_WORDS)
        expect(answer.body).not.toContain(owner.account.id)
      }
    }
    const chat = await test.app.inject({
      url: '/chat/',
      headers: { authorization: `Bearer ${other.token}`, accept: 'application/json' },
    })
    expect(chat.statusCode).toBe(200)
    expect(chat.body).not.toContain(SECRET_WORDS)
  })

  it('cannot open a conversation about a letter of the owner', async () => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/conversations',
      payload: { letterId: ids.letters },
      headers: { cookie: other.cookie },
    })
    expect(answer.statusCode).toBe(404)
  })

  it('and the owner still has everything', async () => {
    const answer = await ask(endpoints.getLetter, `/api/letters/${ids.letters}`, { cookie: owner.cookie })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(SECRET_WORDS)
    expect(answer.json().title).not.toBe('mine now')
  })
})
