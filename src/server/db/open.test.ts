import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openPglite, openPostgres } from './open.ts'
import { openTestDatabase } from './test-databases.ts'

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'aboutme-open-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

test('a second process on the same data folder is refused, and told which one holds it', async () => {
  const path = await folder()
  const first = await openPglite(path)
  onTestFinished(first.close)
  await expect(openPglite(path)).rejects.toThrow(
    new RegExp(`in use by another AboutMe \\(process ${process.pid}\\)`),
  )
})

test('what was written is there again when the folder is opened anew', async () => {
  const path = await folder()
  const first = await openPglite(path)
  await first.db.execute(
    sql`insert into verification (id, identifier, value, expires_at) values ('v1', 'one', '하나', now())`,
  )
  await first.close()
  const again = await openPglite(path)
  onTestFinished(again.close)
  const found = await again.db.execute(sql`select value from verification`)
  expect((found as unknown as { rows: unknown[] }).rows).toEqual([{ value: '하나' }])
})

test('instances that start together on one PostgreSQL migrate it once', async () => {
  const { url, close } = await openTestDatabase('postgres')
  onTestFinished(close)
  const instances = await Promise.all([1, 2, 3, 4].map(() => openPostgres(url as string)))
  for (const one of instances) await one.close()
  expect(instances).toHaveLength(4)
})
