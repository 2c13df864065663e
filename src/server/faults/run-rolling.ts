// Two instances over one PostgreSQL, restarted one after the other by SIGTERM while streams are open, as a
// rolling deployment does behind a balancer: an instance that stops gets no new requests.
import { Client } from 'pg'
import { openPostgres } from '../db/open.ts'
import { startPostgres } from '../db/test-postgres.ts'
import { startModelServer } from '../writer/test-model-server.ts'
import { Instance, MAIN } from './instances.ts'
import { comeIn, type Person } from './people.ts'
import { randomOf } from './random.ts'
import { judge } from './run-faults.ts'
import { type Watched, watchOne } from './watcher.ts'

export type RollingPlan = {
  seed: number
  /** Open at any time; whoever has seen the end of one begins the next. */
  streams: number
  /** Texts of an answer, and the time between two. */
  texts: number
  paceMs: number
  tell: (line: string) => void
}

export type RollingReport = {
  /** All that were begun and seen to their end. */
  streams: number
  restarts: { carried: number; writing: number; drainMs: number; awayMs: number }[]
  /** Lines that an instance let go before the end, and that were taken up elsewhere. */
  moved: number
  reloads: number
  broken: string[]
}

const PEOPLE_EACH = 8
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function runRolling(plan: RollingPlan): Promise<RollingReport> {
  const random = randomOf(plan.seed)
  const postgres = await startPostgres()
  await postgres.postgres.createDatabase('rolling')
  const databaseUrl = `${postgres.url}/rolling`
  await (await openPostgres(databaseUrl)).close()
  const model = await startModelServer()
  const texts = Array.from({ length: plan.texts }, (_, index) => `${index}번째 문장입니다. 🙂 `)
  model.otherwise({ texts, paceMs: plan.paceMs })
  const env = {
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'a secret that only the tests know, 0123456789',
    AI_BASE_URL: model.url,
    AI_MODEL: 'm',
    DAILY_REQUESTS: '100000',
    LOG_LEVEL: 'fatal',
    PORT: '0',
  }
  const instances = [new Instance(env, {}, MAIN), new Instance(env, {}, MAIN)]
  try {
    await Promise.all(instances.map((one) => one.start()))
    const people: Person[] = []
    for (let at = 0; at < plan.streams / PEOPLE_EACH; at += 1)
      people.push(await comeIn(instances[0]?.url ?? '', `p${at}`))
    const inRotation = new Set(instances)
    const rollout = { isOver: false }
    const world = {
      random,
      anywhere: () => [...inRotation][random.below(inRotation.size)]?.url ?? '',
      isOver: () => false,
      neverStops: true,
    }
    const watched: Watched[] = []
    const slots = Array.from({ length: plan.streams }, async (_, slot) => {
      await pause(random.below(plan.texts * plan.paceMs))
      for (let turn = 0; !rollout.isOver; turn += 1) {
        const one = await watchOne(world, people[slot % people.length] as Person, `${slot}.${turn}`)
        if (one !== null) watched.push(one)
      }
    })
    // Until every slot has begun.
    await pause(plan.texts * plan.paceMs)
    const restarts: RollingReport['restarts'] = []
    for (const instance of instances) {
      inRotation.delete(instance)
      const { carried, writing } = await loadOf(instance)
      const begun = performance.now()
      await instance.end('SIGTERM')
      const drainMs = performance.now() - begun
      await instance.start()
      inRotation.add(instance)
      restarts.push({ carried, writing, drainMs, awayMs: performance.now() - begun })
      plan.tell(
        `stopped with ${carried} open streams, ${writing} of its own; gone after ${(drainMs / 1000).toFixed(1)} s`,
      )
      // So that the next one has streams to carry, too.
      await pause(plan.texts * plan.paceMs)
    }
    rollout.isOver = true
    await Promise.all(slots)
    const broken = watched
      .filter(({ state, text }) => state !== 'done' || text !== texts.join(''))
      .map(({ id, state, text }) => `${id}: ended ${state} with ${text.length} characters`)
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    broken.push(...(await judge(client, watched, { streams: watched.length })))
    const { rows } = await client.query<{ used: string }>('select sum(used) as used from usage')
    await client.end()
    if (Number(rows[0]?.used) !== watched.length)
      broken.push(`${watched.length} streams took ${rows[0]?.used} requests of the day`)
    return {
      streams: watched.length,
      restarts,
      moved: watched.reduce((sum, one) => sum + one.lost, 0),
      reloads: watched.reduce((sum, one) => sum + one.reloads, 0),
      broken,
    }
  } finally {
    await Promise.all(instances.map((one) => one.end('SIGKILL')))
    await model.close()
    await postgres.stop()
  }
}

/** As a scraper on the same machine sees it. */
async function loadOf(instance: Instance): Promise<{ carried: number; writing: number }> {
  const page = await (await fetch(`${instance.url}/metrics`)).text()
  const value = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(page)?.[1])
  return { carried: value('aboutme_streams_open'), writing: value('aboutme_generations_running') }
}
