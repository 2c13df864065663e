import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { errorSentence, waitWords } from '#web/locales/sentences.ts'
import { NoticeLink } from '#web/privacy/NoticeLink.tsx'
import { useSession } from '#web/session.ts'
import { useRenewal } from '#web/shell/use-renewal.ts'
import { Notice } from '#web/ui/Notice.tsx'

/** A wish that was refused before anything was written: why, and when it may be wished again. */
export function RefusalNotice({ error, onClose }: { error: unknown; onClose?: () => void }) {
  const { t } = useTranslation()
  const quota = useSession()?.quota
  const when = useRenewal(quota?.renewsAt ?? '')
  const words = () => {
    if (!(error instanceof ApiError)) return errorSentence(t, error)
    if (error.code === 'quota_exhausted' && quota) return t('shell.quotaNone', { limit: quota.limit, when })
    const wait = error.retryAfter
      ? ` ${t('letter.retryAfter', { wait: waitWords(error.retryAfter, currentLanguage()) })}`
      : ''
    return errorSentence(t, error) + wait
  }
  return (
    <Notice
      look="mid"
      className="mb-5 max-w-[42em]"
      action={
        <div className="flex items-start gap-1">
          <NoticeLink error={error} />
          {onClose && (
            <button
              type="button"
              aria-label={t('shell.close')}
              onClick={onClose}
              className="-my-2.5 -mr-2 inline-flex size-11 items-center justify-center rounded-field text-ink-2"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          )}
        </div>
      }
    >
      {words()}
    </Notice>
  )
}
