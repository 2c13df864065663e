// Writes a letter out of the person's own sentences: gather, lead, choose by count, join, tie, ask.
import { BAND_FROM, BAND_TO, count } from '#domain/count/index.ts'
import type { Conditions, Plan } from '#domain/letter.ts'
import type { Limit } from '#domain/limit.ts'
import { understandQuestion } from '#domain/question/index.ts'
import { asksFor } from './asks.ts'
import { writeBacked } from './backed.ts'
import { planOf } from './plan.ts'
import { limitOf } from './write.ts'

/**
 * A letter in 합니다체 that holds only what the experiences say. Never over the limit; whole sentences only.
 * The same conditions give the same letter; `variant` gives another. Does not throw for any text.
 */
export function compose(conditions: Conditions): {
  text: string
  plan: Plan
  asks: string[]
  spare: string[]
} {
  const understanding = understandQuestion(conditions.question)
  const limit = limitOf(conditions)
  const written = writeBacked(conditions)
  const used = count(written.text, limit.unit, limit.newlineAsTwo)
  const asks = asksFor(
    conditions,
    {
      text: written.text,
      told: written.told,
      named: written.named,
      isShort: conditions.limit !== undefined && used < limit.max * BAND_FROM,
      room: Math.max(30, Math.round(roomLeft(limit, used) / 10) * 10),
    },
    understanding,
  )
  return { text: written.text, plan: planOf(conditions, written.order), asks, spare: written.spare }
}

/** Units left up to the band, told in letters. */
function roomLeft(limit: Limit, used: number): number {
  const left = limit.max * BAND_TO - used
  return limit.unit === 'bytes2' ? left / 1.8 : limit.unit === 'bytesUtf8' ? left / 2.6 : left
}
