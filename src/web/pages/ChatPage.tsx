import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/api.ts'
import { ConversationList } from '#web/chat/ConversationList.tsx'
import { Conversing } from '#web/chat/Conversing.tsx'
import { conversationQuery, conversationsQuery } from '#web/chat/conversation-query.ts'
import { keepPrompt } from '#web/chat/kept-prompt.ts'
import { useSteadyKey } from '#web/chat/use-steady-key.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { buttonLook } from '#web/ui/Button.tsx'
import { ConfirmDialog } from '#web/ui/ConfirmDialog.tsx'
import { toast } from '#web/ui/toast.ts'

type Leaving = { id: string; title: string }

/** Conversations at the left, the words in the middle; on a phone one after the other. */
export function ChatPage() {
  const { t } = useTranslation()
  const { id: opened } = useParams({ strict: false })
  const id = opened === undefined || opened === 'new' ? null : opened
  const navigate = useNavigate()
  const client = useQueryClient()
  const list = useInfiniteQuery(conversationsQuery)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const { key, noteMade } = useSteadyKey(id)
  // Where there is nothing to choose from, a phone begins with the first conversation, too.
  const none = list.data?.pages[0]?.conversations.length === 0
  const inside = opened !== undefined || none

  const remove = async (conversation: Leaving) => {
    try {
      await call('deleteConversation', { params: { id: conversation.id } })
      if (conversation.id === id) await navigate({ to: '/conversations', replace: true })
      keepPrompt(conversation.id, '')
      client.removeQueries({ queryKey: conversationQuery(conversation.id).queryKey })
      await client.invalidateQueries({ queryKey: conversationsQuery.queryKey })
      toast(t('chat.removed'))
    } catch (error) {
      toast(errorSentence(t, error))
    }
  }

  return (
    <div className="grid grow grid-cols-[minmax(0,1fr)] md:grid-cols-[280px_minmax(0,1fr)]">
      <h1 className="sr-only">{t('chat.title')}</h1>
      <section
        aria-label={t('chat.list')}
        className={`${inside ? 'hidden md:block' : ''} border-line p-3 md:sticky md:top-[57px] md:h-[calc(100dvh-57px)] md:overflow-y-auto md:border-r md:bg-surface`}
      >
        <div className="mb-2 flex min-h-11 items-center justify-between gap-2 pl-3">
          <h2 className="text-[18px] font-bold tracking-tight">{t('chat.title')}</h2>
          <Link
            to="/conversations/$id"
            params={{ id: 'new' }}
            className={buttonLook('quiet', true)}
            activeProps={{ 'aria-current': undefined }}
          >
            <Plus aria-hidden="true" className="size-4" />
            {t('chat.new')}
          </Link>
        </div>
        <ConversationList onDelete={setLeaving} />
      </section>
      <div className={inside ? 'min-w-0' : 'hidden min-w-0 md:block'}>
        <Conversing key={key} id={id} onMade={noteMade} onDelete={setLeaving} />
      </div>
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
