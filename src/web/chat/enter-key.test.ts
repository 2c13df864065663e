import { describe, expect, test } from 'vitest'
import { asksForBreak, isSendingBreak, isSendKey } from './enter-key.ts'

const enter = {
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
}

describe('Enter in the chat', () => {
  test('sends', () => {
    expect(isSendKey(enter)).toBe(true)
  })
  test('with Shift breaks the line', () => {
    const press = { ...enter, shiftKey: true }
    expect(isSendKey(press)).toBe(false)
    expect(isSendingBreak('insertLineBreak', asksForBreak(press))).toBe(false)
  })
  test('during composition belongs to the input method (Chrome, Firefox)', () => {
    expect(isSendKey({ ...enter, isComposing: true })).toBe(false)
  })
  test('with keyCode 229 belongs to the input method (Safari)', () => {
    expect(isSendKey({ ...enter, keyCode: 229 })).toBe(false)
  })
  test('that the input method gives back as a line break sends', () => {
    expect(isSendingBreak('insertLineBreak', asksForBreak(enter))).toBe(true)
    expect(isSendingBreak('insertParagraph', false)).toBe(true)
  })
})

test('what is typed, composed or pasted is no wish to send', () => {
  for (const type of ['insertText', 'insertCompositionText', 'insertFromPaste', 'deleteContentBackward'])
    expect(isSendingBreak(type, false)).toBe(false)
})
