import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from './index.ts'

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

describe('a sentence ends where a Korean reader says it ends', () => {
  test.each<[string, string[]]>([
    ['열심히 했습니다. 배웠어요. 끝.', ['열심히 했습니다.', '배웠어요.', '끝.']],
    ['매출이 3.5% 올랐습니다. 기뻤습니다.', ['매출이 3.5% 올랐습니다.', '기뻤습니다.']],
    ['2023.03 ~ 2023.12. 인턴을 했습니다.', ['2023.03 ~ 2023.12.', '인턴을 했습니다.']],
    ['2023.03. ~ 2023.12 동안 일했습니다.', ['2023.03. ~ 2023.12 동안 일했습니다.']],
    ['[고객의 한 걸음]\n저는 들었습니다.', ['[고객의 한 걸음]', '저는 들었습니다.']],
    ['[고객의 한 걸음] 저는 들었습니다.', ['[고객의 한 걸음]', '저는 들었습니다.']],
    ['마침표가 없는 줄\n다음 줄입니다', ['마침표가 없는 줄', '다음 줄입니다']],
    [
      '그분은 "괜찮습니다. 해 보세요."라고 하셨습니다. 힘이 났습니다.',
      ['그분은 "괜찮습니다. 해 보세요."라고 하셨습니다.', '힘이 났습니다.'],
    ],
    ['그분은 “할 수 있다.” 라고 했습니다.', ['그분은 “할 수 있다.” 라고 했습니다.']],
    ['제안했습니다.그래서 바뀌었습니다.', ['제안했습니다.', '그래서 바뀌었습니다.']],
    ['제안했습니다 그래서 바뀌었습니다', ['제안했습니다', '그래서 바뀌었습니다']],
    ['힘들었습니다만 견뎠습니다.', ['힘들었습니다만 견뎠습니다.']],
    ['왜 그랬을까요? 저는 물었습니다!', ['왜 그랬을까요?', '저는 물었습니다!']],
    [
      '그런데… 저는 남았습니다. 그렇게 했습니다… 끝까지요.',
      ['그런데… 저는 남았습니다.', '그렇게 했습니다…', '끝까지요.'],
    ],
    ['1. 지원 동기\n2. 포부입니다.', ['1. 지원 동기', '2. 포부입니다.']],
    ['Node.js를 썼습니다. A.I. 분야입니다.', ['Node.js를 썼습니다.', 'A.I. 분야입니다.']],
    ['재고를 셌다(하루 3회). 틀린 곳을 적었다.', ['재고를 셌다(하루 3회).', '틀린 곳을 적었다.']],
    ['음료 제조함. 손님 응대함. 힘들었음.', ['음료 제조함.', '손님 응대함.', '힘들었음.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected)
    const crlf = text.replaceAll('\n', '\r\n').normalize('NFD')
    expect(split(crlf).map((one) => one.normalize('NFC'))).toEqual(expected)
  })

  test('nothing but spaces has no sentence', () => {
    expect(['', ' ', '\n\n', '\r\n \u00A0\n'].map((text) => sentences(text))).toEqual([[], [], [], []])
  })
})

test('on any text, sentences stand in order, apart, and cover all but spaces', () => {
  const anyText = oneof(
    string({ unit: 'binary' }),
    string({
      unit: constantFrom(
        '다',
        '요',
        '.',
        '"',
        '”',
        '“',
        '(',
        ')',
        '[',
        ']',
        '…',
        ' ',
        '\n',
        '\r',
        '3',
        '습니다',
        'a',
        '\uD83D',
        '\u200B',
        '\u1100',
        '\u1161',
        '\u11AB',
      ),
    }),
  )
  assert(
    property(anyText, (text) => {
      const spans = sentences(text)
      let at = 0
      for (const { start, end } of spans) {
        expect(text.slice(at, start).replace(/[\s\u200B]/g, '')).toBe('')
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at).replace(/[\s\u200B]/g, '')).toBe('')
    }),
    { numRuns: 500 },
  )
})
