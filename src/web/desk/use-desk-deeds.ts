// What an operator does. Whatever came of it, what is shown is read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BlockReason, DeskPerson } from '#domain/desk.ts'
import { call } from '#web/api.ts'
import { DESK } from '#web/desk/desk-queries.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { sessionQuery } from '#web/session.ts'
import { toast } from '#web/ui/toast.ts'

export function useDeskDeeds() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const told = async (deed: () => Promise<unknown>, said: string): Promise<boolean> => {
    try {
      await deed()
      toast(said)
      return true
    } catch (error) {
      toast(errorSentence(t, error))
      return false
    } finally {
      void client.invalidateQueries({ queryKey: DESK })
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    }
  }
  return {
    limit: ({ id }: DeskPerson, requests: number | null) =>
      told(() => call('limitPerson', { params: { id }, body: { requests } }), t('desk.limitSaved')),
    limitAll: (requests: number | null) =>
      told(() => call('limitAll', { body: { requests } }), t('desk.limitSaved')),
    block: ({ id, username }: DeskPerson, reason: BlockReason) =>
      told(
        () => call('blockPerson', { params: { id }, body: { reason } }),
        t('desk.didBlock', { name: username }),
      ),
    unblock: ({ id, username }: DeskPerson) =>
      told(() => call('unblockPerson', { params: { id } }), t('desk.unblocked', { name: username })),
  }
}
