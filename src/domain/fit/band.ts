// The band that a text is brought into, in the limit's own unit.
import { BAND_FROM, BAND_TO, count } from '#domain/count/index.ts'
import type { Limit, Unit } from '#domain/limit.ts'

/** `from` is never under the asked minimum, `to` never under `from`; all are whole units. */
export type Band = { from: number; to: number; max: number }

export function bandOf(limit: Limit): Band {
  const from = Math.min(limit.max, Math.max(Math.ceil(limit.max * BAND_FROM), limit.min ?? 0))
  return { from, to: Math.max(from, Math.floor(limit.max * BAND_TO)), max: limit.max }
}

/** The length of a text under a limit, in the limit's unit. */
export function used(text: string, limit: Limit): number {
  return count(text, limit.unit, limit.newlineAsTwo)
}

const UNIT_WORDS: Record<Unit, string> = {
  chars: '자',
  charsNoSpaces: '자(공백 제외)',
  bytes2: '바이트',
  bytesUtf8: '바이트',
}

/** "34자", "68바이트": a length as the person reads it. */
export function told(length: number, limit: Limit): string {
  return `${length.toLocaleString('en-US')}${UNIT_WORDS[limit.unit]}`
}
