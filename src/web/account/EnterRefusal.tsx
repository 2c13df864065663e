import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { errorSentence, waitWords } from '#web/locales/sentences.ts'
import { Notice } from '#web/ui/Notice.tsx'

/** Why nobody was let in, where no single field is to blame. Its place is always there, so that it is spoken. */
export function EnterRefusal({ error, atField }: { error: Error | null; atField: boolean }) {
  const { t } = useTranslation()
  if (!error || atField) return <div aria-live="assertive" />
  const waits = error instanceof ApiError && error.code === 'too_many_attempts' ? error.retryAfter : undefined
  return (
    <div aria-live="assertive">
      <Notice look="high">
        {waits === undefined
          ? errorSentence(t, error)
          : t('account.throttled', { wait: waitWords(waits, currentLanguage()) })}
      </Notice>
    </div>
  )
}
