import { expect, test } from 'vitest'
import { sentenceAt } from './sentence-at.ts'

test('a caret belongs to the sentence around it, and to none between paragraphs', () => {
  const spans = [
    { start: 0, end: 5 },
    { start: 6, end: 10 },
    { start: 12, end: 20 },
  ]
  expect([0, 5, 6, 15, 20].map((at) => sentenceAt(spans, at))).toEqual([0, 0, 1, 2, 2])
  expect(sentenceAt(spans, 11)).toBeNull()
  expect(sentenceAt([], 3)).toBeNull()
})
