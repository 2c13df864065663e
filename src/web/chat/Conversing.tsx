import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { Talk } from '#web/chat/Talk.tsx'
import { useExamples } from '#web/chat/use-examples.ts'
import { useTalk } from '#web/chat/use-talk.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { buttonLook } from '#web/ui/Button.tsx'

type Props = {
  /** Null for a new one, which is made with its first words. */
  id: string | null
  onMade: (id: string) => void
  onDelete: (conversation: { id: string; title: string }) => void
}

/** One conversation on the page of the chat. */
export function Conversing({ id, onMade, onDelete }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const talk = useTalk({
    id,
    place: id ?? 'new',
    onMade: (made) => {
      onMade(made)
      void navigate({ to: '/conversations/$id', params: { id: made }, replace: true })
    },
  })
  const examples = useExamples(talk.letterId !== null)
  const title = talk.title || t('chat.untitled')
  usePageTitle(id ? title : t('chat.title'))

  if (talk.fault instanceof ApiError && talk.fault.code === 'not_found')
    return (
      <div className="mx-auto flex max-w-[520px] flex-col items-start justify-center gap-3 px-6 py-16">
        <h2 className="text-[19px] font-semibold">{t('chat.goneTitle')}</h2>
        <p className="text-ink-2">{t('chat.goneText')}</p>
        <Link to="/conversations" className={buttonLook('primary')}>
          {t('chat.toList')}
        </Link>
      </div>
    )
  return (
    <section
      aria-label={t('chat.conversation')}
      className="mx-auto flex h-[calc(100dvh-57px)] w-full max-w-[760px] min-w-0 flex-col px-4 pb-[max(12px,env(safe-area-inset-bottom))] md:px-6"
    >
      <div className="flex min-h-12 items-center gap-1 md:pt-2">
        <Link
          to="/conversations"
          aria-label={t('chat.toList')}
          className={`${buttonLook('bare')} -ml-3 w-11 shrink-0 px-0! md:hidden`}
        >
          <ArrowLeft aria-hidden="true" className="size-5" />
        </Link>
        <h2 className="min-w-0 grow truncate text-[16px] font-semibold">{title}</h2>
        {id && (
          <button
            type="button"
            aria-label={t('chat.removeThis')}
            onClick={() => onDelete({ id, title })}
            className={`${buttonLook('bare')} -mr-3 w-11 shrink-0 px-0! hover:text-high`}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </button>
        )}
      </div>
      <Talk talk={talk} examples={examples} />
    </section>
  )
}
