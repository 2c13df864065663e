// Check 1: the volume, in the employer's own unit (docs/letter-rules.md §2).
import { count, lengthOf, LOW_BELOW, SHORT_BELOW } from '#domain/count/index.ts'
import type { Limit } from '#domain/limit.ts'
import { removeSentence } from './change.ts'
import { type Check, type Found, type Reading, touches } from './reading.ts'

const UNIT_NAME = { chars: '자', charsNoSpaces: '자', bytes2: '바이트', bytesUtf8: '바이트' } as const

export const volume: Check = (reading) => {
  const { limit } = reading.input
  if (!limit) return []
  const { text } = reading
  const length = lengthOf(text, limit)
  const unit = UNIT_NAME[limit.unit]
  const atEnd = { start: text.length, end: text.length }
  if (length.state === 'empty')
    return [{ ...atEnd, rule: 'length-empty', message: '아직 쓴 글이 없어요. 경험을 적고 글을 써 주세요.' }]
  const used = `${grouped(length.used)}${unit}`
  if (length.state === 'over') return [over(reading, limit, length.used)]
  if (length.min !== null && length.used < length.min) {
    const missing = grouped(length.min - length.used)
    return [
      {
        ...atEnd,
        rule: 'length-under-minimum',
        message: `최소 ${grouped(length.min)}${unit}인데 ${used}예요. ${missing}${unit} 더 필요해요.`,
      },
    ]
  }
  if (length.ratio >= LOW_BELOW) return []
  const share = Math.floor(length.ratio * 100)
  const message = `${used}로 제한의 ${share}%예요. 아직 쓰지 않은 경험이나 숫자를 한 가지 더해 주세요.`
  return [{ ...atEnd, rule: length.ratio < SHORT_BELOW ? 'length-short' : 'length-low', message }]
}

/** Marks what stands beyond the limit; one tap drops a last sentence without facts, if that is enough. */
function over(reading: Reading, limit: Limit, used: number): Found {
  const { text } = reading
  const unit = UNIT_NAME[limit.unit]
  const excess = grouped(used - limit.max)
  const found: Found = {
    start: lastFitting(text, limit),
    end: text.length,
    rule: 'length-over',
    message: `${excess}${unit} 넘었어요. ${grouped(limit.max)}${unit}까지만 낼 수 있으니 그만큼 줄여 주세요.`,
  }
  const last = reading.sentences.at(-1)
  if (!last || reading.sentences.length < 3 || touches(reading.facts, last.start, last.end)) return found
  const fix = removeSentence(text, last, '마지막 문장 빼기')
  const rest = text.slice(0, fix.start) + text.slice(fix.end)
  if (count(rest, limit.unit, limit.newlineAsTwo) <= limit.max) found.fix = fix
  return found
}

/** The longest beginning within the limit, never through a surrogate pair. */
function lastFitting(text: string, limit: Limit): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (count(text.slice(0, middle), limit.unit, limit.newlineAsTwo) <= limit.max) low = middle
    else high = middle - 1
  }
  const code = text.charCodeAt(low)
  return low > 0 && code >= 0xdc00 && code <= 0xdfff ? low - 1 : low
}

/** 1,140. The first use of Intl alone costs ten milliseconds. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
