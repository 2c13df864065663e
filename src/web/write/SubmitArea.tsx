import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SentOf, Session } from '#domain/api.ts'
import { ApiError } from '#web/api.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { NoticeLink } from '#web/privacy/NoticeLink.tsx'
import { SentButton } from '#web/privacy/SentButton.tsx'
import { useRenewal } from '#web/shell/use-renewal.ts'
import { writerWord } from '#web/shell/writer-word.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

type Props = {
  session: Session | undefined
  busy: boolean
  error: unknown
  faults: number
  /** What would be sent now; null while the form is not whole. */
  sent: () => SentOf | null
}

/** The one button, who writes, and what stands in the way. */
export function SubmitArea({ session, busy, error, faults, sent }: Props) {
  const { t } = useTranslation()
  const quota = session?.quota
  const when = useRenewal(quota?.renewsAt ?? '')
  const writer = session?.writer
  const usedUp = quota?.left === 0
  const isQuota = error instanceof ApiError && error.code === 'quota_exhausted'
  return (
    <div className="flex flex-col gap-3">
      <div aria-live="polite" className="empty:hidden">
        {usedUp || (isQuota && quota) ? (
          <Notice look="mid">{t('write.quotaNone', { limit: quota?.limit, when })}</Notice>
        ) : error ? (
          <Notice look="high" action={<NoticeLink error={error} />}>
            {errorSentence(t, error)}
          </Notice>
        ) : faults > 0 ? (
          <Notice look="high">{t('write.faults', { n: faults })}</Notice>
        ) : null}
      </div>
      <Button type="submit" look="primary" busy={busy} className="w-full">
        {t(busy ? 'write.starting' : 'write.submit')}
      </Button>
      {session && !session.account && <p className="text-[14px] text-ink-2">{t('write.signInFirst')}</p>}
      {writer && (
        <p className="text-[13.5px] text-ink-3">
          {t(writer.isModel ? 'write.writerModel' : 'write.writerEmbedded', {
            writer: writerWord(t, writer),
          })}{' '}
          <Link to="/privacy" className="underline underline-offset-4">
            {t('write.where')}
          </Link>
        </p>
      )}
      {session?.account && <SentButton of={sent} className="-mt-3 self-start text-[13.5px] text-ink-3" />}
    </div>
  )
}
