// How many streams one core carries cleanly: more and more of them, until a first text or a gap comes too late.
import { setTimeout as pause } from 'node:timers/promises'
import type { Engine } from '../aboutme.ts'
import { median, p99 } from '../median.ts'
import { besidePassThrough } from '../pass-through.ts'
import { endAll, type Gaps, type Open, openEvenly, type Stream } from '../streams.ts'
import type { Row } from '../table.ts'

const REPETITIONS = 5
const GOALS: Record<string, number> = { PostgreSQL: 1_000, embedded: 300 }
/** Of the goal: where a climb begins, each step up, and where it is enough. */
const FROM = 0.4
const STEP = 0.2
const MOST = 1.4
/** A step's streams begin evenly in this time: a thousand letters of half a minute are 33 begun a second. */
const BEGIN_MS = 4_000
const LOOK_MS = 1_500
const FIRST_TEXT_MS = 250
const GAP_MS = 100

export function carriedStreams(engines: Engine[]): Promise<Row[]> {
  const most = Math.max(...engines.map(({ name }) => (GOALS[name] as number) * MOST))
  return besidePassThrough(engines, most, async ({ engine, ours, theirs }) => {
    const goal = GOALS[engine] as number
    const reference = await climb(theirs.open, goal)
    const found: Climb[] = []
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1)
      found.push(await climb(ours.open, goal))
    const carried = median(found.map((one) => one.carried))
    return [
      {
        what: `streams that one core carries cleanly, ${engine}`,
        unit: 'streams',
        ours: carried,
        against: 'pass-through, one climb',
        reference: reference.carried,
        times: REPETITIONS,
        goal: { says: `≥ ${goal.toLocaleString('en')}`, met: carried >= goal },
        note: `looked for up to ${goal * MOST}; ${found.map((one) => one.why).join('; ')}`,
      },
    ]
  })
}

type Climb = { carried: number; why: string }

async function climb(open: Open, goal: number): Promise<Climb> {
  const streams: Stream[] = []
  const gaps: Gaps = { on: false, ms: [] }
  let carried = 0
  let why = 'all clean'
  try {
    for (let share = FROM; share <= MOST + 0.001; share += STEP) {
      const count = Math.round(goal * share)
      const begun = await openEvenly(open, count - streams.length, BEGIN_MS, gaps)
      streams.push(...begun)
      gaps.ms = []
      gaps.on = true
      await pause(LOOK_MS)
      gaps.on = false
      const first = p99(begun.map(({ firstTextMs }) => firstTextMs))
      const gap = p99(gaps.ms)
      if (first > FIRST_TEXT_MS || gap > GAP_MS) {
        why = `${count}: first text ${Math.round(first)} ms, gap ${Math.round(gap)} ms`
        break
      }
      carried = count
    }
  } finally {
    await endAll(streams)
  }
  return { carried, why }
}
