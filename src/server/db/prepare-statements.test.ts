import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareStatements } from './prepare-statements.ts'

const client = new PGlite()
const unprepared = client.query.bind(client)

beforeAll(async () => {
  await client.exec(
    `create table thing (id int primary key, name text, at timestamptz, more jsonb, list text[])`,
  )
  prepareStatements(client)
})
afterAll(() => client.close())

const rows = async (text: string, params: unknown[] = [], options = {}) =>
  (await client.query(text, params, options)).rows

test('a prepared statement gives what an unprepared one gives, each time anew', async () => {
  const put = 'insert into thing values ($1, $2, $3, $4, $5) returning *'
  const moment = new Date('2026-01-02T03:04:05.678Z')
  for (const id of [1, 2, 3]) {
    expect(await rows(put, [id, `이름 ${id} 🙂`, moment, { a: ["'", null] }, ['x', 'y,z']])).toEqual([
      { id, name: `이름 ${id} 🙂`, at: moment, more: { a: ["'", null] }, list: ['x', 'y,z'] },
    ])
  }
  await rows(put, [4, null, undefined, null, null])
  for (const text of [
    'select * from thing order by id',
    `select null::jsonb as none, 'null'::jsonb as empty, 1.5::numeric as part, true as is, 7::bigint as n, 'x'::bytea`,
    'select count(*), max(at), array_agg(id), $1::text as said from thing where id < $2',
    'update thing set name = $1 where id = $2',
    'select * from thing where false',
  ]) {
    const params = text.includes('$2') ? ['하나', 3] : []
    for (const rowMode of ['object', 'array'] as const) {
      const wanted = await unprepared(text, params, { rowMode })
      const found = await client.query(text, params, { rowMode })
      expect(found.rows).toEqual(wanted.rows)
      expect(found.affectedRows).toEqual(wanted.affectedRows)
      expect(found.fields.map(({ name }) => name)).toEqual(wanted.fields.map(({ name }) => name))
    }
  }
})

test('what the database refuses is thrown with its code, and the next statement works', async () => {
  await expect(rows('select * from nowhere')).rejects.toMatchObject({ code: '42P01' })
  await expect(rows('insert into thing (id) values ($1)', [1])).rejects.toMatchObject({ code: '23505' })
  await expect(rows('insert into thing (id) values ($1)', ['x'])).rejects.toMatchObject({ code: '22P02' })
  expect(await rows('select id from thing where id = $1', [1])).toEqual([{ id: 1 }])
})

test('statements that arrive together and inside of transactions keep apart', async () => {
  const read = 'select name from thing where id = $1'
  const [, within, ...outside] = await Promise.all([
    client.transaction(async (tx) => {
      await tx.query('update thing set name = $1 where id = 1', ['안'])
      await new Promise((resolve) => setTimeout(resolve, 20))
      await tx.rollback()
    }),
    client.transaction(async (tx) => (await tx.query(read, [2])).rows),
    ...Array.from({ length: 5 }, () => rows(read, [1])),
  ])
  expect(within).toEqual(await rows(read, [2]))
  for (const one of outside) expect(one).toEqual(await rows(read, [1]))
  expect(await rows(read, [1])).not.toEqual([{ name: '안' }])
})

test('a table that is changed later is still read', async () => {
  expect(await rows('select id from thing where id = 1')).toEqual([{ id: 1 }])
  await client.exec('create index thing_name on thing (name); alter table thing add column extra int')
  expect(await rows('select id from thing where id = 1')).toEqual([{ id: 1 }])
})
