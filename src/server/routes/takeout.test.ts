import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lengthOf, normalize } from '#domain/count/index.ts'
import { TAKEOUTS_PER_PERSON } from '../actions/attempts.ts'
import * as schema from '../db/schema.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'
import { unzip } from '../test-unzip.ts'

type Json = Record<string, unknown>
type Files = Map<string, Buffer>

const read = (files: Files, path: string): Json => JSON.parse(files.get(path)?.toString() ?? 'null') as Json
const list = (files: Files, folder: RegExp, key: string): Json[] =>
  [...files.keys()].filter((path) => folder.test(path)).flatMap((path) => read(files, path)[key] as Json[])
const whole = (files: Files, folder: RegExp): Json[] =>
  [...files.keys()].filter((path) => folder.test(path)).map((path) => read(files, path))
const inAccount = (key: string) => (files: Files) => read(files, '계정.json')[key] as Json[]

/** Where the rows of each table stand in what is handed out. */
const PLACES: Record<string, (files: Files) => Json[]> = {
  user: (files) => [read(files, '계정.json').account as Json],
  account: inAccount('signInWays'),
  session: inAccount('sessions'),
  known_device: inAccount('devices'),
  refresh_token: inAccount('apiTokens'),
  consent: inAccount('consents'),
  usage: inAccount('days'),
  draft: (files) => [read(files, '작성 중인 조건.json')],
  letter: (files) => whole(files, /^글\/\d+ (?!.* - 지난 글).*\.json$/),
  letter_version: (files) => list(files, /^글\/.* - 지난 글( \d+)?\.json$/, 'versions'),
  conversation: (files) => whole(files, /^대화\/\d+ (?!.* - 나눈 말).*\.json$/),
  message: (files) => list(files, /^대화\/.* - 나눈 말( \d+)?\.json$/, 'messages'),
  generation: (files) => list(files, /^요청\/.*\.json$/, 'requests'),
}

/** Tables of which nothing is handed out, and why. */
const LEFT_OUT: Record<string, string> = {
  verification: 'links that wait a day at most to be opened: the hash of a secret, and where it was sent',
  sign_in_attempt: 'hashes of addresses and names, dropped a day after their window',
  generation_event: 'the same texts as in generation, letter and message, in the pieces in which they came',
  setting: 'what the operator set for everybody',
  admin_act: "the operator's log; what was done to an account stands in its row of user",
}

/** Columns of the other tables that are not handed out, and why. */
const KEPT_BACK: Record<string, Record<string, string>> = {
  user: { nameKey: 'the name again, folded for comparing' },
  account: {
    id: 'a number of ours',
    password: 'the hash of the password',
    accessToken: 'never kept',
    refreshToken: 'never kept',
    idToken: 'never kept',
    accessTokenExpiresAt: 'never kept',
    refreshTokenExpiresAt: 'never kept',
  },
  session: { id: 'a number of ours', token: 'whoever has it is signed in' },
  known_device: { device: 'a hash' },
  refresh_token: { hash: 'the hash of a key', family: 'a number of ours' },
  consent: { id: 'a number of ours' },
  generation: {
    instance: 'the name of a process',
    heartbeatAt: 'the pulse of a process',
    lastEvent: 'a place in generation_event',
    stopRequested: 'a signal between processes',
    key: 'a random number of the browser',
  },
}

