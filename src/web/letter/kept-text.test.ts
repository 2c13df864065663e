import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetText, keepText, newestKept } from './kept-text.ts'

/** A device's storage: own keys are the kept ones, as `Object.keys(localStorage)` has them in a browser. */
function device(): Record<string, string> {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
  }
  const storage = new Proxy(kept, {
    get: (target, key: string) => (key in methods ? methods[key as keyof typeof methods] : target[key]),
  })
  vi.stubGlobal('localStorage', storage)
  return kept
}

describe('words on the device', () => {
  let kept: Record<string, string>
  beforeEach(() => {
    kept = device()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('what was typed is found again after a crash, with the revision it was typed on', () => {
    keepText('l1', { text: '지하철에서 친 글', base: 3, at: 10 }, 'a')
    expect(newestKept('l1')).toMatchObject({ text: '지하철에서 친 글', base: 3 })
    expect(newestKept('l2')).toBeNull()
  })

  test('two tabs that type at once keep both texts, and the newest is offered first', () => {
    keepText('l1', { text: '첫째 창', base: 3, at: 10 }, 'a')
    keepText('l1', { text: '둘째 창', base: 3, at: 20 }, 'b')
    newestKept('l1')?.forget()
    expect(newestKept('l1')).toMatchObject({ text: '첫째 창' })
  })

  test('what is stored is forgotten, and only that', () => {
    keepText('l1', { text: '셋째 판 위의 글', base: 3, at: 10 }, 'a')
    keepText('l1', { text: '넷째 판 위의 글', base: 4, at: 20 }, 'a')
    forgetText('l1', 3, 'a')
    expect(newestKept('l1')).toMatchObject({ base: 4 })
  })

  test('a record that cannot be read is passed over', () => {
    kept['letter-text:l1:3:a'] = '{"text": 7'
    kept['letter-text:l1:x:a'] = '{"text": "글", "at": 1}'
    expect(newestKept('l1')).toBeNull()
  })
})
