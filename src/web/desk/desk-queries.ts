// What the desk reads. It is never shown from an old answer for long: others act on it, too.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#web/api.ts'

export const DESK = ['desk'] as const
const SHOWN = 30

export const deskStateQuery = queryOptions({
  queryKey: [...DESK, 'state'],
  queryFn: ({ signal }) => call('deskState', {}, { signal }),
  retry: false,
})

export const deskUsageQuery = (days: number) =>
  queryOptions({
    queryKey: [...DESK, 'usage', days],
    queryFn: ({ signal }) => call('deskUsage', { query: { days } }, { signal }),
    placeholderData: (before) => before,
  })

export const deskPeopleQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...DESK, 'people', q],
    queryFn: ({ signal, pageParam }) =>
      call('deskPeople', { query: { q, limit: SHOWN, before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })

export const deskActsQuery = infiniteQueryOptions({
  queryKey: [...DESK, 'acts'],
  queryFn: ({ signal, pageParam }) =>
    call('deskActs', { query: { limit: SHOWN, before: pageParam } }, { signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})
