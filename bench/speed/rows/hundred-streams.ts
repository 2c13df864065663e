// A hundred people who begin within one second: how long the last of them waits for a text.
import { median, p99 } from '../median.ts'
import type { Engine } from '../aboutme.ts'
import { besidePassThrough } from '../pass-through.ts'
import { endAll, type Open, openEvenly } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

const REPETITIONS = 5
/** Pairs that only warm both up. */
const WARM = 3
const STREAMS = 100
const SPAN_MS = 1_000

export function hundredStreams(engines: Engine[]): Promise<Row[]> {
  return besidePassThrough(engines, STREAMS, async ({ ours, theirs, engine }) => {
    const found: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
    for (let repetition = 0; repetition < WARM + REPETITIONS; repetition += 1) {
      const reference = await worstFirstText(theirs.open)
      const measured = await worstFirstText(ours.open)
      if (repetition < WARM) continue
      found.theirs.push(reference)
      found.ours.push(measured)
    }
    const measured = median(found.ours)
    const reference = median(found.theirs)
    return [
      {
        what: `first text, p99 of ${STREAMS} streams, ${engine}`,
        unit: 'ms',
        ours: measured,
        against: 'node:http pass-through',
        reference,
        times: REPETITIONS,
        goal: ratioGoal(measured, reference, { most: 4 }),
        note: `all begun within ${SPAN_MS / 1000} s`,
      },
    ]
  })
}

async function worstFirstText(open: Open): Promise<number> {
  const streams = await openEvenly(open, STREAMS, SPAN_MS)
  await endAll(streams)
  return p99(streams.map(({ firstTextMs }) => firstTextMs))
}
