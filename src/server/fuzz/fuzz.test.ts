import { expect, test } from 'vitest'
import { createTestApp, forEachEngine } from '../test-app.ts'
import { runFuzz } from './run-fuzz.ts'

forEachEngine('generated input', (engine) => {
  test('to every endpoint gets no 5xx, only answers of their documented shape, and no word of another person', async () => {
    const app = await createTestApp(engine, { env: { DAILY_REQUESTS: '100000' } })
    // Always the same here, so that a failure comes again; `npm run fuzz` draws its own.
    const report = await runFuzz({ url: await app.listen(), seed: 20261124, rounds: 5 })
    await app.close()
    expect(report.broken).toEqual([])
    // It came past the doors: refusals alone would prove little.
    for (const name of [
      'POST /api/letters',
      'GET /api/letters/{id}',
      'PATCH /api/letters/{id}',
      'POST /chat/',
    ])
      expect(report.reached).toContain(name)
    expect(Object.keys(report.statuses).length).toBeGreaterThan(4)
  }, 120_000)
})
