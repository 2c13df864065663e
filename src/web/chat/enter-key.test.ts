import { describe, expect, test } from 'vitest'
import { isSendKey } from './enter-key.ts'

const enter = {
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
  timeStamp: 1_000,
}

describe('Enter in the chat', () => {
  test('sends', () => {
    expect(isSendKey(enter, Number.NEGATIVE_INFINITY)).toBe(true)
  })
  test('with Shift breaks the line', () => {
    expect(isSendKey({ ...enter, shiftKey: true }, Number.NEGATIVE_INFINITY)).toBe(false)
  })
  test('during composition ends the syllable and does not send (Chrome, Firefox)', () => {
    expect(isSendKey({ ...enter, isComposing: true }, Number.NEGATIVE_INFINITY)).toBe(false)
  })
  test('with keyCode 229 belongs to the input method', () => {
    expect(isSendKey({ ...enter, keyCode: 229 }, Number.NEGATIVE_INFINITY)).toBe(false)
  })
  test('right behind the end of a composition is the same press (Safari)', () => {
    expect(isSendKey(enter, 995)).toBe(false)
  })
  test('pressed again after the syllable is done sends', () => {
    expect(isSendKey(enter, 850)).toBe(true)
  })
})
