// Reads how long an answer may be out of the words of a posting or a question.
import type { Limit, Unit } from '#domain/limit.ts'

export type ParsedLimit =
  | {
      limit: Limit
      /** UTF-16 offsets of the words that say it, into the text as given. */
      start: number
      end: number
      quote: string
      /** True where the text names a number but not whether spaces or bytes count. */
      assumedUnit: boolean
    }
  | { limit: null; reason: 'none' | 'unclear' }

/** The limit that `text` states, or why there is none. */
export function parseLimit(text: string): ParsedLimit {
  const match = /(\d[\d,]*)\s*(자|bytes?|바이트)/i.exec(text)
  if (!match) return { limit: null, reason: 'none' }
  const max = Number((match[1] as string).replaceAll(',', ''))
  const unit: Unit = match[2] === '자' ? 'chars' : 'bytes2'
  const start = match.index
  const end = start + match[0].length
  return { limit: { max, unit }, start, end, quote: match[0], assumedUnit: true }
}
