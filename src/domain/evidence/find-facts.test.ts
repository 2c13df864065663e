import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFacts } from './index.ts'

const values = (text: string) => findFacts(text).map((fact) => fact.value)

describe('the same fact has one value however it is written', () => {
  test.each([
    ['30 %', '30퍼센트', '30프로', '삼십 퍼센트'],
    ['절반', '50%', '2분의 1'],
    ['3개월', '석 달', '세 달', '3달'],
    ['1,200만 원', '12,000,000원', '1200만원', '천이백만 원'],
    ['2억 4천만 원', '240,000,000원', '2억4천만원'],
    ['2천4백만원', '2,400만 원'],
    ['세 명', '3명', '3인', '세 사람', '삼 명'.replace('삼', '3')],
    ['열다섯 번', '15회', '열다섯 차례'],
    ['한 달 반', '1.5개월'],
    ['1년 6개월', '18개월', '1년 반'],
    ['반년', '6개월', '여섯 달'],
    ['일주일', '7일', '1주', '1주일'],
    ['보름', '15일'],
    ['두 배', '2배', '갑절'],
    ['2023년 3월', '2023.03', '2023-03', "'23.3", '2023년 03월'],
    ['2시간 30분', '150분'],
    ['Python', '파이썬', 'python'],
    ['TOEIC', '토익'],
    ['정보처리기사', '정보처리 기사', '정처기'],
    ['1등', '1위'],
    ['2kg', '2킬로그램', '2000g'],
  ])('%s', (...ways) => {
    const each = ways.map((way) => values(`${way}을 말했다`))
    for (const found of each) expect(found).toEqual(each[0])
    expect(each[0]).toHaveLength(1)
  })
})

describe('different facts have different values', () => {
  test.each([
    ['80명', '800명'],
    ['3명', '3개월'],
    ['3개', '3명'],
    ['1급', '2급'],
    ['30%', '30명'],
    ['우수상', '최우수상'],
    ['회장', '부회장'],
    ['Java', 'JavaScript'],
    ['2023년', '2022년'],
  ])('%s is not %s', (one, other) => {
    expect(values(one)).not.toEqual(values(other))
    expect(values(one)).toHaveLength(1)
  })
})

describe('what tells no fact is none', () => {
  test.each([
    '첫 번째로 말씀드립니다.',
    '한 번 더 확인했습니다.',
    '두 번째 문단에서 세 번째로 옮겼습니다.',
    '하루하루 성실하게 임했습니다.',
    '한 가지 더 배웠습니다. 둘째로, 하나씩 풀었습니다.',
    '세 가지 이유가 있습니다.',
    '두 가지를 배웠습니다.',
    '한 사람 한 사람을 기억합니다.',
    '고객을 대상으로 설문을 했습니다.',
    '리더십을 배우고 책임감을 길렀습니다.',
    '대표적인 예를 들어 주장했습니다.',
    '이상과 현상을 보고 인상을 받았습니다.',
    '이 분야에서 사회에 기여하겠습니다.',
    '만일의 상황에 십분 대비했습니다.',
    '(1) 배경과 (2) 결과를 적습니다.',
    '100점 만점으로 평가합니다.',
    '4차 산업혁명 시대에 필요한 사람입니다.',
    '어려움을 딛고 다시 일어서기 위해 노력했습니다.',
    '세상을 바꾸는 일상의 작은 변화를 좋아합니다.',
    '고객의 시대에 맞는 기대를 채우겠습니다.',
    '다음 주 회의를 준비하며 네 생각을 물었습니다.',
    '토스트와 깃발, 스프링클러를 정리했습니다.',
  ])('%s', (text) => {
    expect(findFacts(text)).toEqual([])
  })
})

describe('names are found by what they are', () => {
  test.each([
    ['한빛전자에서 일했다', 'company', '한빛전자'],
    ['주식회사 도담에서 일했다', 'company', '도담'],
    ['삼성전자의 제품', 'company', '삼성전자'],
    ['고려대학교를 졸업했다', 'school', '고려대학교'],
    ['새빛고등학교를 졸업했다', 'school', '새빛고등학교'],
    ['리액트로 만들었다', 'technology', '리액트'],
    ['Vue.js로 만들었다', 'technology', 'Vue.js'],
    ['전기기사를 땄다', 'certificate', '전기기사'],
    ['도지사상을 받았다', 'award', '도지사상'],
    ['대상을 받았다', 'award', '대상'],
    ['기획팀장을 맡았다', 'role', '기획팀장'],
    ['수석으로 졸업했다', 'rank', '수석'],
    ['토익 900점', 'certificate', '토익'],
    ["'다시봄' 프로젝트를 했다", 'product', '다시봄'],
  ])('%s', (text, kind, words) => {
    expect(findFacts(text)).toContainEqual(expect.objectContaining({ kind, text: words }))
  })
})

test('offsets are exact in the text as stored, whatever it is', () => {
  const anyText = oneof(
    string({ unit: 'binary' }),
    string({
      unit: constantFrom(
        '3',
        '세',
        ' ',
        '명',
        '개월',
        '%',
        '퍼센트',
        '삼성전자',
        '파이썬',
        '에서',
        '\r\n',
        '\u200B',
        '\u00A0',
        '각'.normalize('NFD'),
        '😀',
        '\uD800',
        '2023',
        '.',
        '03',
        'React',
        '만',
        '원',
      ),
    }),
  )
  assert(
    property(anyText, (text) => {
      let at = 0
      for (const fact of findFacts(text)) {
        expect(text.slice(fact.start, fact.end)).toBe(fact.text)
        expect(fact.start).toBeGreaterThanOrEqual(at)
        expect(fact.end).toBeGreaterThan(fact.start)
        at = fact.end
      }
    }),
    { numRuns: 500 },
  )
})
