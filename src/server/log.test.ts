import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openTestDatabase } from './db/test-databases.ts'
import { createLog } from './log.ts'

test('a statement that failed is told without what the person wrote', async () => {
  const open = await openTestDatabase('pglite')
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const personal = '저는 서울에 사는 하나입니다'
  const fault = await open.db
    .execute(sql`insert into usage (user_id, day, used) values (${personal}, '2026-11-24', 1)`)
    .then(
      () => null,
      (error: unknown) => error,
    )
  await open.close()
  expect(fault).not.toBeNull()
  log.warn({ err: fault }, 'not stored')
  log.warn({ err: new Error('around it', { cause: fault }) }, 'not stored')
  for (const line of lines) {
    expect(line).not.toContain(personal)
    expect(JSON.parse(line)).toMatchObject({
      msg: 'not stored',
      err: { code: '23503', query: expect.stringContaining('insert into usage') },
    })
    expect(line).toContain('log.test.ts')
  }
  expect(lines).toHaveLength(2)
})
