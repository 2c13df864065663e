import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

/** What was asked for, or that it is on its way, or why it did not come and the way to ask again. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}) {
  const { t } = useTranslation()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError)
    return (
      <Notice
        look="high"
        action={
          <Button small onClick={() => void query.refetch()}>
            {t('shell.retry')}
          </Button>
        }
      >
        {errorSentence(t, query.error)}
      </Notice>
    )
  return (
    <p className="py-2 text-ink-3">
      <Spinner label={t('shell.loading')} />
    </p>
  )
}
