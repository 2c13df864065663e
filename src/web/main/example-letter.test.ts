import { expect, test } from 'vitest'
import { count, inBand, lengthOf } from '#domain/count/index.ts'
import { given, letterText, paragraphs } from '#web/main/example-letter.ts'

test('the example on the main page keeps its own promise: in the band, and never over', () => {
  expect(inBand(lengthOf(letterText, { max: given.max, unit: 'chars' }))).toBe(true)
  expect(count(letterText, 'chars')).toBe(letterText.length)
})

test('each number of the example letter stands in what was told', () => {
  const told = [given.when, given.title, ...given.told].join('\n')
  for (const number of letterText.match(/\d+/g) ?? []) expect(told).toContain(number)
})

test('a sentence that is shown with its source has the place that it names', () => {
  const places = paragraphs.flat().flatMap((one) => (one.from === null ? [] : [one.from]))
  expect(places).toEqual([0, 1, 2, 3, 4, 5])
})
