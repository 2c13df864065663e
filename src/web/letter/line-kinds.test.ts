import { describe, expect, test } from 'vitest'
import { setLines } from './line-kinds.ts'

const kinds = (text: string) => setLines(text).map((line) => line.kind)

describe('how the lines of a letter are set', () => {
  test('a short line without a full stop above a paragraph is a heading, in whatever ending', () => {
    expect(kinds('늦는 까닭을 세어 보니 답이 있었습니다\n\n입고가 늦었습니다.')).toEqual([
      'heading',
      'blank',
      'prose',
    ])
    expect(kinds('[순서에서 찾은 답]\n입고가 늦었습니다.')).toEqual(['heading', 'prose'])
  })

  test('the last line is no heading while it has nothing under it', () => {
    expect(kinds('입고가 늦어지는')).toEqual(['prose'])
  })

  test('a long line without a full stop is prose', () => {
    expect(kinds(`${'가'.repeat(46)}\n나`)).toEqual(['prose', 'prose'])
  })

  test('each line knows where it begins', () => {
    expect(setLines('가나\n\n다').map((line) => line.at)).toEqual([0, 3, 4])
  })
})
