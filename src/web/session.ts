// Who is signed in and what is left of the day, as the whole web sees it.
import { queryOptions, type QueryClient, useQuery } from '@tanstack/react-query'
import type { Session } from '#domain/api.ts'
import { call } from '#web/api.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('session', {}, { signal }),
  staleTime: 60_000,
  // Pages wait for it: offline they open with what this device has.
  retry: 1,
  retryDelay: 300,
})

/** Undefined until it is known. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data
}

/**
 * Asks anew what is left of the day. Not taken from an event: one that is told again, after a reload or a lost
 * line, says what was left when it happened, and the count would jump.
 */
export function askQuota(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
}
