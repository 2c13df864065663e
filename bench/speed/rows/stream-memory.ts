// What an open stream holds in memory, and whether all of it comes back.
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../aboutme.ts'
import { median } from '../median.ts'
import { besidePassThrough } from '../pass-through.ts'
import type { Process } from '../process.ts'
import { endAll, type Open, openEvenly } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

const ROUNDS = 10
const STREAMS: Record<string, number> = { PostgreSQL: 1_000, embedded: 300 }
const A_SECOND = 100
const LOOK_MS = 500
const KIB = 1024
/** What an engine's allocator keeps of ten rounds is no growth; what each round adds is. */
const MOST_GROWTH = 1.1

export function streamMemory(engines: Engine[]): Promise<Row[]> {
  const most = Math.max(...engines.map(({ name }) => STREAMS[name] as number))
  return besidePassThrough(engines, most, async ({ engine, ours, theirs }) => {
    const count = STREAMS[engine] as number
    const reference = await rounds(theirs.process, theirs.open, count)
    const measured = await rounds(ours.process, ours.open, count)
    const open = median(measured.open) / KIB
    const bare = median(reference.open) / KIB
    const rest = (list: number[]) => median(list) / KIB / KIB
    const early = rest(measured.rest.slice(0, 3))
    const late = rest(measured.rest.slice(-3))
    return [
      {
        what: `memory for an open stream at ${count}, ${engine}`,
        unit: 'KiB',
        ours: open,
        against: 'node:http pass-through',
        reference: bare,
        times: ROUNDS,
        goal: ratioGoal(open, bare, { most: 2 }),
      },
      {
        what: `memory at rest after ${ROUNDS} rounds, ${engine}`,
        unit: 'MiB',
        ours: late,
        against: 'the same after the first rounds',
        reference: early,
        times: 3,
        goal: ratioGoal(late, early, { most: MOST_GROWTH }),
      },
    ]
  })
}

async function rounds(process: Process, open: Open, count: number) {
  const found: { open: number[]; rest: number[] } = { open: [], rest: [] }
  // The first round only makes room.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = (await process.use({ tidy: true })).rss
    const streams = await openEvenly(open, count, (count / A_SECOND) * 1000)
    await pause(LOOK_MS)
    const during = (await process.use({ tidy: true })).rss
    await endAll(streams)
    await pause(LOOK_MS)
    if (round === 0) continue
    found.open.push((during - before) / count)
    found.rest.push((await process.use({ tidy: true })).rss)
  }
  return found
}
