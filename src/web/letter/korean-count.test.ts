import { expect, test } from 'vitest'
import { koreanCount } from './korean-count.ts'

test('a few paragraphs are counted as one says it', () => {
  expect([1, 3, 10, 12].map(koreanCount)).toEqual(['한', '세', '열', '열두'])
  expect(koreanCount(20)).toBe('20')
  expect(koreanCount(0)).toBe('0')
})
