// How much Korean a limit holds, whatever unit it counts in.
import type { Conditions } from '#domain/letter.ts'

/** How many Hangul letters fit into the limit; null without one. */
export function roomInLetters(limit: Conditions['limit']): number | null {
  if (!limit) return null
  if (limit.unit === 'bytes2') return Math.floor(limit.max / 1.8)
  if (limit.unit === 'bytesUtf8') return Math.floor(limit.max / 2.6)
  if (limit.unit === 'charsNoSpaces') return Math.floor(limit.max * 1.3)
  return limit.max
}
