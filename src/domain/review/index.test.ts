import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '#domain/count/index.ts'
import { Review, type ReviewInput } from '#domain/letter.ts'
import { applyFix, catalog, checks, review } from './index.ts'
import { findings, quotes } from './test-findings.ts'

const pieces = [
  '저는 삼성전자에 입사하고 싶습니다.',
  '당사의 발전',
  '몇일',
  '역활을',
  '할수 있습니다',
  '책임감이 강합니다.',
  'ㅋㅋ',
  '😀',
  '서울대학교를',
  '아버지께서 교사로 근무',
  'kim@snu.ac.kr',
  '[회사명]',
  '○○은행',
  '했다.',
  '해요.',
  '**',
  '\n',
  '\r\n',
  '\u200B',
  '\u00A0',
  ' ',
  '  ',
  '가',
  '각',
  '\ud800',
  '\udc00',
  '“',
  '"',
  '매출 30%',
  '800명',
  '됬다',
  '저는 ',
  '이를 통해',
  '좀 더',
  'OO',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 40 })
  .chain((all) => fc.constantFrom(all.join(''), all.join(' ').normalize('NFD'), all.join('\r\n')))
const inputs: fc.Arbitrary<ReviewInput> = fc.record(
  {
    text: texts,
    company: fc.constantFrom('삼성SDS', 'KB국민은행', '한국철도공사(코레일)', ''),
    question: fc.constantFrom('지원동기를 쓰세요.', '성장과정: 구체적으로', ''),
    blind: fc.boolean(),
    limit: fc.constantFrom(
      { max: 20, unit: 'chars' as const },
      { max: 300, min: 100, unit: 'bytes2' as const },
    ),
    experiences: fc.constantFrom([], [{ id: 'e1', title: '카페', body: '80명 응대, 매출 12% 늘림' }]),
    otherTexts: fc.array(texts, { maxLength: 2 }),
  },
  { requiredKeys: ['text'] },
)
const RANK = { high: 0, mid: 1, low: 2 }

describe('whatever the text', () => {
  it('quotes, spans, fixes and the order of the findings hold', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const answer = review(input)
        expect(() => Review.parse(answer)).not.toThrow()
        answer.findings.forEach((one, at) => {
          expect(input.text.slice(one.start, one.end)).toBe(one.quote)
          expect(one.start).toBeGreaterThanOrEqual(0)
          expect(one.end).toBeLessThanOrEqual(input.text.length)
          expect(one.start).toBeLessThanOrEqual(one.end)
          expect(one.severity).toBe(catalog[one.rule as keyof typeof catalog].severity)
          if (one.fix) {
            expect(one.fix.start).toBeGreaterThanOrEqual(0)
            expect(one.fix.start).toBeLessThanOrEqual(one.fix.end)
            expect(one.fix.end).toBeLessThanOrEqual(input.text.length)
            expect(applyFix(input.text, one.fix)).not.toBe(input.text)
          }
          const before = answer.findings[at - 1]
          if (!before) return
          const rank = RANK[one.severity] - RANK[before.severity]
          expect(rank > 0 || (rank === 0 && one.start >= before.start)).toBe(true)
        })
        for (const fact of answer.facts) expect(input.text.slice(fact.start, fact.end)).toBe(fact.text)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['empty', ''],
    ['only spaces', '   '],
    ['only newlines', '\n\r\n\n'],
    ['only emoji', '😀👨‍👩‍👧🇰🇷'],
    ['broken surrogates', '\ud800\ud800\udc00\udfff'],
    ['only marks', '\u0301\u0301\u11a8'],
  ])('%s is reviewed without a crash', (_, text) => {
    expect(() => review({ text, limit: { max: 100, unit: 'chars' }, company: '삼성SDS' })).not.toThrow()
  })

  it.each([
    ['one letter', '가'],
    ['spaces', ' '],
    ['newlines', '\n'],
    ['brackets', '['],
    ['a mail that never ends', 'a.'],
    ['fathers', '아버지 '],
    ['quotes', '“'],
    ['firms', '삼성전자 '],
    ['sentences', '저는 매일 밤 1개씩 세었습니다. '],
  ])(
    'a megabyte of %s is no hang',
    (_, piece) => {
      const text = piece.repeat(Math.floor(1_000_000 / piece.length))
      // The test's own time limit is the bound against a hang; how fast it is, `npm run bench:letters` prints.
      expect(review({ text, blind: true, company: '삼성SDS' }).counts.chars).toBe(text.length)
    },
    60_000,
  )
})

it('an ordinary good letter has nothing to mend', () => {
  const text =
    '잘못 나가는 포장 주문을 한 달 15건에서 4건으로 줄인 경험이 있습니다. 동네 카페에서 주말 마감을 맡았을 때, 주문이 밀리면 컵의 주인을 아무도 알 수 없었습니다. 컵에 주문번호와 받을 시간을 적는 스티커를 붙이자고 사장님께 말씀드렸습니다.\n\n처음 두 주는 적는 일이 번거롭다는 말도 들었습니다. 그래서 손님이 뜸한 시간에 미리 스티커를 써 두었습니다. 그 뒤로 평일 동료들도 같은 방식을 썼습니다.'
  const experiences = [
    {
      id: 'cafe',
      title: '동네 카페 주말 마감',
      body: '포장 주문이 한 달 15건씩 잘못 나감. 컵에 주문번호와 받을 시간 스티커. 4건으로 줄었음. 두 주는 번거롭다는 말',
    },
  ]
  const found = findings(text, { experiences }).filter((one) => !one.rule.startsWith('evidence'))
  expect(found.map((one) => `${one.rule} ${one.quote}`)).toEqual([])
})

it('no check bans a word that managers like, when something is shown beside it', () => {
  const text =
    '책임감과 성실함으로 매일 8시에 재고 120개를 세었고, 최선을 다해 3주 만에 오차를 12%에서 1%로 줄였습니다.'
  expect(quotes(text, 'cliche')).toEqual([])
})

it('there are eleven checks, and each rule of the catalog belongs to one', () => {
  expect(Object.keys(checks)).toHaveLength(11)
  expect(new Set(Object.values(catalog).map((rule) => rule.check))).toEqual(
    new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  )
})

it('a text in its own form is measured like its normalized form', () => {
  const text = '가나다\r\n몇일'.normalize('NFD')
  expect(review({ text }).counts).toEqual(review({ text: normalize(text) }).counts)
})
