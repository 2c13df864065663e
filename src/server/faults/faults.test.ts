import { expect, test } from 'vitest'
import { runFaults } from './run-faults.ts'

test('kills, clean stops, freezes, reloads and a database restart lose no word and no request', {
  timeout: 300_000,
}, async () => {
  const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
  const report = await runFaults({
    seed,
    streams: 24,
    seconds: 6,
    kills: 2,
    stops: 1,
    freezes: 1,
    restarts: 1,
    timing: { heartbeatMs: 500, silenceMs: 4_000 },
    tell: () => {},
  })
  expect({ seed, broken: report.broken }).toEqual({ seed, broken: [] })
  expect(report.streams).toBe(24)
})
