import { pino } from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LOAD_LINE } from '../load-line.ts'
import { createTestApp } from '../test-app.ts'

test('once a minute the log tells how many streams are open, and nothing about anybody', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line)) })
  const { close } = await createTestApp('pglite', { log })
  onTestFinished(close)
  vi.advanceTimersByTime(59_000)
  expect(lines.filter(({ msg }) => msg === LOAD_LINE.message)).toEqual([])
  vi.advanceTimersByTime(61_000)
  const told = lines.filter(({ msg }) => msg === LOAD_LINE.message)
  expect(told).toHaveLength(2)
  expect(told[0]).toMatchObject({ level: 30, [LOAD_LINE.streams]: 0, [LOAD_LINE.running]: 0 })
})
