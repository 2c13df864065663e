// Tabs of one browser tell each other that a letter was stored.
const CHANNEL = 'aboutme-letters'

export function tellOtherTabs(letterId: string): void {
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(CHANNEL)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
  channel.postMessage(letterId)
  channel.close()
}

/** Calls back when another tab stored a change of the letter; gives the end of that. */
export function watchOtherTabs(letterId: string, onChange: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', (event) => {
    if (event.data === letterId) onChange()
  })
  return () => channel.close()
}
