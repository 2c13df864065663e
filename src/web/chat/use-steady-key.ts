import { useState } from 'react'

/**
 * A key for each conversation. A new one has a key before it has an id and keeps it then, so that the answer to its
 * first words stays on the screen; the next new one gets another. `noteMade` tells the id that the new one has got.
 */
export function useSteadyKey(id: string | null): { key: string; noteMade: (id: string) => void } {
  const [seen, setSeen] = useState({ id, count: 0 })
  const [made] = useState(() => new Map<string, string>())
  if (seen.id !== id) setSeen({ id, count: id === null ? seen.count + 1 : seen.count })
  const fresh = `new-${seen.count}`
  return {
    key: id === null ? fresh : (made.get(id) ?? id),
    noteMade: (newId) => void made.set(newId, fresh),
  }
}
