import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { Letter } from '#domain/api.ts'
import { letterQuery } from '#web/letter/letter-query.ts'
import { createLetterStore, type LetterSnapshot, type LetterStore } from '#web/letter/letter-store.ts'

/** The store of this letter for as long as its page is open, and what stands in it. */
export function useLetterStore(letter: Letter): LetterStore & LetterSnapshot {
  const client = useQueryClient()
  const [store] = useState(() =>
    createLetterStore(letter, (answer) => client.setQueryData(letterQuery(letter.id).queryKey, answer)),
  )
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  useEffect(() => store.begin(), [store])
  useLayoutEffect(() => store.take(letter), [store, letter])
  return { ...store, ...snapshot }
}
