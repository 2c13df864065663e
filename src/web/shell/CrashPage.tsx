import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { NotFoundPage } from '#web/shell/NotFoundPage.tsx'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { Button } from '#web/ui/Button.tsx'

/** A page that threw. It says that the text is safe, and what to do. */
export function CrashPage({ error: thrown }: { error: unknown }) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const { t } = useTranslation()
  usePageTitle(t('shell.crashTitle'))
  if (error instanceof ApiError && error.code === 'not_found') return <NotFoundPage />
  // The files of an earlier build are gone from the server; the new ones come with a reload.
  const stale = /dynamically imported module|module script failed/i.test(error.message)
  const text =
    error instanceof ApiError ? errorSentence(t, error) : t(stale ? 'shell.staleText' : 'shell.crashText')
  return (
    <div className="mx-auto flex max-w-[520px] grow flex-col items-start justify-center gap-3 px-6 py-16">
      <h1 className="text-[22px] font-bold tracking-tight">{t('shell.crashTitle')}</h1>
      <p className="text-ink-2">{text}</p>
      {error instanceof ApiError && error.requestId && (
        <p className="text-[13.5px] text-ink-3">{error.requestId}</p>
      )}
      <Button look="primary" className="mt-3" onClick={() => location.reload()}>
        {t('shell.reload')}
      </Button>
    </div>
  )
}
