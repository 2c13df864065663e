import { expect, test } from 'vitest'
import { renewalWords } from '#web/shell/renewal-words.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute)

test('the renewal is said on the clock of the person', () => {
  expect(renewalWords(at(24, 0).toISOString(), at(23, 23, 10), 'ko')).toBe('내일 0시')
  expect(renewalWords(at(23, 16).toISOString(), at(23, 9), 'ko')).toBe('오늘 16시')
  expect(renewalWords(at(23, 16, 30).toISOString(), at(23, 9), 'ko')).toBe('오늘 16:30')
  expect(renewalWords(at(24, 0).toISOString(), at(23, 23, 10), 'en')).toBe('tomorrow at 0:00')
})
