import { array, assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropThoughts } from './drop-thoughts.ts'

const through = (pieces: string[]) => {
  const filter = dropThoughts()
  return pieces.map((piece) => filter.pass(piece)).join('') + filter.end()
}

describe('what a model thinks aloud', () => {
  test.each([
    ['stays out of the answer', '<think>\n무엇을 쓸까?\n</think>\n\n저는 기록합니다.', '저는 기록합니다.'],
    ['stays out when it is empty', '<think>\n\n</think>\n\n저는', '저는'],
    ['is nothing when it never ended', '<think>저는 무엇을', ''],
    ['is only what comes first', '저는 <think>라고</think> 썼습니다.', '저는 <think>라고</think> 썼습니다.'],
    ['is no other mark', '<thinker>라는 모임에서', '<thinker>라는 모임에서'],
    ['is not what only begins like it', '<thi', '<thi'],
    ['leaves white space before an answer alone', '\n 저는', '\n 저는'],
  ])('%s, however it is cut', (_name, whole, answer) => {
    assert(
      property(array(nat({ max: whole.length })), (places) => {
        const cuts = [0, ...places.toSorted((one, other) => one - other), whole.length]
        expect(through(cuts.slice(1).map((end, at) => whole.slice(cuts[at], end)))).toBe(answer)
      }),
    )
  })
})
