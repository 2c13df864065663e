/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const high = sorted[middle]
  if (high === undefined) throw new Error('the median of nothing')
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] as number) + high) / 2
}
