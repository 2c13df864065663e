import { describe, expect, it } from 'vitest'
import { findings, quotes, tapped } from './test-findings.ts'

const SDS = { company: '삼성SDS' }
const bank = { company: 'KB국민은행' }

describe('a firm that is not the one applied to', () => {
  it.each([
    ['삼성전자에 입사하여 기여하고 싶습니다.', '삼성SDS', '삼성전자'],
    ['LG CNS의 인재상에 맞는 사람입니다.', '삼성SDS', 'LG CNS'],
    ['신한은행에서 고객을 만나고 싶습니다.', 'KB국민은행', '신한은행'],
    ['카카오뱅크의 일원이 되고 싶습니다.', '카카오페이', '카카오뱅크'],
    ['저는 현대모비스에 지원했습니다.', '현대자동차', '현대모비스'],
    ['코레일에서 안전을 지키겠습니다.', '한국도로공사', '코레일'],
    ['누리테크에 지원한 까닭은 제품입니다.', '한빛소프트', '누리테크'],
    ['㈜농심에서 성장하고 싶습니다.', '오뚜기', '농심'],
    ['KT에서 통신을 배우고 싶습니다.', 'SK텔레콤', 'KT'],
  ])('%s (to %s)', (text, company, quote) => {
    const found = findings(text, { company }, 'company-other')
    expect(found.map((one) => one.quote)).toEqual([quote])
    expect(found[0]?.severity).toBe('high')
  })

  it.each([
    ['KB국민은행에서 고객을 만나고 싶습니다.', 'KB국민은행'],
    ['국민은행에서 고객을 만나고 싶습니다.', 'KB국민은행'],
    ['코레일의 안전을 지키겠습니다.', '한국철도공사(코레일)'],
    ['한국철도공사의 안전을 지키겠습니다.', '코레일'],
    ['삼성의 기술을 배우고 싶습니다.', '삼성SDS'],
    ['현대자동차에서 차체를 만들겠습니다.', '현대자동차 생산직'],
    ['네이버 블로그를 운영했습니다.', '삼성SDS'],
    ['우리 은행 창구에서 하나 배웠습니다.', 'KB국민은행'],
    ['생산 라인에서 일했습니다.', '삼성전자'],
    ['당근을 썰었습니다.', '쿠팡'],
    ['신세계를 만난 듯했습니다.', '롯데'],
    ['현대 사회에서 중요합니다.', '기아'],
    ['농협동조합을 견학했습니다.', 'KB국민은행'],
    ['다른 은행에 지원한 적은 없습니다.', 'KB국민은행'],
  ])('is not found in: %s (to %s)', (text, company) => {
    expect(findings(text, { company }, 'company-other', 'company-mentioned')).toEqual([])
  })

  it('may be one where the person worked', () => {
    const experiences = [{ id: 'e1', title: '인턴', place: '쿠팡 물류센터', body: '쿠팡에서 분류 작업' }]
    const text = '쿠팡에서 분류 작업을 하며 물류에 기여하는 법을 배웠습니다.'
    expect(findings(text, { ...SDS, experiences }, 'company-other')).toEqual([])
  })

  it('is only mentioned where it is talked about as a rival', () => {
    const found = findings('경쟁사인 네이버의 사례를 살펴봤습니다.', SDS)
    expect(found.find((one) => one.quote === '네이버')?.rule).toBe('company-mentioned')
  })

  it('is exchanged with its josa by one tap', () => {
    expect(tapped('신한은행을 택했습니다.', 'company-other', { company: '카카오' })).toBe(
      '카카오를 택했습니다.',
    )
  })

  it('is not said twice as a fact without backing', () => {
    const experiences = [{ id: 'e1', title: '카페', body: '주말에 일함' }]
    const found = findings('삼성전자에 입사하고 싶습니다.', { ...SDS, experiences })
    expect(found.filter((one) => one.quote.includes('삼성전자')).map((one) => one.rule)).toEqual([
      'company-other',
    ])
  })

  it('shows when two firms are applied to in one letter without a named target', () => {
    const text = '네이버에 입사하고 싶습니다. 카카오에 입사해 성장하고 싶습니다.'
    expect(quotes(text, 'company-other')).toEqual(['카카오'])
  })
})

