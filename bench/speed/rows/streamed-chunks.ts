// What one streamed chunk costs the server, log written, against a pass-through to the same model server.
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../aboutme.ts'
import { median } from '../median.ts'
import { besidePassThrough, type Ways } from '../pass-through.ts'
import { OURS, type Stream, THEIRS } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

const WINDOWS = 7
const WINDOW_MS = 1_200
const WARM_MS = 2_000
/** Enough that a core has work: with a few, most of what both cost is waking up. */
const STREAMS = 200
const A_SECOND = 20

export function streamedChunks(engines: Engine[]): Promise<Row[]> {
  return besidePassThrough(engines, STREAMS, async (ways) => [await chunkCost(ways)])
}

async function chunkCost(ways: Ways): Promise<Row> {
  // Both carry their streams at the same time, so that what disturbs one disturbs the other.
  const streams: Stream[] = []
  for (let opened = 0; opened < STREAMS; opened += 1)
    streams.push(await ways.theirs.open(), await ways.ours.open())
  await pause(WARM_MS)
  const found: Record<string, number[]> = { [OURS]: [], [THEIRS]: [] }
  for (let window = 0; window < WINDOWS; window += 1) {
    const before = await snapshot(ways)
    await pause(WINDOW_MS)
    const after = await snapshot(ways)
    const due = (STREAMS * A_SECOND * (after.at - before.at)) / 1000
    for (const model of [OURS, THEIRS]) {
      const chunks = (after.counts[model]?.sent ?? 0) - (before.counts[model]?.sent ?? 0)
      if (chunks < due * 0.8)
        throw new Error(`${model}: ${chunks} chunks of ${Math.round(due)}; streams ended`)
      found[model]?.push(((after.cpuUs[model] as number) - (before.cpuUs[model] as number)) / chunks)
    }
  }
  await Promise.all(streams.map((stream) => stream.end()))
  // Of 100,000 chunks in seconds: microseconds a chunk, over ten.
  const ours = median(found[OURS] ?? []) / 10
  const reference = median(found[THEIRS] ?? []) / 10
  return {
    what: `server CPU for 100,000 chunks, ${ways.engine}`,
    unit: 's',
    ours,
    against: 'node:http pass-through',
    reference,
    times: WINDOWS,
    goal: ratioGoal(ours, reference, { most: 2 }),
    note: `${STREAMS} streams of ${A_SECOND}/s, log written`,
  }
}

async function snapshot(ways: Ways) {
  const counts = await ways.counts()
  const cpuUs: Record<string, number> = {}
  cpuUs[THEIRS] = (await ways.theirs.process.use()).cpuUs
  cpuUs[OURS] = (await ways.ours.process.use()).cpuUs
  return { at: performance.now(), counts, cpuUs }
}
