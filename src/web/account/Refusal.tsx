import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { errorSentence, waitWords } from '#web/locales/sentences.ts'
import { Notice } from '#web/ui/Notice.tsx'

/** Why it was refused, where no single field is to blame. Its place is always there, so that it is spoken. */
export function Refusal({ error, className }: { error: Error | null; className?: string }) {
  const { t } = useTranslation()
  if (!error) return <div aria-live="assertive" />
  const waits = error instanceof ApiError && error.code === 'too_many_attempts' ? error.retryAfter : undefined
  return (
    <div aria-live="assertive" className={className}>
      <Notice look="high">
        {waits === undefined
          ? errorSentence(t, error)
          : t('account.throttled', { wait: waitWords(waits, currentLanguage()) })}
      </Notice>
    </div>
  )
}
