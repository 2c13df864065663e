// What a call of a model costs, from the prices that the operator set.

/** US dollars for a million tokens. */
export type Price = { input: number; output: number }
export type Prices = Record<string, Price>

const MILLION = 1_000_000

/** Reads `model=input/output`, separated by commas; null when it cannot be read. */
export function parsePrices(list: string): Prices | null {
  const prices: Prices = {}
  for (const part of list.split(',').map((one) => one.trim())) {
    if (part === '') continue
    const found = /^(.+?)\s*=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/.exec(part)
    if (found === null) return null
    prices[found[1] as string] = { input: Number(found[2]), output: Number(found[3]) }
  }
  return prices
}

/** US dollars; null for a model whose price nobody set. */
export function costOf(
  prices: Prices,
  model: string,
  billed: { inputTokens: number; outputTokens: number },
): number | null {
  const price = Object.hasOwn(prices, model) ? prices[model] : undefined
  if (price === undefined) return null
  return (billed.inputTokens * price.input + billed.outputTokens * price.output) / MILLION
}
