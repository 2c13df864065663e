import { useInfiniteQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type AdminAct, BlockReason } from '#domain/desk.ts'
import { deskActsQuery } from '#web/desk/desk-queries.ts'
import { limitWords, momentWords } from '#web/desk/desk-words.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

/** The record: who did what, and when. */
export function ActsFace() {
  const { t } = useTranslation()
  const list = useInfiniteQuery(deskActsQuery)
  const acts = list.data?.pages.flatMap((page) => page.acts) ?? []
  return (
    <>
      <p className="mb-3 text-ink-2">{t('desk.recordText')}</p>
      {list.isPending && <Spinner label={t('shell.loading')} />}
      {list.isError && <Notice look="high">{errorSentence(t, list.error)}</Notice>}
      {list.isSuccess && acts.length === 0 && <p>{t('desk.noActs')}</p>}
      <ol className="divide-y divide-line">
        {acts.map((act) => (
          <li key={act.id} className="py-2.5">
            <p>{actWords(t, act)}</p>
            <p className="text-[14px] text-ink-3">
              <time dateTime={act.at}>{momentWords(act.at)}</time> · {nameOf(t, act.adminName, act.adminId)}
            </p>
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <Button
          className="mt-4 w-full"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('desk.more')}
        </Button>
      )}
    </>
  )
}

const nameOf = (t: TFunction<'words'>, name: string | null, id: string) =>
  name ?? t('desk.gone', { id: id.slice(0, 8) })

function actWords(t: TFunction<'words'>, act: AdminAct): string {
  const person = nameOf(t, act.personName, act.personId ?? '')
  switch (act.act) {
    case 'open':
      return t('desk.act_open')
    case 'limit_all':
    case 'limit_person':
      return t(`desk.act_${act.act}`, {
        person,
        before: limitWords(t, act.before),
        after: limitWords(t, act.after),
      })
    case 'block': {
      const reason = BlockReason.safeParse(act.after)
      return t('desk.act_block', { person, after: reason.success ? t(`desk.reason_${reason.data}`) : '' })
    }
    case 'unblock':
      return t('desk.act_unblock', { person })
  }
}