describe('the way the company is addressed', () => {
  it.each([
    ['당사의 발전에 힘쓰겠습니다.', '삼성SDS', '귀사의 발전에 힘쓰겠습니다.'],
    ['당사는 믿음을 줍니다.', 'KB국민은행', '귀행은 믿음을 줍니다.'],
    ['당사를 선택했습니다.', '서울아산병원', '귀원을 선택했습니다.'],
    ['당사와 함께하겠습니다.', '한국철도공사', '귀 기관과 함께하겠습니다.'],
  ])('%s (to %s)', (text, company, right) => {
    expect(tapped(text, 'company-own-word', { company })).toBe(right)
  })

  it('당사자 and 해당사항 are other words', () => {
    expect(quotes('당사자끼리 만나 해당사항을 정리했습니다.', 'company-own-word', SDS)).toEqual([])
  })

  it('귀사 to a bank becomes 귀행', () => {
    expect(tapped('귀사를 찾았습니다.', 'company-address', bank)).toBe('귀행을 찾았습니다.')
    expect(quotes('귀사를 찾았습니다.', 'company-address', SDS)).toEqual([])
  })
})

describe('the name in a motive', () => {
  const question = '지원동기를 작성해 주세요.'
  it('is missed where it never stands', () => {
    const found = findings('귀사의 서비스가 좋았습니다.', { ...SDS, question }, 'company-unnamed')
    expect(found.map((one) => one.quote)).toEqual(['귀사'])
  })
  it.each(['삼성SDS의 서비스가 좋았습니다.', '삼성에스디에스의 서비스가 좋았습니다.', ''])(
    'is not missed in: %s',
    (text) => {
      expect(findings(text, { ...SDS, question }, 'company-unnamed')).toEqual([])
    },
  )
  it('is not asked for by other questions', () => {
    const other = '협업을 통해 문제를 해결한 경험을 쓰세요.'
    expect(findings('동료와 일정을 나눴습니다.', { ...SDS, question: other }, 'company-unnamed')).toEqual([])
  })
})

describe('places that were never filled', () => {
  it.each([
    ['저는 OO에 지원합니다.', 'OO'],
    ['저는 ○○은행에 지원합니다.', '○○'],
    ['[회사명]에서 일하고 싶습니다.', '[회사명]'],
    ['[지원 직무]를 맡고 싶습니다.', '[지원 직무]'],
    ['{company}에서 일하고 싶습니다.', '{company}'],
    ['{{회사명}}의 고객을 만나겠습니다.', '{{회사명}}'],
    ['저는 ___에 지원합니다.', '___'],
    ['(회사명 입력)에 지원합니다.', '(회사명 입력)'],
    ['XX 팀에서 일했습니다.', 'XX'],
  ])('%s', (text, quote) => {
    expect(quotes(text, 'placeholder-left')).toEqual([quote])
  })
  it.each([
    '[끝까지 지킨 마감]\n일정을 지켰습니다.',
    'OOP를 배웠습니다.',
    'XXL 크기를 팔았습니다.',
    '동료(직무 교육 담당)와 일했습니다.',
    '새 서비스(경험 공유)를 열었습니다.',
  ])('is not: %s', (text) => {
    expect(quotes(text, 'placeholder-left')).toEqual([])
  })
  it('takes the company with its josa', () => {
    expect(tapped('[회사명]을 선택했습니다.', 'placeholder-left', { company: '한빛소프트' })).toBe(
      '한빛소프트를 선택했습니다.',
    )
  })
})

describe('a sentence carried over from a letter to another company', () => {
  const otherTexts = ['신한은행의 고객 중심 비전이 제가 일해 온 방식과 같아서 지원했습니다.']
  it('is found though the name was exchanged', () => {
    const text = 'KB국민은행의 고객 중심 비전이 제가 일해 온 방식과 같아서 지원했습니다.'
    expect(quotes(text, 'company-carried-over', { ...bank, otherTexts })).toEqual([text])
  })
  it('is not found in a sentence of its own', () => {
    const text = 'KB국민은행의 야간 상담 창구를 써 보고 지원할 마음을 먹었습니다.'
    expect(quotes(text, 'company-carried-over', { ...bank, otherTexts })).toEqual([])
  })
})
