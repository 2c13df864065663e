import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '#web/locales/sentences.ts'
import { answerConsent } from '#web/privacy/ask-consent.ts'
import { NoticeItems } from '#web/privacy/NoticeItems.tsx'
import { noticeQuery, useConsentDeeds } from '#web/privacy/notice-query.ts'
import { writerWord } from '#web/shell/writer-word.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

/** Stands over the wish that it interrupts: the notice, and the three ways on from it. */
export function ConsentSheet() {
  const { t } = useTranslation()
  const notice = useQuery(noticeQuery)
  const { agree } = useConsentDeeds()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const version = notice.data?.version

  const accept = async () => {
    if (!version) return
    setBusy(true)
    setFault(null)
    try {
      await agree(version)
      answerConsent('agreed')
    } catch (error) {
      setFault(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && answerConsent(null)}
      title={t('privacy.askTitle')}
      closeLabel={t('shell.close')}
    >
      {notice.isPending && (
        <p className="py-8 text-center">
          <Spinner label={t('shell.loading')} />
        </p>
      )}
      {notice.isError && <Notice look="high">{errorSentence(t, notice.error)}</Notice>}
      {notice.data && (
        <>
          <p className="mb-4 text-[16px] font-semibold">
            {t('privacy.askAi', { writer: writerWord(t, notice.data.writer) })}
          </p>
          <NoticeItems notice={notice.data} />
        </>
      )}
      {fault !== null && (
        <Notice look="high" className="mt-4">
          {errorSentence(t, fault)}
        </Notice>
      )}
      <div className="sticky -bottom-5 mt-5 flex flex-col gap-2 border-t border-line bg-surface pt-4 pb-5 md:-bottom-6 md:pb-6">
        <Button look="primary" busy={busy} disabled={!version} onClick={() => void accept()}>
          {t('privacy.askAgree')}
        </Button>
        <Button onClick={() => answerConsent('embedded')}>{t('privacy.askEmbedded')}</Button>
        <p className="text-[14px] text-ink-3">{t('privacy.askEmbeddedText')}</p>
      </div>
    </Sheet>
  )
}
