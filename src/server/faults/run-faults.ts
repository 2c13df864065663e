// Streams on two instances over one PostgreSQL, with kills, stops, reloads and database restarts at random moments.
import type { Client } from 'pg'
import { Client as PostgresClient } from 'pg'
import { openPostgres } from '../db/open.ts'
import { startPostgres } from '../db/test-postgres.ts'
import type { GenerationTiming } from '../actions/generation-timing.ts'
import { startModelServer } from '../writer/test-model-server.ts'
import { Instance } from './instances.ts'
import { comeIn, type Person } from './people.ts'
import { randomOf } from './random.ts'
import { type Watched, watchOne } from './watcher.ts'

export type FaultPlan = {
  seed: number
  streams: number
  /** Over how long the streams begin, and faults happen. */
  seconds: number
  kills: number
  /** Clean stops, with a new start after each. */
  stops: number
  /** Times for which an instance stands still, as if its event loop were full. */
  freezes: number
  restarts: number
  timing: Partial<GenerationTiming>
  tell: (line: string) => void
}

export type FaultReport = {
  streams: number
  states: Record<string, number>
  reloads: number
  /** The most characters of one watcher that a killed instance had shown and not stored. */
  unstored: number
  /** The longest time from the last sign of life of a dead instance to the end of one of its runs. */
  slowestEndMs: number
  /** Everything that must not be; empty when all held. */
  broken: string[]
}

const PEOPLE_EACH = 8
const SECRET = 'a secret that only the tests know, 0123456789'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function runFaults(plan: FaultPlan): Promise<FaultReport> {
  const random = randomOf(plan.seed)
  const postgres = await startPostgres()
  await postgres.postgres.createDatabase('faults')
  const databaseUrl = `${postgres.url}/faults`
  await (await openPostgres(databaseUrl)).close()
  const model = await startModelServer()
  model.otherwise({
    texts: Array.from({ length: 60 }, (_, index) => `${index}번째 문장입니다. 🙂 `),
    paceMs: 50,
  })
  const env = {
    DATABASE_URL: databaseUrl,
    APP_SECRET: SECRET,
    AI_BASE_URL: model.url,
    AI_MODEL: 'm',
    DAILY_REQUESTS: '100000',
    LOG_LEVEL: 'fatal',
  }
  const instances = [new Instance(env, { timing: plan.timing }), new Instance(env, { timing: plan.timing })]
  try {
    await Promise.all(instances.map((one) => one.start()))
    const people: Person[] = []
    for (let at = 0; at < plan.streams / PEOPLE_EACH; at += 1)
      people.push(await comeIn(instances[0]?.url ?? '', `p${at}`))
    let isOver = false
    const world = {
      random,
      anywhere: () => instances[random.below(instances.length)]?.url ?? '',
      isOver: () => isOver,
    }
    const watching = Array.from({ length: plan.streams }, async (_, index) => {
      await pause(random.below(plan.seconds * 1_000))
      return watchOne(world, people[index % people.length] as Person, `${index}`)
    })
    await weather(plan, random, instances, postgres.restart)
    const watched = (await Promise.all(watching)).filter((one) => one !== null)
    isOver = true
    await pause(500)
    const client = new PostgresClient({ connectionString: databaseUrl })
    await client.connect()
    const broken = await judge(client, watched, plan)
    const { rows: slowest } = await client.query<{ ms: string | null }>(
      `select max(extract(epoch from ended_at - heartbeat_at) * 1000)::int as ms from generation where state = 'interrupted'`,
    )
    await client.end()
    const states: Record<string, number> = {}
    for (const { state } of watched) states[state] = (states[state] ?? 0) + 1
    return {
      streams: watched.length,
      states,
      reloads: watched.reduce((sum, one) => sum + one.reloads, 0),
      unstored: Math.max(0, ...watched.map((one) => one.unstored)),
      slowestEndMs: Number(slowest[0]?.ms ?? 0),
      broken,
    }
  } finally {
    await Promise.all(instances.map((one) => one.end('SIGKILL')))
    await model.close()
    await postgres.stop()
  }
}

const LONGEST_FREEZE_MS = 3_000

