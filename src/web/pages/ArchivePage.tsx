import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LetterCardItem } from '#web/archive/LetterCardItem.tsx'
import { lettersQuery } from '#web/archive/letters-query.ts'
import { SearchBox } from '#web/archive/SearchBox.tsx'
import { useLetterDeeds } from '#web/archive/use-letter-deeds.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { Button, buttonLook } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

const PAUSE_MS = 200

export function ArchivePage() {
  const { t } = useTranslation()
  usePageTitle(t('archive.title'))
  const { q = '' } = useSearch({ from: '/letters' })
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const deeds = useLetterDeeds()
  const list = useInfiniteQuery(lettersQuery(q.trim()))
  const letters = list.data?.pages.flatMap((page) => page.letters) ?? []

  useEffect(() => {
    if (typed === q) return
    const timer = setTimeout(
      () => void navigate({ to: '/letters', search: typed ? { q: typed } : {}, replace: true }),
      PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [typed, q, navigate])

  const nothingYet = list.isSuccess && letters.length === 0 && q === ''
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 pt-8 pb-20 md:px-6 md:pt-12">
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-[24px] font-bold tracking-tight">{t('archive.title')}</h1>
        {!nothingYet && (
          <Link to="/write" className={buttonLook('primary')}>
            {t('shell.write')}
          </Link>
        )}
      </div>
      {!nothingYet && <SearchBox value={typed} onText={setTyped} />}
      <p aria-live="polite" className="sr-only">
        {list.isSuccess && q !== '' && t('archive.found', { n: letters.length })}
      </p>
      {list.isPending && (
        <div className="flex justify-center py-16 text-ink-3">
          <Spinner label={t('shell.loading')} />
        </div>
      )}
      {list.isError && (
        <Notice
          look="high"
          className="mt-6"
          action={
            <Button small onClick={() => void list.refetch()}>
              {t('shell.retry')}
            </Button>
          }
        >
          {errorSentence(t, list.error)}
        </Notice>
      )}
      {nothingYet && (
        <Empty
          title={t('archive.emptyTitle')}
          text={t('archive.emptyText')}
          action={
            <Link to="/write" search={{ example: true }} className={buttonLook('primary')}>
              {t('archive.emptyExample')}
            </Link>
          }
        />
      )}
      {list.isSuccess && letters.length === 0 && q !== '' && (
        <Empty
          title={t('archive.foundNone', { q })}
          text={t('archive.foundNoneText')}
          action={<Button onClick={() => setTyped('')}>{t('archive.showAll')}</Button>}
        />
      )}
      {letters.length > 0 && (
        <ul className="mt-2 divide-y divide-line" aria-busy={list.isPlaceholderData}>
          {letters.map((letter) => (
            <li key={letter.id}>
              <LetterCardItem letter={letter} deeds={deeds} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          className="mt-4 w-full"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('archive.more')}
        </Button>
      )}
    </div>
  )
}
