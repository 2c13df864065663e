// The sentence for a refusal, out of its code.
import type { TFunction } from 'i18next'
import { ApiError } from '#web/api.ts'
import { ko } from '#web/locales/ko/index.ts'
import type { FieldCode } from '#web/locales/words.ts'

/** What to tell the person about anything that was thrown: what happened, that the text is safe, what to do. */
export function errorSentence(t: TFunction<'words'>, error: unknown): string {
  const code = error instanceof ApiError ? error.code : 'internal'
  return t(`errors.${code in ko.errors ? code : 'internal'}`)
}

/** The sentence for an error code out of an event or a row, which is a plain string there. */
export function codeSentence(t: TFunction<'words'>, code: string): string {
  return t(`errors.${(code in ko.errors ? code : 'internal') as keyof typeof ko.errors}`)
}

/** Whether the model failed: then the embedded writer, which needs none, can be offered in its place. */
export function isFaultOfModel(code: string | null): boolean {
  return code?.startsWith('model_') ?? false
}

/** What stands under a field that is refused. */
export function fieldSentence(
  t: TFunction<'words'>,
  fault: { code: string; params?: Record<string, string | number> },
): string {
  const code = (fault.code in ko.fields ? fault.code : 'invalid_value') as FieldCode
  return t(`fields.${code}`, { ...fault.params })
}

const waits = { ko: { s: '초', m: '분', h: '시간' }, en: { s: ' s', m: ' min', h: ' h' } }

/** "40초", "12분", "3시간": rounded up, so that it never promises too early. */
export function waitWords(seconds: number, language: 'ko' | 'en'): string {
  const unit = waits[language]
  if (seconds < 90) return `${Math.ceil(seconds)}${unit.s}`
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)}${unit.m}`
  return `${Math.ceil(seconds / 3600)}${unit.h}`
}
