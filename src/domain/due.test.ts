import { expect, test } from 'vitest'
import { Due, daysUntil } from './due.ts'

test.each([
  ['2026-11-24', 0],
  ['2026-11-25', 1],
  ['2026-12-01', 7],
  ['2027-01-01', 38],
  ['2026-11-23', -1],
])('a letter due on %s is %i days away at 23:10 in Seoul on the 24th', (due, days) => {
  expect(daysUntil(due, new Date('2026-11-24T23:10:00+09:00'))).toBe(days)
})

test('after midnight in Seoul one day less is left, although it is still yesterday in UTC', () => {
  expect(daysUntil('2026-11-25', new Date('2026-11-25T00:01:00+09:00'))).toBe(0)
})

test.each(['2026-02-30', '2026-1-1', '30.11.2026', ''])('%j is no day', (words) => {
  expect(Due.safeParse(words).success).toBe(false)
})
