import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api.ts'

/** How this person may sign in. */
export const waysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => call('signInWays', {}, { signal }),
})
