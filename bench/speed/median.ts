/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const high = sorted[middle]
  if (high === undefined) throw new Error('the median of nothing')
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] as number) + high) / 2
}

/** The value that 99 of a hundred do not exceed. */
export function p99(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const at = sorted[Math.ceil(sorted.length * 0.99) - 1]
  if (at === undefined) throw new Error('the p99 of nothing')
  return at
}
