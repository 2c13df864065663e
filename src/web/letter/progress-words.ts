// What is being done now, in one sentence: "경험 2개로 세 문단을 쓰고 있어요."
import type { TFunction } from 'i18next'
import type { Watch } from '#web/letter/watch-state.ts'
import { koreanCount } from '#web/letter/korean-count.ts'

export function progressWords(t: TFunction<'words'>, watch: Watch | null, language: 'ko' | 'en'): string {
  if (!watch) return t('letter.stepStarting')
  const step = watch.step?.step ?? 'writing'
  if (step === 'repairing') return t('letter.stepRepairing', { n: watch.step?.count ?? 1 })
  if (step === 'fitting') return t('letter.stepFitting')
  if (step === 'reviewing') return t('letter.stepReviewing')
  if (!watch.plan) return t(watch.text === '' ? 'letter.stepReading' : 'letter.stepGoingOn')
  const experiences = new Set(watch.plan.paragraphs.flatMap((one) => one.experienceIds)).size
  const paragraphs = watch.plan.paragraphs.length
  if (experiences === 0) return t('letter.stepGoingOn')
  const n = language === 'ko' ? koreanCount(paragraphs) : String(paragraphs)
  return t('letter.stepWriting', { experiences, paragraphs: n })
}
