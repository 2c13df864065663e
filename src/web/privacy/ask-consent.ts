// Asked once, before the first use of a model: the question stands in the shell, whoever wishes waits for the answer.
import { useSyncExternalStore } from 'react'

/** `embedded`: the embedded writer instead, this once. Null: not now. */
export type ConsentChoice = 'agreed' | 'embedded' | null

let waiting: ((choice: ConsentChoice) => void)[] = []
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Two wishes at once get one question and one answer. */
export function askConsent(): Promise<ConsentChoice> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve]
    tell()
  })
}

export function answerConsent(choice: ConsentChoice): void {
  const asked = waiting
  waiting = []
  tell()
  for (const resolve of asked) resolve(choice)
}

/** Whether somebody waits for the answer. */
export function useConsentAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting.length > 0,
  )
}
