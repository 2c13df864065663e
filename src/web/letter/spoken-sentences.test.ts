import { describe, expect, test } from 'vitest'
import { spokenSince } from './spoken-sentences.ts'

describe('what a screen reader hears of a text that is being written', () => {
  test('half a sentence is not spoken', () => {
    expect(spokenSince('입고가 늦어지는 까닭을', 0)).toEqual({ words: '', told: 0 })
  })

  test('a sentence is spoken once the next one has begun, and only once', () => {
    const first = spokenSince('기록을 맡았습니다. 처음', 0)
    expect(first.words).toBe('기록을 맡았습니다.')
    const again = spokenSince('기록을 맡았습니다. 처음 두 주는', first.told)
    expect(again.words).toBe('')
    expect(spokenSince('기록을 맡았습니다. 처음 두 주는 밀렸습니다. 저', first.told).words).toBe(
      '처음 두 주는 밀렸습니다.',
    )
  })

  test('a heading is spoken when its line is full', () => {
    expect(spokenSince('[순서에서 찾은 답]\n', 0).words).toBe('[순서에서 찾은 답]')
  })
})
