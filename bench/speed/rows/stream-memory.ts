// What an open stream holds in memory, and whether all of it comes back.
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../aboutme.ts'
import { median } from '../median.ts'
import { besidePassThrough } from '../pass-through.ts'
import type { Process } from '../process.ts'
import { endAll, type Open, openInTurns } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

/** In which it is looked for what stays, of so many streams each. */
const ROUNDS = 10
const A_ROUND = 300
/** In which it is measured what an open stream holds. */
const FULL_ROUNDS = 3
/** No round beyond the least is begun after this time: on a busy machine they are fewer, and the row says so. */
const LONGEST_MS = 100_000
const LEAST_ROUNDS = 2
const STREAMS: Record<string, number> = { PostgreSQL: 1_000, embedded: 300 }
const LOOK_MS = 500
const KIB = 1024
/** What an engine's allocator keeps of ten rounds is no growth; what each round adds is. */
const MOST_GROWTH = 1.1

export function streamMemory(engines: Engine[]): Promise<Row[]> {
  const most = Math.max(...engines.map(({ name }) => STREAMS[name] as number))
  return besidePassThrough(engines, most, async ({ engine, ours, theirs }) => {
    const count = STREAMS[engine] as number
    const reference = await rounds(theirs.process, theirs.open, count, FULL_ROUNDS)
    const grown = await rounds(ours.process, ours.open, A_ROUND, ROUNDS)
    const full = count === A_ROUND ? grown : await rounds(ours.process, ours.open, count, FULL_ROUNDS)
    const made = grown.rest.length
    const open = median(full.open) / KIB
    const bare = median(reference.open) / KIB
    const rest = (list: number[]) => median(list) / KIB / KIB
    const early = rest(grown.rest.slice(0, 3))
    const late = rest(grown.rest.slice(-3))
    const growth = ratioGoal(late, early, { most: MOST_GROWTH })
    return [
      {
        what: `memory for an open stream at ${count}, ${engine}`,
        unit: 'KiB',
        ours: open,
        against: 'node:http pass-through',
        reference: bare,
        times: full.open.length,
        goal: ratioGoal(open, bare, { most: 2 }),
        note: `the pass-through in ${reference.open.length} rounds`,
      },
      {
        what: `memory at rest after ${made} rounds, ${engine}`,
        unit: 'MiB',
        ours: late,
        against: 'the same after the first rounds',
        reference: early,
        times: 3,
        goal: { ...growth, met: growth.met && made === ROUNDS },
        note: `${A_ROUND} streams each${made < ROUNDS ? `; ${ROUNDS} are wanted, no more fitted into ${LONGEST_MS / 1000} s` : ''}`,
      },
    ]
  })
}

async function rounds(process: Process, open: Open, count: number, most: number) {
  const begun = performance.now()
  const found: { open: number[]; rest: number[] } = { open: [], rest: [] }
  // The first round only makes room.
  for (let round = 0; round <= most; round += 1) {
    if (round > LEAST_ROUNDS && performance.now() - begun > LONGEST_MS) break
    const before = (await process.use({ tidy: true })).rss
    const streams = await openInTurns(open, count)
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
