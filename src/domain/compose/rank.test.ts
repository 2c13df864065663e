import { describe, expect, it } from 'vitest'
import { Conditions } from '#domain/letter.ts'
import { compose } from './compose.ts'
import { rankExperiences } from './rank.ts'

const first = (
  company: string,
  role: string,
  question: string,
  experiences: { title: string; body: string }[],
) => rankExperiences(Conditions.parse({ company, role, question, experiences }))[0]?.title

const CONTEST = {
  title: '마을 사진 공모전',
  body: '5명이서 사진 30장을 찍었다. 우수상을 받았다. 상금 50만원을 나눴다. 처음 만들어봤다.',
}

describe('which experience comes first', () => {
  it.each([
    ['달콤커피', '매장관리', { title: '동네 찻집 알바', body: '원두 주문을 맡았다. 손님이 많았다.' }],
    ['늘봄의원', '물리치료사', { title: '요양병원 실습', body: '환자분들 보행을 도왔다.' }],
    ['새벽랩', '백엔드 개발자', { title: '시간표 앱', body: '조회 쿼리가 느려서 고쳤다.' }],
    ['한결건설', '안전관리', { title: '아파트 현장 실습', body: '안전모 안 쓴 분께 말했다.' }],
    ['푸른책', '교재 개발', { title: '수학 과외', body: '중학생 두 명을 가르쳤다.' }],
  ])('%s %s: the one of its own field, before a prize in another', (company, role, own) => {
    for (const question of ['지원 동기를 적어 주십시오.', '직무 역량을 기르기 위해 한 노력을 적어 주십시오.'])
      expect(first(company, role, question, [CONTEST, own])).toBe(own.title)
  })
})

describe('what the question itself speaks of', () => {
  const CLUB = {
    title: '금융 동아리',
    body: '대학 금융 동아리에서 은행 대출 상품을 분석했다. 예금과 보험 자료를 정리해 발표 대회에서 우수상 받음. 수익률 3%에서 5%로 올림',
  }
  const COUNTER = {
    title: '우체국 창구 알바',
    body: '창구에서 손님 응대. 어르신들이 택배 송장을 어려워해서 글씨 큰 예시를 붙임',
  }
  const PARCELS = { title: '택배 분류 알바', body: '하루 900상자를 날랐다. 오배송 12건에서 3건으로 줄임' }

  it.each([
    '고객 만족을 위해 노력한 경험을 기술해 주십시오.',
    '고객의 입장에서 생각하고 행동한 사례를 적어 주십시오.',
    '민원인을 대할 때 가장 중요한 자세와 그 경험을 적어 주십시오.',
  ])('"%s" is told of guests, whatever the post is near to', (question) => {
    for (const one of [CLUB, PARCELS])
      expect(first('솔빛은행', '개인금융', question, [one, COUNTER])).toBe(COUNTER.title)
  })

  it.each([
    [
      '안전을 지키기 위해 노력한 경험을 기술하시오.',
      { title: '공사장 알바', body: '위험한 발판을 보고 안전모를 나눠줌' },
    ],
    [
      '데이터를 분석해 문제를 해결한 경험을 기술하시오.',
      { title: '설문 과제', body: '설문 데이터를 엑셀로 정리해 통계를 냄' },
    ],
    [
      '외국인과 소통한 경험을 기술하시오.',
      { title: '호텔 프런트', body: '외국인 손님에게 영어로 길을 설명함' },
    ],
  ])('"%s" finds what is about that', (question, own) => {
    expect(first('솔빛은행', '개인금융', question, [CLUB, own])).toBe(own.title)
  })
})

describe('the first sentence', () => {
  const written = (question: string, experiences: { title: string; body: string }[]) =>
    compose(Conditions.parse({ company: '달콤커피', role: '매장관리', question, experiences })).text

  it('names the experience nearest to the post where none of its deeds can be named', () => {
    const text = written('지원 동기를 적어 주십시오.', [
      CONTEST,
      { title: '동네 카페 알바', body: '원두 주문을 맡았다. 남는 원두가 한 달에 4kg쯤 버려졌다.' },
    ])
    expect(text.replace(/^\[.*\]\n/, '')).toMatch(
      /^동네 카페 아르바이트 경험을 .*달콤커피 매장관리 직무에 지원했습니다\./,
    )
  })

  it.each([
    ['연구원', '연구원 업무'],
    ['품질 연구원', '품질 연구원 업무'],
    ['상담원', '상담원 업무'],
    ['사원', '사원 직무'],
    ['간호사', '간호사 직무'],
    ['연구직', '연구직'],
  ])('says why one applies to be %s', (role, post) => {
    const { text } = compose(
      Conditions.parse({
        company: '한빛바이오',
        role,
        question: '지원 동기를 적어 주십시오.',
        experiences: [{ title: '화학 실험실 조교', body: '시약을 정리했다. 라벨을 새로 만들어 붙였다.' }],
      }),
    )
    expect(text).toContain(`한빛바이오 ${post}에 지원했습니다.`)
  })

  it('stays with the experience near the post in another letter', () => {
    const asked = {
      company: '달콤커피',
      role: '매장관리',
      question: '지원 동기를 적어 주십시오.',
      experiences: [CONTEST, { title: '동네 카페 알바', body: '원두 주문을 맡았다. 손님 얼굴을 외웠다.' }],
    }
    const [one, other] = [0, 1].map((variant) => compose(Conditions.parse({ ...asked, variant })).text)
    expect(other).toContain('카페 아르바이트 경험을')
    expect(other).not.toBe(one)
  })

  it('is never about how a prize was shared', () => {
    for (const question of [
      '지원 동기를 적어 주십시오.',
      '본인의 강점을 적어 주십시오.',
      '협업 경험을 적어 주십시오.',
    ])
      expect(written(question, [CONTEST]).replace(/^\[.*\]\n/, '')).not.toMatch(/^[^.]*(?:상금|우수상)/)
  })

  it('says what one did and what it moved', () => {
    const text = written('본인의 강점을 적어 주십시오.', [
      {
        title: '주문 앱',
        body: '주문이 몰리면 느려져서 목록 조회에 캐시를 추가하니까 4초 -> 0.5초. 매일 로그를 읽었다. 팀원이 3명이었다',
      },
    ])
    expect(text).toMatch(/목록 조회에 캐시를 추가해 4초에서 0\.5초로 줄인 경험/)
  })
})
