import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '#domain/count/index.ts'
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import { Conditions, type ConditionsInput } from '#domain/letter.ts'
import { Unit } from '#domain/limit.ts'
import { compose, planLetter } from './index.ts'
import { josaErrors } from './josa-errors.ts'

const NOTES = [
  '편의점 알바 6개월',
  '매출 20% 증가',
  '팀장 맡음',
  '재고 정리 담당',
  '대기 시간 70분 → 25분',
  '- 엑셀로 표 만들어서 매일 비교함',
  '손님이 많았음 ㅠㅠ',
  '근데 나는 몰랐다ㅋㅋ',
  '사장님이 칭찬해주셨어요',
  '환자분들 이야기 들어드림',
  '왜 그런지 궁금했음',
  '토익 850',
  '컴활 1급 취득',
  '1. React로 화면 개발',
  'Python이랑 SQL 배움',
  '의견 안 맞아서 회의 3번 함',
  '발표 자료 만듦',
  '열심히 할께요',
  '꼼꼼함이 제일 중요하다고 생각한다',
  '기다리는 게 중요하다는 걸 배웠다',
  '오류를 12건에서 3건으로 줄였다',
  '😀😀',
  '...',
  '~~',
  '불량률 3%에서 1%로 감소',
  '상황: 인원 부족',
  '한 일: 순서를 바꿔봄',
  '결과: 30분 단축',
  '공모전 장려상',
  '입사하면 수요 예측을 하고 싶다',
  '"왜 늦나요?" 라는 질문이 많았음',
  '예산 300만원 관리함',
  '(중요) 두 번 확인함',
  'A/B test 진행',
  '\t',
  '역할: 자료 조사',
  '엑셀를 배웠다',
]
const note = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NOTES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
)
const body = fc
  .array(fc.tuple(note, fc.constantFrom('\n', ' ', ', ', '. ', '\r\n')), { maxLength: 14 })
  .map((all) => all.map(([words, end]) => words + end).join(''))
const experience = fc.record({
  title: fc.constantFrom(
    '',
    '편의점 알바',
    '물류 동아리',
    '학생회 총무',
    'UX 인턴',
    '한일이 많았다',
    '졸업작품',
  ),
  period: fc.constantFrom('', '2023.03 ~ 2023.12', '6개월', '작년 여름'),
  place: fc.constantFrom('', '한빛마트', '3M'),
  body,
})
const conditions = fc
  .record({
    question: fc.constantFrom(
      '지원동기 및 포부',
      '도전하여 극복한 경험과 배운 점',
      '협업 경험',
      '성격의 장단점',
      '성장과정',
      '견해를 쓰시오',
      '가나다',
    ),
    company: fc.constantFrom('한빛물류', 'LG', '3M', '(주)모아', ''),
    role: fc.constantFrom('물류 기획', 'MD', '', 'UX Researcher'),
    limit: fc.record({
      max: fc.integer({ min: 1, max: 1_200 }),
      unit: fc.constantFrom(...Unit.options),
      newlineAsTwo: fc.boolean(),
    }),
    experiences: fc.array(experience, { minLength: 1, maxLength: 4 }),
    blind: fc.boolean(),
    headings: fc.option(fc.boolean(), { nil: undefined }),
    variant: fc.integer({ min: 0, max: 12 }),
  })
  .map((input) => Conditions.safeParse(input))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data as Conditions)

const told: ConditionsInput = {
  company: '한빛물류',
  role: '물류 기획',
  question: '도전하여 극복한 경험과 배운 점을 기술해 주세요.',
  limit: { max: 700, unit: 'chars' },
  experiences: [
    {
      title: '카페 알바',
      period: '2023.03 ~ 2023.12',
      body: '점심에 주문이 밀려서 손님이 나갔다\n음료 순서를 적어봤다\n같은 음료끼리 묶어서 만들자고 제안함\n대기 시간 12분 → 7분\n먼저 세어 봐야 한다는 걸 배웠다',
    },
    {
      title: '물류센터 알바',
      body: '하루 300건 검수함\n오류를 12건에서 3건으로 줄였다\n품목별로 표를 만들어서 비교함',
    },
  ],
}
const write = (change: Partial<ConditionsInput> = {}) => compose(Conditions.parse({ ...told, ...change }))

