import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api.ts'

/** Where this person is signed in, the last seen first. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call('listSessions', {}, { signal }),
})
