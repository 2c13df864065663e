import { eq, getTableName, is, sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweepAccounts } from '../actions/delete-account.ts'
import { createTestApp, forEachEngine, type TestApp } from '../test-app.ts'
import { type NewAdminAct, noteAdminAct } from './admin-acts.ts'
import { rowsOf } from './rows.ts'
import * as schema from './schema.ts'

const MARK = '지워질사람의말'
const tables = Object.values(schema).filter((one) => is(one, PgTable)) as PgTable[]

/** Tables that hold nothing of anybody, and why. */
const IMPERSONAL: Record<string, string> = {
  sign_in_attempt: 'hashes of addresses, dropped a day after their window',
  setting: 'what the operator set for everybody',
}

/** Tables that keep the bare id of somebody who is gone, and why. */
const KEEPS_ID: Record<string, string> = {
  admin_act: 'what was done at the desk cannot be undone by leaving; an id names nobody then',
}

forEachEngine('an account that is deleted', (engine) => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp(engine, { env: { DAILY_REQUESTS: '50' } })
  })
  afterAll(() => test.close())

  it('leaves no row in any table of the schema', async () => {
    const { db } = test.deps
    const person = await test.signUp(MARK)
    const stayer = await test.signUp('stayer')
    const userId = person.account.id
    await live(test, person.cookie, MARK)
    await live(test, stayer.cookie, '남는 사람')
    await db.insert(schema.letterVersion).values({
      id: `version-${userId}`,
      letterId: (await db.select().from(schema.letter).where(eq(schema.letter.userId, userId)))[0]?.id ?? '',
      userId,
      origin: 'person',
      text: MARK,
    })
    await db
      .insert(schema.consent)
      .values({ id: `consent-${userId}`, userId, version: '1', agreedAt: new Date() })
    const acts: NewAdminAct[] = [
      { adminId: userId, act: 'limit_all', before: 5, after: 6 },
      { adminId: stayer.account.id, act: 'limit_person', personId: userId, after: 6 },
    ]
    for (const act of acts) await noteAdminAct(db, act, new Date())

    const holds = async (table: PgTable, words = [userId, MARK, person.email]) => {
      const name = getTableName(table)
      const needles = [0, 1, 2].map((at) => `%${words[at] ?? words[0]}%`)
      const [row] = await rowsOf<{ count: number }>(
        db,
        sql`select count(*)::int as count from ${sql.identifier(name)} as it
          where it::text like ${needles[0]} or it::text like ${needles[1]} or it::text like ${needles[2]}`,
      )
      return row?.count ?? 0
    }
    // A table that is forgotten here fails: either it holds something of the person now, or it hangs on
    // a table that does, or it is named above with the reason.
    for (const table of tables) {
      const name = getTableName(table)
      if (name in IMPERSONAL) continue
      if (name in KEEPS_ID) {
        expect(await holds(table), name).toBe(acts.length)
        continue
      }
      const parents = getTableConfig(table).foreignKeys.filter((key) => key.onDelete === 'cascade')
      expect(parents.length > 0 || name === 'user' || name === 'verification', name).toBe(true)
      expect((await holds(table)) > 0 || name === 'generation_event', name).toBe(true)
    }

    await test.app.inject({
      method: 'POST',
      url: '/api/account/delete',
      payload: { password: person.password },
      headers: { cookie: person.cookie },
    })
    const later = new Date(Date.now() + 8 * 86_400_000)
    expect(await sweepAccounts({ db, now: () => later })).toBe(1)
    for (const table of tables) {
      const words = getTableName(table) in KEEPS_ID ? [MARK, person.email] : undefined
      expect(await holds(table, words), getTableName(table)).toBe(0)
    }

    const stays = await test.app.inject({ url: '/api/letters', headers: { cookie: stayer.cookie } })
    expect(stays.json().letters).toHaveLength(1)
  })
})

/** What a person does in a day: a draft, a letter, a conversation about it. */
async function live(test: TestApp, cookie: string, mark: string): Promise<void> {
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
  const letterId = /"letterId":"([^"]+)"/.exec(written.body)?.[1]
  const talk = (await send('POST', '/api/conversations', { letterId })).json()
  await send('POST', `/api/conversations/${talk.id}/messages`, { key: crypto.randomUUID(), prompt: mark })
}
