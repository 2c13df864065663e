import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenDb } from './open.ts'
import { rowsOf } from './rows.ts'
import { openTestDatabase } from './test-databases.ts'

let open: OpenDb
beforeEach(async () => {
  open = await openTestDatabase('postgres')
})
afterEach(() => open.close())

/** On every connection of the pool that is idle: what a pooler or a restart does to what was named. */
async function forget(): Promise<void> {
  const { pool } = open
  if (pool === null) throw new Error('no pool')
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
  for (const client of clients) {
    await client.query('deallocate all')
    client.release()
  }
}

const planned = () =>
  rowsOf<{ statement: string }>(open.db, sql.raw('select statement from pg_prepared_statements'))
const add = (one: number, other: number) =>
  rowsOf<{ sum: number }>(open.db, sql`select ${one}::int + ${other}::int as sum`)

test('a statement is planned once on a connection, and gives each time what its values ask for', async () => {
  for (const one of [1, 2, 3]) expect(await add(one, 10)).toEqual([{ sum: one + 10 }])
  const found = await planned()
  expect(found.filter(({ statement }) => statement.includes('as sum'))).toHaveLength(1)
})

test('where a pooler has forgotten the name the statement goes again without one, and all later ones do', async () => {
  expect(await add(1, 1)).toEqual([{ sum: 2 }])
  await forget()
  expect(await add(2, 3)).toEqual([{ sum: 5 }])
  await forget()
  expect(await add(3, 4)).toEqual([{ sum: 7 }])
  expect((await planned()).filter(({ statement }) => statement.includes('as sum'))).toEqual([])
})

test('what another instance changed in a table does not break the plans of this one', async () => {
  await open.db.execute(sql.raw('create table thing (id int)'))
  const all = () => rowsOf(open.db, sql.raw('select * from thing'))
  await open.db.execute(sql.raw('insert into thing values (1)'))
  expect(await all()).toEqual([{ id: 1 }])
  await open.db.execute(sql.raw("alter table thing add column name text default '이름'"))
  expect(await all()).toEqual([{ id: 1, name: '이름' }])
  expect(await all()).toEqual([{ id: 1, name: '이름' }])
})

test('what the database refuses is thrown with its code, once', async () => {
  await expect(open.db.execute(sql.raw('select * from nowhere'))).rejects.toMatchObject({
    cause: { code: '42P01' },
  })
  expect(await add(1, 1)).toEqual([{ sum: 2 }])
})
