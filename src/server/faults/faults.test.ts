import { expect, test } from 'vitest'
import { runFaults } from './run-faults.ts'

test('kills, reloads, stops and a database restart lose no word and no request', {
  timeout: 120_000,
}, async () => {
  const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
  const report = await runFaults({
    seed,
    streams: 24,
    seconds: 6,
    kills: 2,
    restarts: 1,
    timing: { heartbeatMs: 500, silenceMs: 4_000 },
    tell: () => {},
  })
  expect({ seed, broken: report.broken }).toEqual({ seed, broken: [] })
  expect(report.streams).toBe(24)
})
