// Enter sends, Shift+Enter breaks the line, and Enter that ends a Hangul syllable does neither.

type Key = {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  keyCode: number
  timeStamp: number
}

/** Safari ends the composition before the keydown of the Enter that ended it; nobody presses twice that fast. */
const SAME_PRESS_MS = 30

/**
 * Whether this keydown is the wish to send. `composedAt` is the time stamp of the last `compositionend`,
 * or -Infinity. Chrome and Firefox say `isComposing`; older Chrome and Safari say keyCode 229.
 */
export function isSendKey(event: Key, composedAt: number): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.isComposing || event.keyCode === 229) return false
  return event.timeStamp - composedAt > SAME_PRESS_MS
}
