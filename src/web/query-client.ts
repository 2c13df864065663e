// What was read from the server, kept while the page is open.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '#web/api.ts'
import { sessionQuery } from '#web/session.ts'

/** A session that ended somewhere else is noticed at the next call, wherever that is. */
function noticeSignOut(error: Error): void {
  if (error instanceof ApiError && error.code === 'unauthorized')
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
  defaultOptions: {
    // Offline, a call fails at once and says so; it does not wait in silence for the line.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (failures, error) =>
        failures < 2 &&
        error instanceof ApiError &&
        (error.code === 'offline' || error.code === 'unavailable'),
    },
  },
})
