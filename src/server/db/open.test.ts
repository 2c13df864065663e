import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { generate } from 'selfsigned'
import { expect, onTestFinished, test } from 'vitest'
import { openPglite, openPostgres } from './open.ts'
import { openTestDatabase } from './test-databases.ts'
import { startPostgres } from './test-postgres.ts'

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

test('nothing is written beside the data folder, which may be a volume in a place that is read-only', async () => {
  const place = await folder()
  const { close } = await openPglite(join(place, 'data'))
  onTestFinished(close)
  expect(await readdir(place)).toEqual(['data'])
})

test('with an authority of its own, the database must show a certificate of that authority', async () => {
  const trusted = await authority()
  const server = await startPostgres(await certificateOf(trusted))
  onTestFinished(server.stop)
  // An address that asks for less does not get less.
  const address = `postgres://aboutme:test-only@localhost:${server.port}/postgres?sslmode=disable`
  const open = await openPostgres(address, { ca: trusted.cert })
  const used = await open.db.execute(sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`)
  await open.close()
  expect((used as unknown as { rows: unknown[] }).rows).toEqual([{ ssl: true }])
  await expect(openPostgres(address, { ca: (await authority()).cert })).rejects.toThrow(/certificate/)
})

function authority() {
  return generate([{ name: 'commonName', value: 'An authority' }], {
    extensions: [{ name: 'basicConstraints', cA: true }],
  })
}

function certificateOf({ cert, private: key }: { cert: string; private: string }) {
  return generate([{ name: 'commonName', value: 'localhost' }], {
    ca: { key, cert },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
}