async function weather(
  plan: FaultPlan,
  random: ReturnType<typeof randomOf>,
  instances: Instance[],
  restart: (ms: number) => Promise<void>,
): Promise<void> {
  const many = (count: number, fault: 'kill' | 'stop' | 'freeze' | 'restart') =>
    Array.from({ length: count }, () => ({ fault, at: 1_000 + random.below(plan.seconds * 1_000) }))
  const moments = [
    ...many(plan.kills, 'kill'),
    ...many(plan.stops, 'stop'),
    ...many(plan.freezes, 'freeze'),
    ...many(plan.restarts, 'restart'),
  ].sort((a, b) => a.at - b.at)
  const begun = performance.now()
  // An instance that is on its way up again is no target, and nobody waits for it while the other serves.
  const starting = new Map<Instance, Promise<unknown>>()
  const begin = (one: Instance) => {
    const started = one.start().finally(() => starting.delete(one))
    starting.set(one, started)
    // Told where it is waited for.
    started.catch(() => {})
  }
  for (const { fault, at } of moments) {
    await pause(Math.max(0, begun + at - performance.now()))
    while (starting.size === instances.length) await Promise.race(starting.values())
    const up = instances.filter((each) => !starting.has(each))
    const one = up[random.below(up.length)] as Instance
    plan.tell(`${((performance.now() - begun) / 1000).toFixed(1)} s: ${fault}`)
    if (fault === 'restart') {
      // One that starts needs the database.
      await Promise.all(starting.values())
      await restart(random.below(1_500))
    } else if (fault === 'freeze') {
      one.freeze()
      await pause(random.below(LONGEST_FREEZE_MS))
      one.goOn()
    } else {
      await one.end(fault === 'kill' ? 'SIGKILL' : 'SIGTERM')
      begin(one)
    }
  }
  await Promise.all(starting.values())
}

/** What must hold when the weather is over. */
export async function judge(
  client: Client,
  watched: Watched[],
  plan: { streams: number },
): Promise<string[]> {
  const broken: string[] = []
  const { rows: running } = await client.query(`select id from generation where state = 'running'`)
  if (running.length > 0) broken.push(`${running.length} generations never ended`)
  const { rows } = await client.query<{ id: string; text: string; response: string; state: string }>(
    `select g.id, g.text, g.state, m.response from generation g join message m on m.id = g.message_id`,
  )
  const stored = new Map(rows.map((row) => [row.id, row]))
  for (const one of watched) {
    const row = stored.get(one.id)
    if (one.faults.length > 0) broken.push(`${one.id}: ${one.faults.join('; ')}`)
    if (row === undefined) broken.push(`${one.id}: watched, but not stored`)
    else if (row.text !== one.text || row.response !== one.text || row.state !== one.state) {
      broken.push(`${one.id}: shown ${one.state} ${one.text.length}, stored ${row.state} ${row.text.length}`)
    }
  }
  if (watched.length !== plan.streams) broken.push(`${plan.streams - watched.length} wishes were never begun`)
  if (rows.length !== watched.length) broken.push(`${watched.length} wishes began ${rows.length} generations`)
  const { rows: log } = await client.query<{ id: string; text: string; logged: string }>(
    `select g.id, g.text, string_agg(e.events, '' order by e.first) as logged
     from generation g join generation_event e on e.generation_id = g.id group by g.id`,
  )
  for (const { id, text, logged } of log) {
    const deltas = [...logged.matchAll(/^data: (\{"type":"text".*)$/gm)].map(
      ([, data]) => (JSON.parse(data ?? '{}') as { delta: string }).delta,
    )
    if (deltas.join('') !== text) broken.push(`${id}: the log holds another text than the row`)
  }
  const { rows: counts } = await client.query(
    `select u.user_id, u.used, count(g.id) filter (where g.request = 'used')::int as settled,
       count(g.id) filter (where g.request = 'reserved')::int as held
     from usage u left join generation g on g.user_id = u.user_id and g.day = u.day
     group by u.user_id, u.day, u.used having u.used <> count(g.id) filter (where g.request <> 'returned')`,
  )
  if (counts.length > 0) broken.push(`the day's count of ${counts.length} people differs from a recount`)
  const { rows: wrong } = await client.query(
    `select id, state, request from generation where (state = 'interrupted') <> (request = 'returned') and text <> ''`,
  )
  if (wrong.length > 0)
    broken.push(`${wrong.length} requests were settled against the end of their generation`)
  return broken
}