forEachEngine('everything out', (engine) => {
  let test: TestApp
  let person: TestPerson
  let files: Files

  const take = async (who: TestPerson) => {
    const answer = await test.app.inject({ url: '/api/takeout', headers: { cookie: who.cookie } })
    expect(answer.statusCode).toBe(200)
    return { answer, files: await unzip(answer.rawPayload) }
  }

  beforeAll(async () => {
    test = await createTestApp(engine, { env: { DAILY_REQUESTS: '50' } })
    person = await test.signUp('짐을 싸는 사람')
    await live(test, person, '내가 한 말')
    const other = await test.signUp('옆 사람')
    await live(test, other, '남이 한 말')
    files = (await take(person)).files
  })
  afterAll(() => test.close())

  it('holds every column of every table that has something of the person, or it is named here with a reason', async () => {
    const tables = Object.values(schema).filter((one) => is(one, PgTable)) as PgTable[]
    for (const table of tables) {
      const name = getTableName(table)
      if (name in LEFT_OUT) continue
      const place = PLACES[name]
      expect(place, `${name} is neither handed out nor left out for a reason`).toBeDefined()
      const columns = getTableColumns(table)
      const owner = columns.userId ?? columns.id
      const rows = owner ? await test.deps.db.select().from(table).where(eq(owner, person.account.id)) : []
      expect(rows.length, name).toBeGreaterThan(0)
      const given = place?.(files) ?? []
      expect(given, name).toHaveLength(rows.length)
      const wanted = Object.keys(columns).filter(
        (column) => column !== 'userId' && !(column in (KEPT_BACK[name] ?? {})),
      )
      for (const row of given) {
        expect(Object.keys(row).sort(), name).toEqual(wanted.sort())
      }
      const plain = JSON.parse(JSON.stringify(rows)) as Json[]
      for (const column of wanted) {
        const values = (all: Json[]) => all.map((row) => JSON.stringify(row[column])).sort()
        expect(values(given), `${name}.${column}`).toEqual(values(plain))
      }
    }
  })

  it('holds no key, no hash and no word of anybody else', async () => {
    const all = [...files.entries()].map(([path, bytes]) => `${path}\n${bytes.toString()}`).join('\n')
    expect(all).toContain('내가 한 말')
    expect(all).not.toContain('남이 한 말')
    const { db } = test.deps
    const secrets = [
      ...(await db.select().from(schema.session)).map((row) => row.token),
      ...(await db.select().from(schema.account)).map((row) => row.password ?? '$argon2'),
      ...(await db.select().from(schema.refreshToken)).map((row) => row.hash),
      ...(await db.select().from(schema.knownDevice)).map((row) => row.device),
      person.refreshToken,
    ]
    expect(secrets.length).toBeGreaterThan(4)
    for (const secret of secrets) expect(all).not.toContain(secret)
  })

  it('gives each letter as a text file that counts the same, under a name that every system takes', async () => {
    const [row] = await test.deps.db
      .select()
      .from(schema.letter)
      .where(eq(schema.letter.userId, person.account.id))
    const text = '첫 문단이에요.\r\n\r\n둘째\u00a0문단이에요.\u200b\n끝.\n'
    await test.deps.db
      .update(schema.letter)
      .set({ title: '../한빛/물류: "지원 동기"?', text })
      .where(eq(schema.letter.id, row?.id ?? ''))
    const { answer, files: now } = await take(person)
    expect(answer.headers['x-letters']).toBe('1')
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="AboutMe-\d{4}-\d\d-\d\d\.zip"$/,
    )
    const path = '글/001 한빛 물류 지원 동기.txt'
    expect([...now.keys()]).toContain(path)
    const given = now.get(path)?.toString() ?? ''
    expect(given).toBe(normalize(text))
    for (const unit of ['chars', 'charsNoSpaces', 'bytes2', 'bytesUtf8'] as const) {
      expect(lengthOf(given, { max: 500, unit }).used).toBe(lengthOf(text, { max: 500, unit }).used)
    }
  })

  it('says of each letter who made it, in a file for machines, and never in the letter', async () => {
    const writer = { id: 'm', label: 'ChatGPT (m)', isModel: true }
    await test.deps.db
      .update(schema.letter)
      .set({ writer, text: '모델이 쓴 글입니다.' })
      .where(eq(schema.letter.userId, person.account.id))
    const { files: now } = await take(person)
    const { letters } = read(now, '만든 방법.json') as { letters: Json[] }
    expect(letters).toEqual([
      {
        file: expect.stringMatching(/^글\/001 .*\.txt$/),
        writer: 'ChatGPT (m)',
        generativeAi: true,
        digitalSourceType: expect.stringContaining('trainedAlgorithmicMedia'),
      },
    ])
    expect(now.get(String(letters[0]?.file))?.toString()).toBe('모델이 쓴 글입니다.')
  })

  it('holds all of many, however many there are, with what waits for its undo', async () => {
    const many = await test.signUp('많이 쓴 사람')
    const userId = many.account.id
    const { db } = test.deps
    const day = 86_400_000
    const conditions = { question: '지원 동기', experiences: [{ id: 'e1', title: 'x', body: 'y' }] }
    await db.insert(schema.letter).values(
      Array.from({ length: 230 }, (_, at) => ({
        id: `many-${engine}-${at}`,
        userId,
        title: '같은 제목',
        conditions,
        text: `글 ${at}`,
        // Some of one moment, across the border of a page.
        createdAt: new Date(Date.now() - Math.floor(at / 7) * day),
        deletedAt: at === 3 ? new Date() : null,
      })),
    )
    await db.insert(schema.letterVersion).values(
      Array.from({ length: 201 }, (_, at) => ({
        id: `many-version-${engine}-${at}`,
        letterId: `many-${engine}-0`,
        userId,
        origin: 'person' as const,
        text: `지난 글 ${at}`,
        createdAt: new Date(Date.now() - Math.floor(at / 9) * 60_000),
      })),
    )
    const { answer, files: all } = await take(many)
    expect(answer.headers['x-letters']).toBe('230')
    const texts = [...all].filter(([path]) => path.endsWith('.txt') && path.startsWith('글/'))
    expect(texts).toHaveLength(230)
    expect(new Set(texts.map(([, bytes]) => bytes.toString())).size).toBe(230)
    const versions = PLACES.letter_version?.(all) ?? []
    expect(new Set(versions.map((one) => one.text)).size).toBe(201)
    expect(PLACES.letter?.(all).filter((one) => one.deletedAt !== null)).toHaveLength(1)
  })

  it('is not to be had without end: it reads all that a person has', async () => {
    const greedy = await test.signUp('자꾸 받는 사람')
    const statuses = []
    for (let at = 0; at <= TAKEOUTS_PER_PERSON; at += 1) {
      const answer = await test.app.inject({ url: '/api/takeout', headers: { cookie: greedy.cookie } })
      statuses.push(answer.statusCode)
    }
    expect(statuses).toEqual([...Array(TAKEOUTS_PER_PERSON).fill(200), 429])
  })
})

