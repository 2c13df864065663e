import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { LetterDesk } from '#web/letter/LetterDesk.tsx'
import { letterQuery } from '#web/letter/letter-query.ts'
import { watchOtherTabs } from '#web/letter/other-tabs.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { Button, buttonLook } from '#web/ui/Button.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

/** A letter, while it is written and ever after: one page, one address. */
export function LetterPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/letters/$id' })
  const letter = useQuery(letterQuery(id))
  const { refetch } = letter
  usePageTitle(letter.data?.title)
  useEffect(() => watchOtherTabs(id, () => void refetch()), [id, refetch])

  if (letter.data) return <LetterDesk key={id} letter={letter.data} />
  if (letter.isPending)
    return (
      <div className="flex grow items-center justify-center text-ink-3">
        <Spinner label={t('shell.loading')} />
      </div>
    )
  const gone = letter.error instanceof ApiError && letter.error.code === 'not_found'
  return (
    <div className="mx-auto flex max-w-[520px] grow flex-col items-start justify-center gap-3 px-6 py-16">
      <h1 className="text-[22px] font-bold tracking-tight">
        {t(gone ? 'letter.goneTitle' : 'letter.notLoaded')}
      </h1>
      <p className="text-ink-2">{gone ? t('letter.goneText') : errorSentence(t, letter.error)}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {!gone && (
          <Button look="primary" onClick={() => void refetch()}>
            {t('shell.retry')}
          </Button>
        )}
        <Link to="/letters" className={buttonLook(gone ? 'primary' : 'quiet')}>
          {t('shell.toArchive')}
        </Link>
      </div>
    </div>
  )
}