describe('compose', () => {
  it('keeps every promise over messy notes', () => {
    fc.assert(
      fc.property(conditions, (asked) => {
        const { text, spare, asks } = compose(asked)
        const limit = asked.limit
        if (limit) expect(count(text, limit.unit, limit.newlineAsTwo)).toBeLessThanOrEqual(limit.max)
        expect(flaggedFacts(traceEvidence(text, asked))).toEqual([])
        expect(josaErrors(text)).toEqual([])
        const said = sentences(text).map(({ start, end }) => text.slice(start, end))
        expect(new Set(said).size).toBe(said.length)
        if (text !== '') expect(text).toMatch(/니다\.$/)
        for (const one of spare) {
          expect(one).toMatch(/니다\.$/)
          expect(said).not.toContain(one)
        }
        for (const ask of asks) expect(ask).not.toMatch(/undefined|null|\s{2}/)
        expect(compose(asked)).toEqual({ text, spare, asks, plan: planLetter(asked) })
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('leads with the point: what came of it, or what was learnt', () => {
    expect(write().text.split('\n')[0]).toMatch(/12분에서 7분으로|배웠습니다|12건에서 3건으로/)
  })

  it('gives another letter for another variant, and the same for the same', () => {
    expect(write({ variant: 1 }).text).not.toBe(write({ variant: 0 }).text)
    expect(write({ variant: 1 })).toEqual(write({ variant: 1 }))
  })

  it('says once how long something was', () => {
    const { text } = write({
      experiences: [
        {
          title: '도서관 인턴',
          period: '2025.07 ~ 2025.12',
          body: '6개월 근무. 대관 신청을 표로 정리함. 예약이 23번에서 5번으로 줄었음',
        },
      ],
    })
    expect(text).toContain('2025년 7월부터 12월까지')
    expect(text).not.toContain('6개월')
  })

  it.each([
    ['2021.04 ~ 2024.08', '3년 4개월 동안 법인 고객을 담당했다. 견적서를 새로 만들었다.', '3년 4개월'],
    ['1991~2019', '28년 근무했습니다. 후배를 가르쳤습니다.', '28년'],
    ['2009~2021', '아내와 백반집을 12년 했다. 단골 이름을 외웠다.', '12년'],
  ])('says once how long something was, from %s', (period, body, span) => {
    const { text } = write({ experiences: [{ title: '사무기기 영업', period, body }] })
    expect(text).toContain(period.slice(0, 4))
    expect(text).not.toContain(span)
  })

  it('says once what was done, where the first note names it again', () => {
    const { text } = write({
      question: '경험을 쓰시오.',
      experiences: [
        { title: '요양원 실습', period: '2023.09~2023.11', body: '실습 총 240시간 채움. 식사를 도왔다.' },
      ],
    })
    expect(text).toContain('2023년 9월부터 11월까지 요양원 실습을 총 240시간 채웠습니다.')
  })

  it('opens with no outcome whose cause is told after it', () => {
    const { text } = write({
      limit: { max: 500, unit: 'chars' },
      question: '협업 경험을 쓰시오.',
      experiences: [{ title: '분식집 주방', body: '소스를 미리 나눠 담아뒀다. 주문 나가는 시간 12분->7분.' }],
    })
    expect(text).toMatch(/^(?:먼저 )?주문 나가는 시간을 12분에서 7분으로 줄인 경험/)
    expect(text).not.toContain('때의 일입니다')
  })

  it('keeps two notes apart that have nothing in common', () => {
    const { text } = write({
      experiences: [{ title: '주민센터 인턴', body: '오전 대기 평균 25분. 쓰는 법을 그림으로 붙였다.' }],
    })
    expect(text).toContain('오전 대기는 평균 25분이었습니다.')
  })

  it.each([
    [{ title: '오픽', period: '2024.01', body: 'IH' }, '오픽 IH를 받았습니다.'],
    [{ title: '환경기사', period: '2018', body: '' }, '2018년에 환경기사를 취득했습니다.'],
    [{ title: 'BLS', period: '2024.02', body: '' }, '2024년 2월에 BLS를 취득했습니다.'],
    [{ title: 'OPIc 베트남어', period: '2024.01', body: 'IM2' }, 'OPIc 베트남어 IM2를 받았습니다.'],
  ])('tells what was taken, however little stands there: %j', (taken, sentence) => {
    const { text } = write({ question: '직무 역량을 쓰시오.', experiences: [told.experiences[0]!, taken] })
    expect(text).toContain(sentence)
  })

  it('gained nothing in a certificate, and no post by reading to somebody', () => {
    const { text } = write({
      question: '직무 역량을 쓰시오.',
      experiences: [
        { title: '지게차 운전', body: '컨테이너를 날랐다. 표시 테이프를 붙였다.' },
        { title: '지게차운전기능사', body: '한 번에 합격' },
      ],
    })
    expect(text).not.toMatch(/기능사(?:로|에서) 쌓은/)
  })

  it('joins what the person linked, and leaves two subjects apart', () => {
    const body =
      '안내문을 크게 만들었다. 그랬더니 혼자 하시는 분이 늘었다. 근데 나는 부탁을 거절 못했다. 회의 때 먼저 말했다.'
    const { text } = write({ experiences: [{ title: '민원실 인턴', body }] })
    expect(text).toContain('안내문을 크게 만들었더니 혼자 하시는 분이 늘었습니다.')
    expect(text).toContain('그런데 저는 부탁을 거절하지 못했습니다.')
  })

  it('tells the strength before the weakness, however the notes stand', () => {
    const { text } = write({
      question: '성격의 장단점을 쓰시오.',
      experiences: [
        {
          title: '잼 가게 라벨',
          body: '단점은 손이 느린 편이라는 것이다. 마감을 이틀 당겨 둔다. 장점은 끝까지 보는 것이다. 시안 14개를 만들었다.',
        },
      ],
    })
    expect(text.indexOf('장점')).toBeLessThan(text.indexOf('단점'))
  })

  it('names the reason for applying that the person gave', () => {
    const { text } = write({
      question: '지원동기를 쓰시오.',
      experiences: [{ title: '카페 알바', body: '하루 20잔이 남았다. 그걸 보고 물류 기획을 하고 싶어졌다.' }],
    })
    expect(text.replace(/^\[.*\]\n/, '')).toMatch(
      /^물류 기획을 하고 싶어져 한빛물류 물류 기획 직무에 지원했습니다\./,
    )
  })

  it('tells why one applies where that began, when it says nothing without what was before', () => {
    const { text } = write({
      question: '지원동기를 쓰시오.',
      experiences: [
        { title: '물류센터 실습', body: '상자를 날랐다. 선반 번호를 새로 붙였다.' },
        { title: '택배', body: '늦던 택배가 번호표 하나로 제때 왔다. 그때 이 일을 하고 싶다고 생각했다.' },
      ],
    })
    expect(text.replace(/^\[.*\]\n/, '')).toMatch(/^늦던 택배가/)
    expect(text).toContain('그때 이 일을 하고 싶다고 생각해 한빛물류 물류 기획 직무에 지원했습니다.')
    expect(text.match(/지원했습니다/g)).toHaveLength(1)
  })

  it('says once what so many were', () => {
    const { text } = write({
      experiences: [
        { title: '유기견 임시보호', period: '2021~2023', body: '다섯마리 임보했다. 밥을 챙겼다.' },
      ],
    })
    expect(text).toContain('2021년부터 2023년까지 유기견 다섯 마리를 임시보호했습니다.')
  })

  it('names no experience that is none, and the program that a line is of', () => {
    const { text } = write({
      question: '준비한 것을 쓰시오.',
      experiences: [
        { title: '병원코디네이터 과정', period: '2024.03', body: '40시간 수료' },
        { title: '엑셀', body: '함수 피벗 가능' },
      ],
    })
    expect(text).toContain('2024년 3월에 병원코디네이터 과정을 40시간 수료했습니다.')
    expect(text).toContain('엑셀 함수 피벗이 가능합니다.')
    expect(text).not.toContain('경험이 있습니다')
  })

  it('opens with what one believes where the question asks for it by another name', () => {
    const { text } = write({
      question: '자신의 교육철학과 이를 실천한 사례를 쓰시오.',
      experiences: [
        { title: '코딩 공부방', body: '틀린 코드를 옆에 적어두게 했다. 5명으로 시작해서 18명까지 늘었다.' },
        { title: '철학', body: '아이가 스스로 찾을때 제일 많이 배운다고 믿는다' },
      ],
    })
    expect(text.replace(/^\[.*\]\n/, '')).toMatch(/^아이가 스스로 찾을 때 가장 많이 배운다고 믿습니다\./)
  })

  it('makes no outcome of what one is able to do', () => {
    const { text } = write({
      experiences: [
        { title: '다낭 인턴', body: '베트남어 독학해서 잡담 가능. 색상표 붙인 매장 매출 22% 올랐음' },
      ],
    })
    expect(text).toContain('가능합니다. 색상표')
  })

  it('keeps apart two deeds of which the second has its own time', () => {
    const { text } = write({
      experiences: [{ title: '주차요원', body: '부르는 순서를 정함. 연기 났을때 소화기로 껐다.' }],
    })
    expect(text).toContain('부르는 순서를 정했습니다. ')
  })

  it('closes with what the two experiences were, where no deed of them can be named', () => {
    const { text } = write({
      question: '협업 경험을 적어 주십시오.',
      experiences: [
        { title: '구청 인턴', body: '서류 접수를 보조했다. 창구가 늘 붐볐다.' },
        { title: '독서 모임', body: '격주로 모였다. 역사책이 많았다.' },
      ],
    })
    expect(text).toMatch(/(?:구청 인턴과 독서 모임|독서 모임과 구청 인턴)에서 쌓은 경험/)
    expect(text).not.toContain('두 경험')
  })

  it('names the company and the role it was asked for', () => {
    expect(write().text).toContain('한빛물류 물류 기획')
  })

  it('sets headings from 700 on, none below, and as it was told', () => {
    expect(write().text).toContain('[')
    expect(write({ limit: { max: 500, unit: 'chars' } }).text).not.toContain('[')
    expect(write({ headings: false }).text).not.toContain('[')
    expect(write({ limit: { max: 500, unit: 'chars' }, headings: true }).text).toContain('[')
  })

  it('asks for a figure where the result has none, by the name of the experience', () => {
    const { asks } = write({
      experiences: [{ title: '도서관 봉사', body: '책을 정리했다. 이용자 불만이 줄었다.' }],
    })
    expect(asks.join('\n')).toContain('‘도서관 봉사’')
    expect(asks.join('\n')).toContain('숫자')
    for (const ask of asks) expect(ask).toMatch(/요\.|예:|지$|일$|것$|기$|습관$|발표$/)
  })

  it('asks five things at most, each once, with one figure, and none that was told', () => {
    const { asks } = write({
      question: '지원 동기와 입사 후 포부, 성격의 단점, 그 결과와 배운 점을 적어 주십시오.',
      experiences: [{ title: '안경점 알바', body: '큰 글씨로 비교표를 만들었다. 재방문 많아짐.' }],
    })
    expect(asks.length).toBeLessThanOrEqual(5)
    expect(asks.filter((ask) => ask.includes('자쯤'))).toHaveLength(1)
    expect(asks.filter((ask) => ask.includes('결과')).length).toBeLessThanOrEqual(1)
    expect(asks.join('\n')).not.toContain('결과를 적어')
    expect(asks.join('\n')).not.toContain("'")
    expect(asks[0]).toContain('지원하려는 이유')
  })

  it('keeps the facts that found no room as whole sentences', () => {
    const { spare } = write({ limit: { max: 120, unit: 'chars' } })
    expect(spare.length).toBeGreaterThan(0)
    for (const one of spare) expect(one).toMatch(/니다\.$/)
  })

  it('leaves out school, family and age when hiring is blind', () => {
    const { text } = write({
      blind: true,
      experiences: [
        {
          title: '푸른대학교 봉사 동아리',
          body: '푸른대학교에서 35명을 모집했다. 어머니가 교사라서 관심이 있었다. 26살에 회장을 맡았다. 도시락 120개를 나눴다.',
        },
      ],
    })
    expect(text).toContain('도시락 120개를 나눴습니다.')
    expect(text).not.toMatch(/푸른|어머니|26/)
  })

  it.each(['', '\n\n\n', '😀😀😀', 'ㅋㅋㅋ', '\ud800\udc00\ud800', '?'])(
    'makes nothing out of %j but questions',
    (empty) => {
      const { text, asks } = write({ experiences: [{ title: '카페', body: empty }] })
      expect(sentences(text).length).toBeLessThanOrEqual(3)
      expect(asks.length).toBeGreaterThan(0)
    },
  )

  it('reads a megabyte in under two seconds', () => {
    const asked = Conditions.parse(told)
    const first = asked.experiences[0]
    if (!first) throw new Error('no experience')
    for (const unit of [
      '손님이 많아서 순서를 바꿨다 ',
      '가',
      '가나다라마바사, ',
      '(',
      '"',
      '1. ',
      '하루 12개에서 4개로 ',
      '→',
    ]) {
      const { text } = compose({
        ...asked,
        experiences: [{ ...first, body: unit.repeat(Math.ceil(1_000_000 / unit.length)) }],
      })
      expect(text.length).toBeLessThan(20_000)
    }
  }, 30_000)
})

describe('a heading', () => {
  it('names what went from one figure to another, and no bare 것', () => {
    const { text } = compose(
      Conditions.parse({
        question: '직무 경험을 적어 주십시오.',
        headings: true,
        experiences: [
          {
            title: '주민센터 안내',
            body: '체크표를 만들어서 나눠드림. 서류 빠진거 하루 30건 → 8건. 매일 아침 창구를 청소함',
          },
        ],
      }),
    )
    expect(text).toMatch(/^\[[^\]]+\]/)
    expect(text).not.toMatch(/^\[(?:\S+ )*것,/)
  })
})

describe('planLetter', () => {
  it('leaves out an experience whose sentences the letter had to drop', () => {
    const asked = Conditions.parse({
      company: '한빛물류',
      role: '물류 기획',
      question: '지원동기 및 포부',
      limit: { max: 49, unit: 'chars' },
      experiences: [
        { title: '학생회 총무', body: '공모전 장려상' },
        { title: '', body: '토익 850' },
      ],
    })
    expect(planLetter(asked)).toEqual(compose(asked).plan)
  })

  it('says which experience answers which demand, within the limit', () => {
    const plan = planLetter(Conditions.parse(told))
    expect(plan.questionType).toBe('challenge')
    expect(plan.demands.length).toBeGreaterThan(1)
    expect(plan.paragraphs.flatMap((one) => one.demands).toSorted()).toEqual(expect.arrayContaining([0, 1]))
    const sum = plan.paragraphs.reduce((all, one) => all + (one.budget ?? 0), 0)
    expect(sum).toBeGreaterThan(700 * 0.9)
    expect(sum).toBeLessThanOrEqual(700)
  })
})
