// Findings that the person left as they are: remembered on this device, by letter, and reversible.
import { useState } from 'react'
import { keep, kept } from '#web/storage.ts'

const keyOf = (letterId: string) => `letter-left:${letterId}`
const MOST = 200

function read(letterId: string): string[] {
  try {
    const list = JSON.parse(kept(keyOf(letterId)) ?? '[]') as unknown
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** The keys of findings that are left as they are; `leave` adds one, `take` takes it back. */
export function useLeftAsIs(letterId: string) {
  const [left, setLeft] = useState(() => read(letterId))
  const put = (next: string[]) => {
    setLeft(next)
    keep(keyOf(letterId), next.length === 0 ? null : JSON.stringify(next.slice(-MOST)))
  }
  return {
    left,
    leave: (key: string) => put([...read(letterId).filter((one) => one !== key), key]),
    take: (key: string) => put(read(letterId).filter((one) => one !== key)),
  }
}
