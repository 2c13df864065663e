import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '#domain/chat.ts'
import { whenWords } from '#web/archive/when-words.ts'
import { conversationsQuery } from '#web/chat/conversation-query.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { useNow } from '#web/shell/use-now.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

/** Every conversation of the person, the newest first. */
export function ConversationList({ onDelete }: { onDelete: (conversation: Conversation) => void }) {
  const { t } = useTranslation()
  const list = useInfiniteQuery(conversationsQuery)
  const now = useNow()
  const all = list.data?.pages.flatMap((page) => page.conversations) ?? []
  return (
    <>
      {list.isPending && (
        <p className="py-6 text-center text-ink-3">
          <Spinner label={t('shell.loading')} />
        </p>
      )}
      {list.isError && all.length === 0 && <Notice look="high">{errorSentence(t, list.error)}</Notice>}
      {list.isSuccess && all.length === 0 && (
        <p className="px-3 py-2 text-[14.5px] text-ink-3">{t('chat.listEmpty')}</p>
      )}
      <ul>
        {all.map((one) => (
          <li key={one.id} className="group relative">
            <Link
              to="/conversations/$id"
              params={{ id: one.id }}
              className="block min-h-11 rounded-field py-2 pr-12 pl-3 hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-semibold"
            >
              <span className="block truncate">{one.title || t('chat.untitled')}</span>
              <span className="block text-[13px] font-normal text-ink-3">
                {whenWords(t, one.updatedAt, now, currentLanguage())}
              </span>
            </Link>
            <button
              type="button"
              aria-label={t('chat.removeOf', { title: one.title || t('chat.untitled') })}
              onClick={() => onDelete(one)}
              className="absolute top-1.5 right-0 inline-flex size-11 items-center justify-center rounded-field text-ink-3 hover:bg-surface hover:text-high"
            >
              <Trash2 aria-hidden="true" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="bare" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('chat.more')}
        </Button>
      )}
    </>
  )
}
