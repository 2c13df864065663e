import { useTranslation } from 'react-i18next'
import { parseLimit } from '#domain/count/index.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { withLimit } from '#web/write/fill-from-posting.ts'
import { type Form, typedNumber } from '#web/write/form.ts'
import { limitWords } from '#web/write/limit-words.ts'

/** The limit that stands in the question, or else in the posting, with one tap to take it. */
export function ReadLimit({ form, change }: { form: Form; change: (edit: (before: Form) => Form) => void }) {
  const { t } = useTranslation()
  const inQuestion = parseLimit(form.question)
  const saysNothing = inQuestion.limit === null && inQuestion.reason === 'none'
  const read = saysNothing && form.posting !== '' ? parseLimit(form.posting) : inQuestion
  const { limit } = read
  if (limit === null) {
    if (form.max !== '' || read.reason === 'none') return null
    if (read.reason === 'min_only') return <Notice>{t('write.limitMinOnly', { min: read.min ?? 0 })}</Notice>
    return <Notice>{t(read.reason === 'pages' ? 'write.limitPages' : 'write.limitSeveral')}</Notice>
  }
  const taken =
    typedNumber(form.max) === limit.max &&
    (typedNumber(form.min) ?? 0) === (limit.min ?? 0) &&
    (read.assumedUnit || form.unit === limit.unit)
  if (taken) return null
  const sentence = read.assumedUnit ? 'write.limitAssumed' : 'write.limitRead'
  return (
    <Notice
      action={
        <Button small onClick={() => change((now) => withLimit(now, limit))}>
          {t('write.limitApply', { limit: limitWords(t, limit) })}
        </Button>
      }
    >
      {t(sentence, { quote: read.quote })}
    </Notice>
  )
}