/** What a person leaves behind in a day. */
async function live(test: TestApp, { cookie, account }: TestPerson, mark: string): Promise<void> {
  const send = (method: 'POST' | 'PUT', url: string, payload: object) =>
    test.app.inject({ method, url, payload, headers: { cookie } })
  await send('PUT', '/api/draft', { form: { company: mark } })
  const written = await send('POST', '/api/letters', {
    key: crypto.randomUUID(),
    conditions: {
      question: '지원 동기를 적어 주세요.',
      experiences: [{ title: mark, body: `${mark} 재고 대장을 엑셀로 옮겨 오차를 줄였다.` }],
    },
  })
  const letterId = /"letterId":"([^"]+)"/.exec(written.body)?.[1] ?? ''
  await test.app.inject({
    method: 'PATCH',
    url: `/api/letters/${letterId}`,
    payload: { text: `${mark} 고친 글이에요.` },
    headers: { cookie },
  })
  const talk = (await send('POST', '/api/conversations', { letterId })).json<{ id: string }>()
  await send('POST', `/api/conversations/${talk.id}/messages`, { key: crypto.randomUUID(), prompt: mark })
  await test.deps.db.insert(schema.consent).values({
    id: crypto.randomUUID(),
    userId: account.id,
    version: '2026-11/openai',
    agreedAt: new Date(),
  })
}
