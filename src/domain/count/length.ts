// Where a text stands against its limit. The thresholds are ours (docs/letter-rules.md §2).
import type { Length, LengthState, Limit } from '#domain/limit.ts'
import { count } from './count.ts'

/** The band that a finished answer is brought into, as shares of the maximum, both inclusive. */
export const BAND_FROM = 0.9
export const BAND_TO = 0.98
/** Below this share of the maximum the person is warned (`low`). */
export const LOW_BELOW = 0.8
/** Below this share of the maximum it is a fault (`short`), as is anything below the minimum. */
export const SHORT_BELOW = 0.7

/**
 * `used` in the limit's own unit. States: `over` above the maximum, `full` above 98 %, `good` from 80 %
 * (in the band, or near enough below it to need no warning: what fills the band looks at `inBand`),
 * `low` under 80 %, `short` under 70 % or below the minimum, `empty` for nothing but spaces.
 */
export function lengthOf(text: string, limit?: Limit): Length {
  if (!limit) return { used: count(text, 'chars'), max: null, min: null, ratio: 0, state: 'none' }
  const used = count(text, limit.unit, limit.newlineAsTwo)
  const min = limit.min ?? null
  const ratio = used / limit.max
  const state = text.trim() === '' ? 'empty' : stateOf(used, ratio, min)
  return { used, max: limit.max, min, ratio, state }
}

function stateOf(used: number, ratio: number, min: number | null): LengthState {
  if (ratio > 1) return 'over'
  if (ratio < SHORT_BELOW || (min !== null && used < min)) return 'short'
  if (ratio < LOW_BELOW) return 'low'
  return ratio > BAND_TO ? 'full' : 'good'
}

/** Whether a text stands in the 90-98 % band that the writers aim for. */
export function inBand(length: Length): boolean {
  return length.ratio >= BAND_FROM && length.ratio <= BAND_TO
}
