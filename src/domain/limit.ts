// How long an answer may be, in the unit that the employer counts.
import { z } from 'zod'

/** The four units of counting; `chars` is the default of most private employers. */
export const Unit = z.enum(['chars', 'charsNoSpaces', 'bytes2', 'bytesUtf8'])
export type Unit = z.infer<typeof Unit>

export const Limit = z
  .object({
    max: z.number().int().min(1).max(100_000),
    min: z.number().int().min(0).max(100_000).optional(),
    unit: Unit.default('chars'),
    /** Each newline counts one more, for servers that recount CRLF. */
    newlineAsTwo: z.boolean().optional(),
  })
  .refine((limit) => limit.min === undefined || limit.min <= limit.max, {
    path: ['min'],
    message: 'min_over_max',
  })
export type Limit = z.infer<typeof Limit>

export type Counts = Record<Unit, number>

/** `none`: no limit was given. The thresholds stand in count/length.ts. */
export type LengthState = 'none' | 'empty' | 'short' | 'low' | 'good' | 'full' | 'over'

/** `ratio` is used / max, or 0 without a limit. `max` and `min` are null where none is asked. */
export type Length = {
  used: number
  max: number | null
  min: number | null
  ratio: number
  state: LengthState
}
