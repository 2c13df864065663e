import { describe, expect, test } from 'vitest'
import { setDown } from './embedded.ts'

const read = async (text: string, signal = new AbortController().signal) => {
  const pieces: string[] = []
  for await (const piece of setDown(text, signal)) pieces.push(piece)
  return pieces
}

describe('the embedded writer sets a text down', () => {
  test('whole and in order, in pieces that the eye can follow', async () => {
    const text = '저는 고객의 말을 먼저 듣습니다.\n그래서 모든 요청을 기록하고 다시 읽습니다.'
    const pieces = await read(text)
    expect(pieces.join('')).toBe(text)
    expect(pieces.length).toBeGreaterThan(2)
  })

  test('without breaking a character apart', async () => {
    for (let lead = 0; lead < 16; lead += 1) {
      const pieces = await read(`${'가'.repeat(lead)}${'🙂'.repeat(12)}`)
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true)
    }
  })

  test('no further than to the stop', async () => {
    const person = new AbortController()
    const pieces: string[] = []
    for await (const piece of setDown('가'.repeat(500), person.signal)) {
      pieces.push(piece)
      if (pieces.length === 2) person.abort()
    }
    expect(pieces).toHaveLength(2)
  })

  test('not at all when it was stopped before, and nothing for nothing', async () => {
    expect(await read('글', AbortSignal.abort())).toEqual([])
    expect(await read('')).toEqual([])
  })
})
