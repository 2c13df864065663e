// A storm of sign-ins: whether what is being written still flows.
import { setTimeout as pause } from 'node:timers/promises'
import { type Engine, signUp } from '../aboutme.ts'
import { median, p99 } from '../median.ts'
import { besidePassThrough } from '../pass-through.ts'
import { requestsASecond } from '../rate.ts'
import { endAll, type Gaps, openEvenly } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

const REPETITIONS = 5
const STREAMS = 40
const LOOK_MS = 2_000
const SIGN_INS_AT_ONCE = 8

export function signInStorm(engines: Engine[]): Promise<Row[]> {
  return besidePassThrough(engines, STREAMS, async ({ engine, ours }) => {
    const { email, password } = await signUp(ours.process.url)
    const asked = {
      path: '/api/sign-in',
      method: 'POST' as const,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    }
    const gaps: Gaps = { on: false, ms: [] }
    const streams = await openEvenly(ours.open, STREAMS, 2_000, gaps)
    const look = async (during: Promise<unknown>) => {
      gaps.ms = []
      gaps.on = true
      await during
      gaps.on = false
      return p99(gaps.ms)
    }
    const found: { quiet: number[]; storm: number[] } = { quiet: [], storm: [] }
    for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
      const quiet = await look(pause(LOOK_MS))
      const storm = await look(
        requestsASecond(ours.process.url, asked, { atOnce: SIGN_INS_AT_ONCE, spanMs: LOOK_MS }),
      )
      if (repetition === 0) continue
      found.quiet.push(quiet)
      found.storm.push(storm)
    }
    await endAll(streams)
    const measured = median(found.storm)
    const reference = median(found.quiet)
    return [
      {
        what: `gap of running streams, p99, in a storm of sign-ins, ${engine}`,
        unit: 'ms',
        ours: measured,
        against: 'the same streams, quiet',
        reference,
        times: REPETITIONS,
        goal: ratioGoal(measured, reference, { most: 1.3 }),
        note: `${STREAMS} streams, ${SIGN_INS_AT_ONCE} sign-ins at once`,
      },
    ]
  })
}
