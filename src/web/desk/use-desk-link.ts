import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '#web/api.ts'
import { DESK } from '#web/desk/desk-queries.ts'
import { sessionQuery } from '#web/session.ts'

/** Uses the link of the mail (/admin#token) once; its secret does not stay in the address. */
export function useDeskLink(): { opening: boolean; fault: unknown } {
  const client = useQueryClient()
  const [state, setState] = useState<{ opening: boolean; fault: unknown }>(() => ({
    opening: location.hash.length > 1,
    fault: null,
  }))
  useEffect(() => {
    const open = async (token: string) => {
      history.replaceState(history.state, '', location.pathname)
      setState({ opening: true, fault: null })
      const fault = await call('openDesk', { body: { token } }).then(
        () => null,
        (error: unknown) => error,
      )
      await client.invalidateQueries({ queryKey: DESK })
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      setState({ opening: false, fault })
    }
    const look = () => {
      const token = location.hash.slice(1)
      if (token !== '') void open(token)
    }
    look()
    // The link may be opened in the tab that waits for it.
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [client])
  return state
}
