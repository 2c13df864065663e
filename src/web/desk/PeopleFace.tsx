import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskPerson } from '#domain/desk.ts'
import { BlockSheet } from '#web/desk/BlockSheet.tsx'
import { deskPeopleQuery } from '#web/desk/desk-queries.ts'
import { number } from '#web/desk/desk-words.ts'
import { LimitSheet } from '#web/desk/LimitSheet.tsx'
import { PersonRow } from '#web/desk/PersonRow.tsx'
import { useDeskDeeds } from '#web/desk/use-desk-deeds.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'
import { TextField } from '#web/ui/TextField.tsx'

type Open = { sheet: 'limit' | 'block'; person: DeskPerson } | null

export function PeopleFace() {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const deeds = useDeskDeeds()
  const list = useInfiniteQuery(deskPeopleQuery(useDeferredValue(q).trim()))
  const people = list.data?.pages.flatMap((page) => page.people) ?? []
  const count = list.data?.pages[0]?.count ?? 0
  return (
    <>
      <TextField
        type="search"
        label={t('desk.search')}
        value={q}
        onText={setQ}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="max-w-[420px]"
      />
      <p aria-live="polite" className="mt-2 min-h-6 text-[14px] text-ink-3">
        {list.isSuccess && t('desk.count', { n: number(count) })}
      </p>
      {list.isPending && (
        <p className="py-12 text-center text-ink-3">
          <Spinner label={t('shell.loading')} />
        </p>
      )}
      {list.isError && <Notice look="high">{errorSentence(t, list.error)}</Notice>}
      {list.isSuccess && people.length === 0 && (
        <Empty
          title={t('desk.noPeople')}
          text={t('desk.noPeopleText')}
          action={<Button onClick={() => setQ('')}>{t('desk.showAll')}</Button>}
        />
      )}
      <ul className="divide-y divide-line" aria-busy={list.isPlaceholderData}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonRow
              person={person}
              onLimit={() => setOpen({ sheet: 'limit', person })}
              onBlock={() => setOpen({ sheet: 'block', person })}
              onUnblock={() => void deeds.unblock(person)}
            />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          className="mt-4 w-full"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('desk.more')}
        </Button>
      )}
      {open?.sheet === 'limit' && (
        <LimitSheet
          title={t('desk.limitTitle', { name: open.person.username })}
          hint={t('desk.limitHint')}
          now={open.person.dailyRequests}
          onSave={(requests) => deeds.limit(open.person, requests)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.sheet === 'block' && (
        <BlockSheet
          person={open.person}
          onBlock={(reason) => deeds.block(open.person, reason)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
