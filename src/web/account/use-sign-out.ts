import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/api.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { sessionQuery } from '#web/session.ts'
import { toast } from '#web/ui/toast.ts'
import { forgetForm } from '#web/write/forget-form.ts'

/** Signs out, and leaves nothing of the person on a shared device. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useTranslation()
  return async () => {
    try {
      await call('signOut', {})
    } catch (error) {
      toast(errorSentence(t, error))
      return
    }
    forgetForm()
    await navigate({ to: '/' })
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
}
