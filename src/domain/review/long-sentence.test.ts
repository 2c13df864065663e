import { expect, it } from 'vitest'
import { findings } from './test-findings.ts'

const sentence = (length: number) => `${'가'.repeat(length - 4)}했습니다`

it.each([
  [80, []],
  [81, ['low sentence-long']],
  [110, ['low sentence-long']],
  [111, ['mid sentence-very-long']],
])('a sentence of %i characters is told as %j', (length, told) => {
  const found = findings(sentence(length), {}, 'sentence-long', 'sentence-very-long')
  expect(found.map((one) => `${one.severity} ${one.rule}`)).toEqual(told)
})
