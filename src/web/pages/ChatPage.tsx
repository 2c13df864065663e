import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '#domain/chat.ts'
import { ApiError, call } from '#web/api.ts'
import { conversationQuery, conversationsQuery } from '#web/chat/conversation-query.ts'
import { ConversationList } from '#web/chat/ConversationList.tsx'
import { Talk } from '#web/chat/Talk.tsx'
import { useExamples } from '#web/chat/use-examples.ts'
import { useTalk } from '#web/chat/use-talk.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { buttonLook } from '#web/ui/Button.tsx'
import { ConfirmDialog } from '#web/ui/ConfirmDialog.tsx'
import { toast } from '#web/ui/toast.ts'

/** Conversations at the left, the words in the middle; on a phone one after the other. */
export function ChatPage() {
  const { t } = useTranslation()
  const { id = null } = useParams({ strict: false })
  const navigate = useNavigate()
  const client = useQueryClient()
  const [leaving, setLeaving] = useState<Conversation | null>(null)
  usePageTitle(t('chat.title'))

  const remove = async (conversation: Conversation) => {
    try {
      await call('deleteConversation', { params: { id: conversation.id } })
      if (conversation.id === id) await navigate({ to: '/conversations' })
      client.removeQueries({ queryKey: conversationQuery(conversation.id).queryKey })
      await client.invalidateQueries({ queryKey: conversationsQuery.queryKey })
      toast(t('chat.removed'))
    } catch (error) {
      toast(errorSentence(t, error))
    }
  }

  return (
    <div className="flex grow flex-col md:grid md:grid-cols-[280px_minmax(0,1fr)]">
      <section
        aria-label={t('chat.list')}
        className={`${id ? 'hidden md:block' : 'contents md:block'} border-line bg-surface md:sticky md:top-14 md:h-[calc(100dvh-56px)] md:overflow-y-auto md:border-r md:p-3`}
      >
        <div className="order-1 flex items-center justify-between gap-2 px-4 pt-4 md:mb-2 md:px-0 md:pt-0 md:pl-3">
          <h1 className="text-[18px] font-bold tracking-tight">{t('chat.title')}</h1>
          <Link to="/conversations" className={`${buttonLook('bare', true)} hidden md:inline-flex`}>
            <Plus aria-hidden="true" className="size-4" />
            {t('chat.new')}
          </Link>
        </div>
        <div className="order-3 px-1 pb-6 md:p-0">
          <ConversationList onDelete={setLeaving} />
        </div>
      </section>
      <Conversing key={id ?? 'new'} id={id} />
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={t('chat.removeTitle')}
        text={t('chat.removeText', { title: leaving?.title || t('chat.untitled') })}
        confirm={t('chat.remove')}
        cancel={t('shell.cancel')}
        onConfirm={() => leaving && void remove(leaving)}
      />
    </div>
  )
}

function Conversing({ id }: { id: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const examples = useExamples(false)
  const talk = useTalk({
    id,
    place: id ?? 'new',
    onMade: (made) => void navigate({ to: '/conversations/$id', params: { id: made }, replace: true }),
  })
  if (talk.fault instanceof ApiError && talk.fault.code === 'not_found')
    return (
      <div className="flex flex-col items-start justify-center gap-3 px-6 py-16">
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
      className={`order-2 mx-auto flex w-full max-w-[760px] min-w-0 flex-col px-4 pb-3 md:px-6 ${id ? 'h-[calc(100dvh-56px)]' : 'md:h-[calc(100dvh-56px)]'}`}
    >
      {id && (
        <div className="flex items-center md:hidden">
          <Link to="/conversations" className={`${buttonLook('bare')} -ml-3 px-3`}>
            <ArrowLeft aria-hidden="true" className="size-4" />
            {t('chat.toList')}
          </Link>
        </div>
      )}
      <div className="flex min-h-0 grow flex-col pt-2 md:pt-6">
        <Talk talk={talk} examples={examples} />
      </div>
    </section>
  )
}
