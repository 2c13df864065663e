import type { TFunction } from 'i18next'
import { type Limit, Unit } from '#domain/limit.ts'

const words = {
  chars: { long: 'write.unitChars', short: 'write.shortChars', suffix: 'write.characters' },
  charsNoSpaces: {
    long: 'write.unitCharsNoSpaces',
    short: 'write.shortCharsNoSpaces',
    suffix: 'write.characters',
  },
  bytes2: { long: 'write.unitBytes2', short: 'write.shortBytes2', suffix: 'write.bytes' },
  bytesUtf8: { long: 'write.unitBytesUtf8', short: 'write.shortBytesUtf8', suffix: 'write.bytes' },
} as const satisfies Record<Unit, object>

/** The name of a unit in full: "공백 포함 글자 수". */
export function unitName(t: TFunction<'words'>, unit: Unit): string {
  return t(words[unit].long)
}

/** The name of a unit beside a count: "공백 포함". */
export function unitShort(t: TFunction<'words'>, unit: Unit): string {
  return t(words[unit].short)
}

/** What stands after a number in this unit: "자", "바이트". */
export function unitSuffix(t: TFunction<'words'>, unit: Unit): string {
  return t(words[unit].suffix)
}

export function unitOptions(t: TFunction<'words'>): { value: Unit; label: string }[] {
  return Unit.options.map((unit) => ({ value: unit, label: unitName(t, unit) }))
}

/** A limit in a few words: "500~700자 (공백 제외)". */
export function limitWords(t: TFunction<'words'>, limit: Limit): string {
  const from = limit.min ? `${limit.min.toLocaleString('ko-KR')}~` : ''
  return `${from}${limit.max.toLocaleString('ko-KR')}${unitSuffix(t, limit.unit)} (${unitShort(t, limit.unit)})`
}
