import { useSyncExternalStore } from 'react'

const EVERY_MS = 30_000
let now = new Date()

function watch(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date()
    listener()
  }, EVERY_MS)
  return () => clearInterval(timer)
}

/** The clock, to half a minute. */
export function useNow(): Date {
  return useSyncExternalStore(watch, () => now)
}
