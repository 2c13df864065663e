import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import type { Quota } from '#domain/quota.ts'
import { createTestApp, forEachEngine, type TestOverrides, type TestPerson } from '../test-app.ts'
import { shortConditions } from '../test-conditions.ts'
import { eventsIn } from '../test-events.ts'

forEachEngine('the requests of a day', (engine) => {
  const begin = async (overrides: TestOverrides = {}) => {
    const app = await createTestApp(engine, overrides)
    onTestFinished(() => app.close())
    const person = await app.signUp('하나')
    const write = (key: string, who: TestPerson = person) =>
      app.app.inject({
        method: 'POST',
        url: '/api/letters',
        payload: { key, conditions: shortConditions },
        headers: { cookie: who.cookie },
      })
    const quota = async (who: TestPerson = person) =>
      (await app.app.inject({ url: '/api/quota', headers: { cookie: who.cookie } })).json<Quota>()
    return { ...app, person, write, quota }
  }

  test('the sixth request of a day is refused, even when a hundred arrive at once', async () => {
    const app = await begin()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => app.write(`at-once-${index}`)),
    )
    const passed = answers.filter(({ statusCode }) => statusCode === 200)
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect([passed.length, refused.length]).toEqual([5, 95])
    // Each of the five was told another count, down to none.
    const left = passed.map(({ body }) => {
      const first = eventsIn(body)[0]?.event
      return first?.type === 'started' ? first.quota.left : null
    })
    expect(left.toSorted()).toEqual([0, 1, 2, 3, 4])
    expect(await app.quota()).toMatchObject({ limit: 5, used: 5, left: 0 })
    const rows = await app.open.db.execute(sql`select count(*)::int as n from generation`)
    expect((rows as unknown as { rows: { n: number }[] }).rows[0]?.n).toBe(5)
    // Another person has a day of their own.
    const other = await app.signUp('두리')
    expect((await app.quota(other)).left).toBe(5)
  })

  test('the refusal says when the day renews: at the next midnight in Seoul, whatever the clock of the server says', async () => {
    // 23:59:10 in Seoul.
    const app = await begin({ now: () => new Date('2026-11-23T14:59:10Z'), env: { DAILY_REQUESTS: '0' } })
    const answer = await app.write('too-many')
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['retry-after']).toBe('50')
    expect(answer.json()).toMatchObject({ error: { code: 'quota_exhausted', retryAfter: 50 } })
    expect((await app.quota()).renewsAt).toBe('2026-11-23T15:00:00.000Z')
  })

  test('a new day in Seoul brings new requests; a clock that is set back brings none twice', async () => {
    let now = new Date('2026-11-23T14:59:00Z')
    const app = await begin({ now: () => now, env: { DAILY_REQUESTS: '1' } })
    expect((await app.write('before-midnight')).statusCode).toBe(200)
    expect((await app.write('second-today')).statusCode).toBe(429)
    now = new Date('2026-11-23T15:00:01Z')
    expect((await app.write('after-midnight')).statusCode).toBe(200)
    now = new Date('2026-11-23T14:59:30Z')
    expect((await app.write('clock-set-back')).statusCode).toBe(429)
    expect((await app.quota()).used).toBe(1)
  })

  test('letters and the chat take from the same five', async () => {
    const app = await begin()
    for (const key of ['letter-1', 'letter-2', 'letter-3'])
      expect((await app.write(key)).statusCode).toBe(200)
    const headers = { authorization: `Bearer ${app.person.token}` }
    const ask = () =>
      app.app.inject({ method: 'POST', url: '/chat/', payload: { prompt: '무엇을 쓸까요?' }, headers })
    expect((await ask()).statusCode).toBe(201)
    expect((await ask()).statusCode).toBe(201)
    const sixth = await ask()
    expect(sixth.statusCode).toBe(429)
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0)
    expect(sixth.json()).toEqual({
      detail: '오늘 쓸 수 있는 5번을 모두 썼습니다. 한국 시각으로 내일 0시에 다시 채워집니다.',
    })
    expect((await app.write('letter-7')).statusCode).toBe(429)
  })
})
