import { describe, expect, test } from 'vitest'
import { pieces, sourceWords } from './source-words.ts'

const marked = (sentence: string, body: string) =>
  sourceWords(sentence, body).map(({ start, end }) => body.slice(start, end))

describe('the words that a sentence stands on', () => {
  test('a number is found in the notes however it is written there', () => {
    expect(marked('대기 시간은 30% 줄었습니다.', '기다리는 게 30퍼센트 줄었음').join('|')).toContain(
      '30퍼센트',
    )
  })

  test('a verb in 합니다체 is found where the person wrote it in 반말', () => {
    expect(marked('분류대를 옮겼습니다.', '그날 분류대 옮겼음').join('|')).toContain('분류대 옮겼음')
  })

  test('nothing is marked where nothing is shared', () => {
    expect(marked('해외 지점을 열었습니다.', '동아리에서 기록을 맡음')).toEqual([])
  })

  test('cutting a text at its marks loses no character', () => {
    const body = '6주 동안 입고를 도왔고 기록을 맡음'
    expect(
      pieces(body, sourceWords('6주 동안 입고를 도왔습니다.', body))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(body)
  })
})
