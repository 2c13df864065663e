// The conversation about one letter: the newest that was opened from it, or none until something is said.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web/api.ts'
import { type Talk, useTalk } from '#web/chat/use-talk.ts'

const LOOKED_THROUGH = 100

/** `wanted`: whether the face is open; nothing is asked of the server before. */
export function useLetterTalk(letterId: string, wanted: boolean): Talk {
  const client = useQueryClient()
  const [made, setMade] = useState<string | null>(null)
  const queryKey = ['letter', letterId, 'conversation']
  const found = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const { conversations } = await call(
        'listConversations',
        { query: { limit: LOOKED_THROUGH } },
        { signal },
      )
      return conversations.find((one) => one.letterId === letterId)?.id ?? null
    },
    enabled: wanted && made === null,
    staleTime: 60_000,
  })
  const talk = useTalk({
    id: made ?? found.data ?? null,
    letterId,
    place: `letter:${letterId}`,
    onMade: (id) => {
      setMade(id)
      client.setQueryData(queryKey, id)
    },
  })
  return { ...talk, loading: talk.loading || (wanted && made === null && found.isPending) }
}
