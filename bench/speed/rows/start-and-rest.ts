// How long it takes from the start of the process to a probe that says ready, and what it holds while nobody asks.
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import { type Engine, makeFolder, startAboutMe } from '../aboutme.ts'
import { median } from '../median.ts'
import { type Process, startMeasured, type Use } from '../process.ts'
import { causesOf } from '../causes.ts'
import type { Row } from '../table.ts'

const REPETITIONS = 5
/** Until what was allocated for the start is at rest. */
const REST_MS = 500
const MIB = 1024 * 1024

type Start = { ms: number; use: Use }

export async function startAndRest(engines: Engine[]): Promise<Row[]> {
  const bare: Start[] = []
  const ours = engines.map((): Start[] => [])
  const folders = await Promise.all(engines.map(makeFolder))
  try {
    const firstMs: number[] = []
    // The first start makes secrets and tables; it is told apart.
    for (const [at, engine] of engines.entries()) {
      firstMs.push((await start(() => startAboutMe(engine, folders[at]?.path ?? ''), 0)).ms)
    }
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      bare.push(await start(() => startMeasured('references/bare-fastify.ts')))
      for (const [at, engine] of engines.entries()) {
        ours[at]?.push(await start(() => startAboutMe(engine, folders[at]?.path ?? '')))
      }
    }
    const causes: { start: string; rest: string }[] = []
    for (const [at, engine] of engines.entries()) causes.push(await causesOf(engine, folders[at]?.path ?? ''))
    return engines.flatMap((engine, at) => {
      const starts = ours[at] ?? []
      const of = (list: Start[], value: (one: Start) => number) => median(list.map(value))
      const mib = (value: (use: Use) => number) => Math.round(of(starts, ({ use }) => value(use) / MIB))
      return [
        {
          what: `start to /readyz, ${engine.name}`,
          unit: 'ms',
          ours: of(starts, (one) => one.ms),
          against: 'bare Fastify server',
          reference: of(bare, (one) => one.ms),
          times: REPETITIONS,
          note: `${causes[at]?.start}; the very first start ${Math.round(firstMs[at] ?? 0)} ms`,
        },
        {
          what: `memory at rest, ${engine.name}`,
          unit: 'MiB',
          ours: of(starts, ({ use }) => use.rss / MIB),
          against: 'bare Fastify server',
          reference: of(bare, ({ use }) => use.rss / MIB),
          times: REPETITIONS,
          note: `heap ${mib((use) => use.heap)}, buffers and WebAssembly ${mib((use) => use.external)}; of the heap ${causes[at]?.rest}`,
        },
      ]
    })
  } finally {
    for (const folder of folders) await folder.remove()
  }
}

async function start(begin: () => Promise<Process>, restMs: number = REST_MS): Promise<Start> {
  const begun = performance.now()
  const server = await begin()
  for (;;) {
    const answer = await request(`${server.url}/readyz`)
    await answer.body.dump()
    if (answer.statusCode === 200) break
    await pause(5)
  }
  const ms = performance.now() - begun
  await pause(restMs)
  const use = await server.use()
  await server.stop()
  return { ms, use }
}
