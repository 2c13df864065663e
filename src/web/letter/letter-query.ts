// One letter as the server holds it.
import { queryOptions } from '@tanstack/react-query'
import { call } from '#web/api.ts'

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: ['letter', id],
    queryFn: ({ signal }) => call('getLetter', { params: { id } }, { signal }),
    staleTime: 0,
  })
