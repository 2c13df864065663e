import { expect, test } from 'vitest'
import { createTestApp, forEachEngine } from '../test-app.ts'
import { writerAt } from '../test-chat.ts'
import { startModelServer } from '../writer/test-model-server.ts'
import { fuzzSettings, runFuzz } from './run-fuzz.ts'

// Always the same here, so that a failure comes again; `npm run fuzz` draws its own.
const seed = 20261124

forEachEngine('generated input', (engine) => {
  test('to every endpoint gets no 5xx, only answers of their documented shape, and no word of another person', async () => {
    const model = await startModelServer()
    const app = await createTestApp(engine, { env: fuzzSettings(seed), writer: writerAt(model.url) })
    const report = await runFuzz({ url: await app.listen(), seed, rounds: 5 })
    await app.close()
    await model.close()
    expect(report.broken).toEqual([])
    // It came past the doors: refusals alone would prove little.
    for (const name of [
      'POST /api/letters',
      'GET /api/letters/{id}',
      'PATCH /api/letters/{id}',
      'POST /chat/',
      'GET /api/admin/people',
    ])
      expect(report.reached).toContain(name)
    expect(Object.keys(report.statuses).length).toBeGreaterThan(4)
  }, 120_000)
})
