import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '#web/locales/sentences.ts'
import { ConsentState } from '#web/privacy/ConsentState.tsx'
import { NoticeItems } from '#web/privacy/NoticeItems.tsx'
import { noticeQuery } from '#web/privacy/notice-query.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { writerWord } from '#web/shell/writer-word.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-[17px] font-semibold">{title}</h2>
      {children}
    </section>
  )
}

/** What leaves the machine, in plain words (docs/letter-rules.md §5). */
export function PrivacyPage() {
  const { t } = useTranslation()
  usePageTitle(t('privacy.title'))
  const notice = useQuery(noticeQuery)
  if (notice.isPending) return null
  const label = { writer: writerWord(t, notice.data?.writer) }
  const isModel = notice.data?.writer.isModel === true
  return (
    <article className="mx-auto w-full max-w-[680px] px-4 pt-8 pb-20 md:px-6 md:pt-12">
      <h1 className="text-[24px] font-bold tracking-tight">{t('privacy.title')}</h1>
      {notice.isError ? (
        <Notice
          look="high"
          className="mt-4"
          action={
            <Button small onClick={() => void notice.refetch()}>
              {t('shell.retry')}
            </Button>
          }
        >
          {errorSentence(t, notice.error)}
        </Notice>
      ) : (
        <p className="mt-2 text-[17px] text-ink-2">
          {t(isModel ? 'privacy.leadModel' : 'privacy.lead', label)}
        </p>
      )}
      {notice.data && !isModel && (
        <Part title={t('privacy.nothingTitle')}>
          <p className="mb-2 leading-relaxed text-ink-2">{t('privacy.nothing')}</p>
          <p className="leading-relaxed text-ink-2">{t('privacy.nothingLater')}</p>
        </Part>
      )}
      {notice.data && isModel && (
        <>
          <Part title={t('privacy.ai')}>
            <p className="leading-relaxed text-ink-2">{t('privacy.aiText', label)}</p>
          </Part>
          <div className="mt-8">
            <h2 className="sr-only">{t('privacy.title')}</h2>
            <NoticeItems notice={notice.data} />
          </div>
          <Part title={t('privacy.consent')}>
            <ConsentState />
          </Part>
        </>
      )}
      <Part title={t('privacy.kept')}>
        <p className="mb-2 leading-relaxed text-ink-2">{t('privacy.keptText')}</p>
        <p className="mb-2 leading-relaxed text-ink-2">{t('privacy.deviceText')}</p>
        <p className="leading-relaxed text-ink-2">{t('privacy.never')}</p>
      </Part>
    </article>
  )
}
