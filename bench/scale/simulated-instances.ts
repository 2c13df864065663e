// What instances cost each other before they write a word: each LISTENs on one PostgreSQL, and tells all of them five
// times a second that it logged something, as `appendLog` does. Only those lines are there, so there can be many.
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { generationTiming } from '#server/actions/generation-timing.ts'
import { usesOf } from './postgres-use.ts'

export type Simulated = {
  instances: number
  /** Notices that were committed, and that arrived, a second. */
  told: number
  delivered: number
  /** From the telling to the arrival; of twenty, one takes longer. */
  delayMs: number
  /** `null` where there is no /proc. */
  postgresCores: number | null
}

const CHANNEL = 'aboutme_logged'

export async function simulateInstances(url: string, count: number, spanMs: number): Promise<Simulated> {
  const each = () => Promise.all(Array.from({ length: count }, () => connect(url)))
  const [ears, mouths] = [await each(), await each()]
  let delays: number[] = []
  let told = 0
  for (const ear of ears) {
    ear.on('notification', ({ payload }) => delays.push(performance.now() - Number(payload)))
    await ear.query(`listen ${CHANNEL}`)
  }
  const over = new AbortController()
  const telling = mouths.map(async (mouth) => {
    await pause(Math.random() * generationTiming.flushMs)
    while (!over.signal.aborted) {
      const next = pause(generationTiming.flushMs)
      await mouth.query('select pg_notify($1, $2)', [CHANNEL, String(performance.now())])
      told += 1
      await next
    }
  })
  await pause(500)
  const before = await usesOf(url)
  const begun = performance.now()
  delays = []
  told = 0
  await pause(spanMs)
  const seconds = (performance.now() - begun) / 1000
  const arrived = delays.toSorted((one, other) => one - other)
  const committed = told
  const after = await usesOf(url)
  over.abort()
  await Promise.all(telling)
  await Promise.all([...ears, ...mouths].map((line) => line.end()))
  return {
    instances: count,
    told: committed / seconds,
    delivered: arrived.length / seconds,
    delayMs: arrived[Math.floor(arrived.length * 0.95)] ?? 0,
    postgresCores:
      before.cpuUs === null || after.cpuUs === null ? null : (after.cpuUs - before.cpuUs) / seconds / 1e6,
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}
