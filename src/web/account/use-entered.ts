import { useQueryClient } from '@tanstack/react-query'
import type { Session } from '#domain/api.ts'
import { sessionQuery } from '#web/session.ts'

/** Takes up the session of who just came in: nothing that was read for somebody else stays. */
export function useEntered(): (session: Session) => void {
  const client = useQueryClient()
  return (session) => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
    client.setQueryData(sessionQuery.queryKey, session)
  }
}
