import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MailWord } from '#web/account/MailWord.tsx'
import { call } from '#web/api.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

/** The desk before it is opened in this session: a link to the operator's own address opens it. */
export function DeskDoor({ email, fault }: { email: string; fault: unknown }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ error: unknown } | 'sent' | null>(
    fault === null ? null : { error: fault },
  )
  const send = async () => {
    setBusy(true)
    try {
      await call('sendDeskLink')
      setTold('sent')
    } catch (error) {
      setTold({ error })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="mx-auto flex w-full max-w-[560px] flex-col items-start gap-3 px-4 py-12 md:px-6">
      <h1 className="text-[22px] font-bold tracking-tight">{t('desk.closedTitle')}</h1>
      <p className="text-ink-2">{t('desk.closedText', { email })}</p>
      <div aria-live="polite" className="w-full empty:hidden">
        {told === 'sent' && (
          <Notice look="low">
            <MailWord sent={t('desk.linkSent')} made={t('desk.linkMade')} />
          </Notice>
        )}
        {told !== null && told !== 'sent' && <Notice look="high">{errorSentence(t, told.error)}</Notice>}
      </div>
      <Button look="primary" busy={busy} onClick={() => void send()} className="mt-1">
        {t('desk.sendLink')}
      </Button>
    </div>
  )
}
