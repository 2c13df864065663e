import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Session } from '#domain/api.ts'
import { sessionQuery } from '#web/session.ts'

/** Calls what signs a person in, then goes where they came from, or to writing. */
export function useEnter<Values>(enter: (values: Values) => Promise<Session>, next: string | undefined) {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: enter,
    onSuccess: async (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
      client.setQueryData(sessionQuery.queryKey, session)
      await router.navigate({ href: next ?? '/write', replace: true })
    },
  })
}
