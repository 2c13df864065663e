// One line at the foot of the screen that says what was done and takes it back with one tap.
import { useSyncExternalStore } from 'react'

export type ToastMessage = { id: number; text: string; action?: { label: string; run: () => void } }

let current: ToastMessage | null = null
let count = 0
const listeners = new Set<() => void>()

function put(next: ToastMessage | null): void {
  current = next
  for (const listener of listeners) listener()
}

/** Shows a line. Another one takes its place: only the last thing done is offered back here. */
export function toast(text: string, action?: ToastMessage['action']): void {
  count += 1
  put({ id: count, text, ...(action ? { action } : {}) })
}

export function dismissToast(id?: number): void {
  if (id === undefined || current?.id === id) put(null)
}

export function useToast(): ToastMessage | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
