// Enter sends, Shift+Enter breaks the line, and the Enter that ends a Hangul syllable sends it once, whole.
//
// While a syllable is in composition the keydown of Enter belongs to the input method. What comes after it differs:
// Chrome presses Enter a second time, Safari and Firefox break the line at once. So an Enter that was left alone
// counts when it comes back as a second press or as a line break that the person did not ask for.

type Key = {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  keyCode: number
}

/** Whether this keydown is the wish to send. Chrome and Firefox say `isComposing`; Safari and older Chrome say keyCode 229. */
export function isSendKey(event: Key): boolean {
  if (event.key !== 'Enter' || asksForBreak(event)) return false
  return !event.isComposing && event.keyCode !== 229
}

/** Whether a key is pressed together with one that makes Enter break the line. */
export function asksForBreak(event: Pick<Key, 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return event.shiftKey || event.altKey || event.ctrlKey || event.metaKey
}

/**
 * Whether what is about to be put into the box is the line break of an Enter that should send. `wanted`: whether the
 * key that was pressed last asked for a break. The keyboards of phones tell no key, and come this way, too.
 */
export function isSendingBreak(inputType: string, wanted: boolean): boolean {
  return !wanted && (inputType === 'insertLineBreak' || inputType === 'insertParagraph')
}
