import { expect, test } from 'vitest'
import { createTestApp, forEachEngine } from '../test-app.ts'
import { runFuzz } from './run-fuzz.ts'

forEachEngine('generated input', (engine) => {
  test('to every endpoint gets no 5xx, only answers of their documented shape, and no word of another person', async () => {
    const app = await createTestApp(engine, { env: { DAILY_REQUESTS: '100000' } })
    const seed = Date.now() % 1_000_000
    const report = await runFuzz({ url: await app.listen(), seed, rounds: 4 })
    await app.close()
    expect(report.broken, `seed ${seed}`).toEqual([])
    expect(report.requests).toBeGreaterThan(100)
    expect(Object.keys(report.statuses).length).toBeGreaterThan(4)
  }, 120_000)
})
