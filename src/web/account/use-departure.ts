import { useEffect, useState } from 'react'
import type { Provider } from '#domain/account.ts'

/** Leaves for a provider's page. `leaving` is where one is on the way to; `error` why one did not get away. */
export function useDeparture() {
  const [leaving, setLeaving] = useState<Provider | null>(null)
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    // The page that the back button brings back out of the cache waits for nothing any more.
    const onShow = (event: PageTransitionEvent) => event.persisted && setLeaving(null)
    addEventListener('pageshow', onShow)
    return () => removeEventListener('pageshow', onShow)
  }, [])
  const depart = async (provider: Provider, begin: () => Promise<{ url: string }>) => {
    setLeaving(provider)
    setError(null)
    try {
      location.assign((await begin()).url)
    } catch (thrown) {
      setLeaving(null)
      setError(thrown as Error)
    }
  }
  return { leaving, error, depart }
}
