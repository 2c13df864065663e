// Who is signed in and what is left of the day, as the whole web sees it.
import { queryOptions, type QueryClient, useQuery } from '@tanstack/react-query'
import type { Session } from '#domain/api.ts'
import type { Quota } from '#domain/quota.ts'
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

/** Takes up the quota that an event carries, so that what is left is right at once. */
export function noteQuota(client: QueryClient, quota: Quota): void {
  client.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, quota })
}
