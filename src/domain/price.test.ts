import { expect, test } from 'vitest'
import { costOf, parsePrices } from './price.ts'

test('a call costs its tokens at the prices of its model', () => {
  const prices = parsePrices('gpt-5-mini=0.25/2, house:7b = 0/0')
  expect(prices).toEqual({ 'gpt-5-mini': { input: 0.25, output: 2 }, 'house:7b': { input: 0, output: 0 } })
  expect(costOf(prices ?? {}, 'gpt-5-mini', { inputTokens: 2_000_000, outputTokens: 500_000 })).toBe(1.5)
  expect(costOf(prices ?? {}, 'house:7b', { inputTokens: 10, outputTokens: 10 })).toBe(0)
})

test('a model whose price nobody set has no cost, not a cost of nothing', () => {
  expect(costOf({}, 'gpt-5-mini', { inputTokens: 1, outputTokens: 1 })).toBeNull()
  expect(costOf({}, 'toString', { inputTokens: 1, outputTokens: 1 })).toBeNull()
})

test.each(['gpt-5-mini', 'gpt-5-mini=0.25', 'gpt-5-mini=a/b', 'm=1/-2'])(
  '%s is no list of prices',
  (list) => {
    expect(parsePrices(list)).toBeNull()
  },
)
