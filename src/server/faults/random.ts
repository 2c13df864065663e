// Numbers that look random and come again with the same seed (mulberry32), so that a failed run can be repeated.
export type Random = { next: () => number; below: (n: number) => number; chance: (share: number) => boolean }

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return { next, below: (n) => Math.floor(next() * n), chance: (share) => next() < share }
}
