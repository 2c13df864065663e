// The person's letters as the archive lists them, page by page.
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '#web/api.ts'

const PAGE = 20

export const lettersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['letters', 'list', q],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listLetters',
        { query: { q: q || undefined, order: 'due', limit: PAGE, before: pageParam } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // What is found for the last words stays until the next answer is there.
    placeholderData: (before) => before,
  })
