import { expect, test } from 'vitest'
import { runRolling } from './run-rolling.ts'

test('two instances restarted one after the other under open streams lose no stream, no word and no request', {
  timeout: 300_000,
}, async () => {
  const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
  const report = await runRolling({ seed, streams: 16, texts: 20, paceMs: 100, tell: () => {} })
  expect({ seed, broken: report.broken }).toEqual({ seed, broken: [] })
  expect(report.restarts).toHaveLength(2)
  for (const { carried, writing } of report.restarts) {
    expect(carried).toBeGreaterThan(0)
    expect(writing).toBeGreaterThan(0)
  }
})
