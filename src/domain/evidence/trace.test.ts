import { describe, expect, test } from 'vitest'
import { flaggedFacts, isFlagged, type Material, traceEvidence } from './index.ts'
import labelled from './labelled.json' with { type: 'json' }
import { scoreLabelled } from './score-labelled.ts'

const cafe = {
  id: 'cafe',
  title: '카페 아르바이트',
  period: '2023.03 ~ 2023.12',
  place: '동네 카페',
  body: '상황: 점심에 줄이 김\n한 일: 3명이서 역할 나눔\n결과: 대기 70분에서 25분, 매출 30프로 올림. 손님 80명',
}
const council = {
  id: 'council',
  title: '학생회 총무',
  body: '예산 1200만원 관리. 석 달 동안 장부 정리. 파이썬으로 영수증 합계 냄. 교내 공모전 장려상',
}
const material: Material = { experiences: [cafe, council], company: 'KB국민은행', role: '데이터 분석' }
const flagged = (text: string, over: Partial<Material> = {}) =>
  flaggedFacts(traceEvidence(text, { ...material, ...over })).map((fact) => fact.text)

describe("a fact counts as the person's own only when they wrote it", () => {
  test.each([
    ['세 명이 역할을 나누어 매출을 30% 올렸습니다.', []],
    ['3개월 동안 12,000,000원의 예산을 관리했습니다.', []],
    ['Python으로 영수증의 합계를 냈습니다.', []],
    ['손님 800명을 응대했습니다.', ['800명']],
    ['팀원 3개월과 함께했습니다.', []],
    ['70분이던 대기 시간을 절반으로 줄였습니다.', ['절반']],
    ['다른 세 지점에 도입되었습니다.', ['세 지점']],
    ['장려상이 아니라 우수상을 받았습니다.', ['우수상']],
    ['학생회장으로 일했습니다.', ['학생회장']],
    ['부산항의 카페에서 일했습니다.', ['부산항']],
    ['달서구의 동네 카페에서 일했습니다.', ['달서구']],
    ['장부를 아흐레에서 닷새로 앞당겼습니다.', ['아흐레', '닷새']],
    ['예술의전당에서 장부를 정리했습니다.', ['예술의전당']],
    ['동네 카페에서 조명상을 받았습니다.', ['조명상']],
    ['치과위생사 국가시험에 합격했습니다.', ['치과위생사']],
    ['장부 정리는 교내 공모전 대상으로 이어졌습니다.', ['대상']],
    ['국민은행에서 데이터 분석으로 기여하겠습니다.', []],
    ['국민은행에서 인턴으로 일했습니다.', ['국민은행', '인턴']],
    ['입사 후 3년 안에 업무를 익히겠습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text)).toEqual(expected)
  })

  test('the unit must match: three months do not back three people', () => {
    expect(flagged('세 명과 함께 장부를 정리했습니다.', { experiences: [council] })).toEqual(['세 명'])
  })

  test("what the posting or the question asks for is not the person's", () => {
    const posting = 'AWS 경험 3년 이상, 정보처리기사 우대'
    expect(flagged('AWS를 3년 다루고 정보처리기사를 땄습니다.', { posting, question: posting })).toEqual([
      'AWS',
      '3년',
      '정보처리기사',
    ])
  })

  test("what the posting asks for may be wished for at its firm, and is the person's no more for that", () => {
    const posting = '북큐레이션 역량'
    const own = { company: '새빛문화재단', role: '사서', posting }
    expect(flagged('새빛문화재단에서 이용자에 맞춘 북큐레이션을 해 보고 싶습니다.', own)).toEqual([])
    expect(flagged('북큐레이션을 해 보았고 새빛문화재단에서도 하고 싶습니다.', own)).toEqual(['북큐레이션'])
  })

  test('what somebody did without is no claim', () => {
    const driver = { id: 'a', title: '운전', body: '룸미러 말고 뒤를 봄' }
    expect(flagged('룸미러 말고 뒤를 보았습니다.', { experiences: [driver] })).toEqual([])
  })

  test("a role whose examination was passed is the person's only where they say so", () => {
    expect(flagged('치과위생사 국가시험에 합격했습니다.', { role: '치과위생사' })).toEqual(['치과위생사'])
  })

  test('title, period and place back a fact as the body does', () => {
    expect(flagged('2023년 3월부터 동네 카페에서 일했습니다.')).toEqual([])
  })

  test.each([
    [{ period: '2019~2023', place: '대전' }, '2019년부터 2023년까지 일했습니다.', []],
    [{ period: '2021~2022', body: '회장' }, '2022년까지 일했습니다.', []],
    [{ period: '2021~2022', body: '회장' }, '2023년까지 일했습니다.', ['2023년']],
    [{ period: '22.03-23.02', body: '' }, '2023년 2월까지 일했습니다.', []],
    [{ period: '22.03-23.02', body: '' }, '2023년 3월까지 일했습니다.', ['2023년 3월']],
    [{ period: '2022-2학기', body: '' }, '2022년 2학기에 일했습니다.', []],
    [{ body: '매주 화, 목 책 정리' }, '매주 화요일과 목요일에 책을 정리했습니다.', []],
    [{ body: '매주 화, 목 책 정리' }, '매주 금요일에 책을 정리했습니다.', ['금요일']],
  ])('a span is read as people note it: %o', (noted, text, expected) => {
    const experience = { id: 'a', title: '도서관 봉사', body: '책 정리', ...noted }
    expect(flagged(text, { experiences: [experience] })).toEqual(expected)
  })

  test('without any experience every fact is flagged', () => {
    expect(flagged('매출을 30% 올렸습니다.', { experiences: [] })).toEqual(['30%'])
  })
})

describe('a name is held to the notes though no list knows it', () => {
  test.each([
    ['뤼튼으로 문구를 다듬었습니다.', ['뤼튼']],
    ['라이트하우스 점수를 높였습니다.', ['라이트하우스']],
    ['민음사에서 교정 아르바이트를 했습니다.', ['민음사']],
    ['담양의 딸기 농장에서 일했습니다.', ['담양']],
    ['중국어로 손님을 응대했습니다.', ['중국어']],
    ['제안은 전 매장에 퍼졌습니다.', ['전 매장']],
    ['팀원 가운데 유일하게 남았습니다.', ['유일']],
    ["빵집 '유월의숲'의 간판을 그렸습니다.", ['유월의숲']],
    // Not one of its words is a name; that nobody did it is said of the deed.
    [
      '카드뉴스와 체크리스트를 만들고 SNS와 PPT로 알렸습니다.',
      ['카드뉴스와 체크리스트를 만들고 SNS와 PPT로 알렸습니다'],
    ],
    ['드나드는 손님께 말씀드리며 반드시 확인했습니다.', []],
    ['전국의 고객에게 다가가겠습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text)).toEqual(expected)
  })
})

describe('a number is held as it was told', () => {
  const counted = { id: 'shop', title: '옷 가게', body: '신입 4명 교육. 손님 80명. 반품 12건에서 3건' }
  test.each([
    ['신입 네 명을 가르쳤습니다.', []],
    ['신입 80명을 가르쳤습니다.', ['80명']],
    ['반품을 12건에서 3건으로 줄였습니다.', []],
    ['반품이 3건에서 12건으로 늘었습니다.', ['12건']],
    ['반품을 75% 줄였습니다.', ['75%']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [counted] })).toEqual(expected)
  })
})

describe('each sentence and fact names its experience', () => {
  test('sources are the experiences that the sentence speaks of, facts the one that holds them', () => {
    const text = '카페에서 세 명이 역할을 나누었습니다. 학생회에서는 장부를 정리했습니다. 늘 웃겠습니다.'
    const trace = traceEvidence(text, material)
    expect(trace.sentences.map((one) => one.sources)).toEqual([['cafe'], ['council'], []])
    expect(trace.facts.map((one) => [one.text, one.backedBy])).toEqual([
      ['세 명', 'cafe'],
      ['학생회', 'council'],
    ])
  })

  test('a paraphrase without any number still shows its source', () => {
    const trace = traceEvidence('점심마다 줄이 길어 역할을 나누자고 제안했습니다.', material)
    expect(trace.sentences[0]?.sources).toEqual(['cafe'])
  })
})

describe('facts of two experiences told as one are flagged', () => {
  const fused = (text: string) =>
    traceEvidence(text, material).fused.map((one) => one.experienceIds.toSorted())

  test.each([
    '카페에서 예산 1,200만 원을 관리했습니다.',
    '학생회에서 장부를 정리하며 매출을 30% 올렸습니다.',
    '1,200만 원으로 대기 시간을 25분까지 줄였습니다.',
    '카페에서 영수증 합계를 내며 장부를 정리했습니다.',
  ])('%s', (text) => {
    expect(fused(text)).toEqual([['cafe', 'council']])
    expect(isFlagged(traceEvidence(text, material))).toBe(true)
  })

  test.each([
    '카페에서 매출을 30% 올렸고, 학생회에서는 예산 1,200만 원을 관리했습니다.',
    '카페에서 세 명과 나눈 역할과 학생회에서 1,200만 원을 관리한 경험이 저를 키웠습니다.',
    '카페 아르바이트에서 대기 시간을 25분으로 줄였습니다.',
  ])('an honest list is none: %s', (text) => {
    expect(fused(text)).toEqual([])
  })
})

test('what stands behind a fact does not lead it back to its own experience', () => {
  const pasta = { id: 'pasta', title: '파스타집', body: '샐러드 정량 스푼' }
  const navy = { id: 'navy', title: '해군 조리병', body: '배 위에서 80인분. 국 대신 찜' }
  const experiences = [pasta, navy]
  const told = '파스타집에서 80인분의 찜을 준비하며 조리를 배웠습니다.'
  expect(traceEvidence(told, { experiences }).fused).toHaveLength(1)
  expect(traceEvidence('해군에서 80인분의 찜을 준비하며 조리를 배웠습니다.', { experiences }).fused).toEqual(
    [],
  )
})

test('a word that two titles hold, one of them within another word, names neither', () => {
  const marathon = { id: 'marathon', title: '마라톤 대회 운영요원', body: '급수대 봉사자 5명' }
  const games = { id: 'games', title: '학교 체육대회', body: '8종목. 음료 스폰 60만' }
  const told = '여덟 종목의 체육 대회를 준비하며 음료 후원 60만 원을 얻어 냈습니다.'
  expect(traceEvidence(told, { experiences: [marathon, games] }).fused).toEqual([])
})

test('a noun of one syllable or a verb with another ending tells the same deed', () => {
  const navy = { id: 'navy', title: '해군 조리병', body: '흔들려서 국을 못끓임 → 찜 위주로' }
  const told = '끓이기 어려운 날에는 다른 방식으로 따뜻한 한 끼를 지켰습니다.'
  expect(isFlagged(traceEvidence(told, { experiences: [navy] }))).toBe(false)
})

test('the employer may be the place of an experience too', () => {
  const place = { id: 'place', title: '졸업작품', place: '국민은행', body: '' }
  const text = '파이썬으로 합계를 낸 경험을 살려 국민은행에 지원했습니다.'
  expect(traceEvidence(text, { ...material, experiences: [council, place] }).fused).toEqual([])
})

describe('the labelled set', () => {
  const score = scoreLabelled(labelled)

  test('holds at least 240 sentences, a third of them honest', () => {
    expect(score.sentences).toBeGreaterThanOrEqual(240)
    expect(score.honest).toBeGreaterThanOrEqual(score.sentences / 3)
  })

  test('nineteen in twenty planted inventions are found', () => {
    expect(score.recall, score.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  test('at most one honest sentence in twenty is suspected', () => {
    expect(score.falseAlarms, score.alarms.join('\n')).toBeLessThanOrEqual(0.05)
  })
})

describe('bad input never hangs', () => {
  const own = '학생회에서 석 달 동안 예산 1,200만 원을 관리하고 Python으로 합계를 냈습니다. '
  test.each([
    ['nothing', ''],
    ['newlines', '\n'.repeat(1_000_000)],
    ['emoji', '😀'.repeat(500_000)],
    ['broken surrogates', '\uD83D'.repeat(1_000_000)],
    ['a megabyte of letter', own.repeat(20_000).slice(0, 1_000_000)],
    ['a megabyte of decomposed letter', own.normalize('NFD').repeat(10_000).slice(0, 1_000_000)],
    ['digits', '1 '.repeat(500_000)],
    ['one word', '가'.repeat(1_000_000)],
    ['quotes', '"가 '.repeat(300_000)],
    ['dots', '.'.repeat(1_000_000)],
  ])('%s', { timeout: 60_000 }, (_, text) => {
    const trace = traceEvidence(text, material)
    for (const fact of trace.facts.slice(0, 50)) expect(text.slice(fact.start, fact.end)).toBe(fact.text)
  })
})

describe('what the notes deny, say of others or tell of a part is not held', () => {
  const notes = {
    id: 'notes',
    title: '동네빵집 알바',
    body: '성심당 아니고 동네빵집. 매니저님이 해보자고 하심. 종자기사 필기만 붙음. 신입 3명 가르침 2명 통과. 오판정 하루 9건에서 2건',
  }
  test.each([
    ['성심당에서 일했습니다.', ['성심당']],
    ['매니저로 일했습니다.', ['매니저']],
    ['매니저님께서 해 보자고 하셨습니다.', []],
    ['종자기사를 취득했습니다.', ['종자기사']],
    ['종자기사 필기에 합격했습니다.', []],
    ['신입 세 명이 모두 통과했습니다.', ['세 명']],
    ['신입 세 명을 가르쳐 두 명이 통과했습니다.', []],
    ['오판정을 완전히 없앴습니다.', ['완전히 없앴']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [notes] })).toEqual(expected)
  })
})

describe('a concrete thing in a deed stands in the notes', () => {
  const shop = {
    id: 'e1',
    title: '동네 꽃집',
    body: '포장 맡음. 꽃 이름표를 새로 씀. 평균 포장 시간 7분에서 5분. 버리는 꽃이 반으로. 접수도 받음. 이름표 140개. 한 주 60장. 나는 대본은 안 씀. 남은 봉투 3장에서 0',
  }
  const hits = (sentence: string, question?: string) =>
    flaggedFacts(traceEvidence(sentence, { experiences: [shop], question })).map((fact) => fact.text)

  test.each([
    ['앞치마를 두르고 손님을 맞이했습니다.', ['앞치마']],
    ['장미를 골라 포장했습니다.', ['장미']],
    ['꽃 이름을 홈페이지에 올렸습니다.', ['홈페이지']],
    ['방배동의 가게에서 꽃을 포장했습니다.', ['방배동']],
    ['압구정동의 꽃집에서 포장을 맡았습니다.', ['압구정']],
    ['포장지를 고르고 꽃을 쌌습니다.', []],
    ['꽃은 앞치마처럼 늘 제 곁에 있었습니다.', []],
    ['앞치마 없이 일했습니다.', []],
    ['호텔에서 꽃을 꾸미겠습니다.', []],
    ['포장 시간은 2분 줄어 5분이 되었습니다.', []],
    ['포장 시간은 3분 줄어 5분이 되었습니다.', ['3분']],
    ['버리는 꽃이 절반으로 줄었습니다.', []],
    ['담양에서 호텔 손님을 만났고 앞치마를 둘렀습니다.', ['담양', '앞치마']],
    ['대본을 썼습니다.', ['대본']],
    ['양로원에서 꽃을 포장했습니다.', ['양로원']],
    ['이름표를 들고 본선에 올랐습니다.', ['본선']],
    ['꽃 이름표 60개를 썼습니다.', ['60개']],
    ['꽃 이름표 140개를 썼습니다.', []],
    ['봉투를 0장에서 3장으로 늘렸습니다.', ['0장', '3장']],
  ])('%s', (sentence, expected) => expect(hits(sentence)).toEqual(expected))

  test('what the question speaks of may be named', () => {
    expect(hits('호텔에서 꽃을 꾸몄습니다.')).toEqual(['호텔'])
    expect(hits('호텔에서 꽃을 꾸몄습니다.', '호텔에서 일한 경험을 적어 주세요')).toEqual([])
  })
})

describe('a deed without number or name needs a word of it in the notes', () => {
  test.each([
    ['만족도를 크게 높였습니다.', ['만족도']],
    ['거래처와 계약을 체결했습니다.', ['계약을 체결']],
    ['매출을 높였습니다.', []],
    ['외래 진료실의 벽을 새로 칠했습니다.', ['외래 진료실의 벽을 새로 칠했습니다']],
    ['기록의 무게를 배웠습니다.', []],
    ['환자의 하루를 지키는 사람이 되겠습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text)).toEqual(expected)
  })
})

describe('a deed done to a thing that the notes never name', () => {
  test.each([
    ['생존수영 수업을 개설했습니다.', ['생존수영']],
    ['구민 합동 단속을 나갔습니다.', ['합동 단속을 나갔']],
    ['성인반 학생들을 지도했습니다.', ['성인반 학생들을 지도했']],
    ['연탄 배달에 참여했습니다.', ['배달에 참여했']],
    ['재등록을 받아 체납률을 낮추었습니다.', ['체납률을 낮추']],
    ['그림은 모두 지역 신문에 보도되었습니다.', ['보도되었']],
    ['그 방법은 신문에 소개되었습니다.', ['신문에 소개']],
    ['중환자실에서도 실습했습니다.', ['중환자실에서도 실습했']],
    ['무형문화재 전수자께 물레를 배웠습니다.', ['전수자께 물레를 배웠']],
    ['동화 구연을 해 주었습니다.', ['구연을 해 주']],
    ['손님께 감귤 음료를 선보였습니다.', ['감귤']],
    ['비파괴 검사를 보조했습니다.', ['비파괴 검사를 보조했']],
    ['평가에서 만점을 받았습니다.', ['만점']],
    ['평가에서 최우수를 받았습니다.', ['최우수']],
    ['손님께 카페 밀키트를 선보였습니다.', ['카페 밀키트를 선보였']],
    ['손님 응대에 도수치료를 적용했습니다.', ['도수치료를 적용했']],
    ['전산 시스템을 개선했습니다.', ['전산 시스템을 개선했']],
    ['무도 단증을 갖추었습니다.', ['단증을 갖']],
    ['합창단을 꾸려 무대에 올랐습니다.', ['합창단을 꾸려']],
    ['취업규칙을 개정했습니다.', ['취업규칙을 개정했']],
    ['찻사발은 모두 팔렸습니다.', ['모두 팔렸']],
    ['처음부터 다시 만들기도 했습니다.', []],
    ['카페에서 아르바이트를 했습니다.', []],
    // Other words for what the notes say, what is only wished for, and what is nobody's to check.
    ['점심의 혼잡을 풀기 위한 안내문을 작성했습니다.', []],
    ['새로운 교육 과정을 설계하고 싶습니다.', []],
    ['장부를 정리하며 오래 남는 기록을 남겼습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text).map((one) => expected.find((part) => one.includes(part)) ?? one)).toEqual(expected)
  })
})

describe('a numeral that stands alone in the notes counts people or things, and no time', () => {
  const notes = {
    id: 'notes',
    title: '도장',
    period: '2024년 1~6월',
    body: '팀원 다섯, 나는 기록. 그만두는 애 열에 셋에서 하나로. WSET 레벨2. 한국어 3+급. 다음달 신고 2건. 지게차 보조',
  }
  test.each([
    ['다섯 명 가운데 기록을 맡았습니다.', []],
    ['그만두는 아이가 열 명 중 세 명에서 한 명으로 줄었습니다.', []],
    ['반년간 도장에서 일했습니다.', []],
    ['한 달 뒤 신고는 두 건이었습니다.', []],
    ['5년 동안 기록을 맡았습니다.', ['5년']],
    ['2년 동안 도장에서 일했습니다.', ['2년']],
    ['WSET 레벨 2를 취득했습니다.', []],
    ['WSET 레벨3를 취득했습니다.', ['3']],
    ['한국어 시험에서 3+급을 받았습니다.', []],
    ['한국어 시험에서 2+급을 받았습니다.', ['2+급']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [notes] })).toEqual(expected)
  })
})

describe('what the notes leave out is read from what they say', () => {
  const ramp = {
    id: 'ramp',
    title: '수하물 조업',
    period: '2022.09~2023.08',
    body: '조원 7명. 저녁 6시부터 11시. 3월 파손 5건. 학과 부대표',
  }
  const over = { experiences: [ramp], posting: 'UV 인쇄기 운용' }
  test.each([
    ['여섯 명의 동료와 수하물을 실었습니다.', []],
    ['조원 여섯 명과 수하물을 실었습니다.', ['여섯 명']],
    ['다섯 명의 동료와 수하물을 실었습니다.', ['다섯 명']],
    ['2023년 3월 파손은 다섯 건이었습니다.', []],
    ['2022년 3월부터 수하물을 실었습니다.', ['2022년 3월']],
    ['새벽까지 수하물을 실었습니다.', ['새벽']],
    ['열두 홀의 수하물을 실었습니다.', ['열두 홀']],
    ['학과의 부대표로서 수하물을 실었습니다.', []],
    ['UV 인쇄기까지 다루는 사람으로 자라겠습니다.', []],
    ['UV 인쇄기를 다룬 경험으로 돕겠습니다.', ['UV']],
  ])('%s', (text, expected) => {
    expect(flagged(text, over)).toEqual(expected)
  })
})

describe('a standing or a licence is claimed by whoever builds on it', () => {
  const yard = { id: 'yard', title: '물류 창고', body: '지게차 보조. 시범단 격파. 토기 접합' }
  const over = { experiences: [yard], role: '수어통역사', posting: '검안 장비 활용' }
  test.each([
    ['수어통역사 자격을 바탕으로 창고를 지켰습니다.', ['수어통역사']],
    ['문화재수리기능자 자격으로 토기를 접합했습니다.', ['문화재수리기능자']],
    ['지게차운전기능사를 땄습니다.', ['지게차운전기능사']],
    ['지게차 자격증을 땄습니다.', ['지게차 자격증']],
    ['수어통역사 자격증을 갖추고 창고를 지켰습니다.', ['수어통역사']],
    ['창고의 메인 PD를 맡았습니다.', ['PD']],
    ['시범단의 주장으로 격파를 이끌었습니다.', ['주장']],
    ['창고의 연구원으로 토기를 접합했습니다.', ['연구원']],
    ['검안 장비를 빨리 익혀 창고처럼 정리하겠습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text, over)).toEqual(expected)
  })
})

describe('how often, by whom and with what: a deed holds no more than was told of it', () => {
  const hall = {
    id: 'hall',
    title: '보호 작업장 보조',
    place: '시장 골목',
    body: '주 2회 배식. 예약 명단 정리. 새벽 꽃시장. 쌤이 꼼꼼하다고 하심. 배달앱 주문 받음',
  }
  test.each([
    ['명단을 하루도 빠짐없이 매일 정리했습니다.', ['하루도 빠짐없이 매일']],
    ['배식을 매주 도왔습니다.', []],
    ['보호자께 명단을 보여 드렸습니다.', ['보호자']],
    ['교수님께 명단을 보여 드렸습니다.', []],
    ['심사위원 앞에서 명단을 정리했습니다.', ['심사위원']],
    ['작업장에서 약을 정리했습니다.', ['약']],
    ['배달 앱의 주문을 받았습니다.', []],
    ['양재동 꽃시장에서 명단을 정리했습니다.', ['양재동']],
    ['꼼꼼하다는 칭찬을 들었습니다.', []],
    ['법인카드 명단을 엑셀로 정리했습니다.', ['법인카드', '엑셀']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [hall] })).toEqual(expected)
  })

  test('a praise that nobody gave', () => {
    const silent = { id: 'silent', title: '창고 보조', body: '명단 정리' }
    expect(flagged('명단을 보고 칭찬을 들었습니다.', { experiences: [silent] })).toEqual(['칭찬을 들었'])
  })
})

describe('the thing or the figures of one experience do not move to another', () => {
  const office = {
    id: 'office',
    title: '세무사무소 인턴',
    body: '전표 하루 150장. 코드표 만들고 오류 12건->2건',
  }
  const club = { id: 'club', title: '동아리 총무', body: '회비 40명치 관리. 그림카드 60장. 콩 불리는 시간' }
  const experiences = [office, club]
  const fused = (text: string) => traceEvidence(text, { experiences }).fused.length
  test.each([
    ['동아리 회비의 오류를 12건에서 2건으로 줄였습니다.', 1],
    ['세무사무소에서 그림카드를 만들었습니다.', 1],
    ['동아리에서 그림카드를 만들었습니다.', 0],
    ['인턴 시절에는 콩 불리는 시간을 적어 두었습니다.', 1],
    ['동아리 총무 시절에는 콩 불리는 시간을 적어 두었습니다.', 0],
    ['동아리 회비를 관리했고, 사무소에서는 오류를 12건에서 2건으로 줄였습니다.', 0],
    ['세무사무소에서 오류를 12건에서 2건으로 줄였습니다.', 0],
  ])('%s', (text, expected) => {
    expect(fused(text)).toBe(expected)
  })
})

describe('a house, a crew or a season of one experience is not that of another', () => {
  const mender = { id: 'mender', title: '의류 수선집 보조', place: '광주', body: '바지 하루 25벌. 단골 12명' }
  const show = {
    id: 'show',
    title: '의상학과 졸업패션쇼',
    period: '2020.09~2020.12',
    body: '5인 1조. 코트 3벌. 동생이 모델',
  }
  const elders = {
    id: 'elders',
    title: '노인정 봉사',
    period: '2019년 여름',
    place: '나주',
    body: '단추 스무분',
  }
  const fused = (text: string) => traceEvidence(text, { experiences: [mender, show, elders] }).fused.length
  test.each([
    ['나주의 수선집에서 바지를 줄였습니다.', 1],
    ['광주의 수선집에서 바지를 줄였습니다.', 0],
    ['수선집의 다섯 명이 한 조로 움직였습니다.', 1],
    ['패션쇼를 준비하며 스무 분의 단추를 달아 드렸습니다.', 1],
    ['패션쇼를 준비하며 코트 세 벌을 만들었습니다.', 0],
    ['겨울방학마다 노인정을 찾았습니다.', 1],
    ['여름방학마다 노인정을 찾았습니다.', 0],
    ['수선집 보조로서 코트를 만들었습니다.', 1],
  ])('%s', (text, expected) => {
    expect(fused(text)).toBe(expected)
  })
})

describe('a number, a start and a title are held by whom they were told of', () => {
  const farm = {
    id: 'farm',
    title: '공방 보조',
    period: '2021.03 ~ 2022.08',
    body: '건조 3년짜리 판. 팀 리더가 또 오라고 함. 5톤트럭. 사연 200개에서 5개 고름. 막내작가',
  }
  const ghost = { id: 'ghost', title: '대필', body: '어르신 자서전 3권' }
  const over = { experiences: [farm, ghost], posting: '소장 악기 1,400점' }
  test.each([
    ['공방에서 3년 동안 일했습니다.', ['3년']],
    ['3년을 말린 판을 골랐습니다.', []],
    ['팀 리더로 판을 골랐습니다.', ['팀 리더']],
    ['팀 리더는 또 오라고 말했습니다.', []],
    ['5톤 트럭을 몰았습니다.', []],
    ['자서전 다섯 권을 썼습니다.', ['다섯 권']],
    ['어르신 세 분의 자서전을 썼습니다.', []],
    ['2021년 3월부터 판을 골랐습니다.', []],
    ['2022년 8월부터 판을 골랐습니다.', ['2022년 8월']],
    ['메인 작가를 대신해 사연을 골랐습니다.', ['메인 작가']],
    ['악장으로 사연을 이끌었습니다.', ['악장']],
    ['1,400점의 악기를 지키겠습니다.', []],
    ['사장님들이 같은 질문을 하지 않도록 돕겠습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text, over)).toEqual(expected)
  })
})

test('who never did it claims nothing, and a strange name may end in a known one', () => {
  expect(flagged('오토캐드는 아직 다루어 보지 못했지만 원리부터 익히겠습니다.')).toEqual([])
  expect(flagged('장부를 유카캐드로 그렸습니다.')).toEqual(['유카캐드'])
  expect(flagged('금강유역환경청의 장부를 정리했습니다.')).toEqual(['금강유역환경청'])
})

describe('a counter that begins a noun counts nothing', () => {
  test.each([
    ['두 장면을 오래 생각했습니다.', []],
    ['세 초안과 네 도면을 배웠습니다.', []],
    ['두 분반을 가르치는 법을 배웠습니다.', []],
    ['설득의 절반은 순서이며 나머지도 설득의 절반이라는 것을 배웠습니다.', ['절반']],
    ['열두 단지를 돌았습니다.', ['열두 단지']],
    ['두 후배를 가르쳤습니다.', ['두 후배']],
    ['열두 장의 초안과 두 팀원을 얻었습니다.', ['열두 장', '두 팀원']],
  ])('%s', (text, expected) => {
    expect(flagged(text)).toEqual(expected)
  })

  test('the first number of a range counts what the second does', () => {
    const own = { id: 'shop', title: '빵집', body: '폐기 한 달 3~4개' }
    expect(flagged('후임 세 명에게 폐기를 알렸습니다.', { experiences: [own] })).toEqual(['세 명'])
    expect(flagged('폐기는 한 달에 서너 개였습니다.', { experiences: [own] })).toEqual([])
  })

  test('notes count people without a word for them', () => {
    const own = { id: 'truck', title: '푸드트럭', body: '친구 둘이랑 시작' }
    expect(flagged('두 친구와 시작했습니다.', { experiences: [own] })).toEqual([])
  })
})

describe('a wish tells of nothing that was done', () => {
  test.each([
    ['십 년 뒤에도 사람들의 식탁에 남을 빵을 만들고 싶습니다.', []],
    ['입사하면 첫 1년은 현장의 목소리를 듣는 데 쓰겠습니다.', []],
    ['매년 300명의 고객을 찾아뵙겠습니다.', []],
    ['백 마디 말보다 한 번의 실천이 낫다고 믿습니다.', []],
    ['먹줄 하나가 집의 천 년을 정한다고 믿습니다.', []],
    ['112에 전화를 거는 마음을 잊지 않겠습니다.', []],
    ['5년의 경력을 바탕으로 기여하겠습니다.', ['5년']],
    ['500명을 관리한 힘으로 돕겠습니다.', ['500명']],
    ['토익 900점으로 돕겠습니다.', ['토익', '900점']],
    ['고객 500명을 관리했고 앞으로도 늘리겠습니다.', ['500명']],
  ])('%s', (text, expected) => {
    expect(flagged(text)).toEqual(expected)
  })
})

describe('who one was, and whom one met', () => {
  const clinic = {
    id: 'clinic',
    title: '병동 실습',
    body: '수쌤이 칭찬. 특허법인 견학. 학생회 부회장. 연구실 실험 보조',
  }
  test.each([
    ['수간호사 선생님께 칭찬을 들었습니다.', []],
    ['수간호사로 일했습니다.', ['수간호사']],
    ['학생회장으로 일했습니다.', ['학생회장']],
    ['실습생 대표로 발표했습니다.', ['대표']],
    ['사범으로 아이들을 가르쳤습니다.', ['사범']],
    ['책임 연구원으로 일했습니다.', ['책임 연구원']],
    ['연구원으로 일했습니다.', []],
    ['부주방장으로 승진했습니다.', ['부주방장', '승진']],
    ['김순자 명인께 배웠습니다.', ['김순자']],
    ['백종원 대표의 강연을 들었습니다.', ['백종원']],
    ['특허를 출원했습니다.', ['특허']],
    ['서구청에서 실습했습니다.', ['서구청']],
    ['서울국제도서전에 책을 냈습니다.', ['서울국제도서전']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [clinic] })).toEqual(expected)
  })
})

describe('the same thing is told in other ways', () => {
  const notes = {
    id: 'notes',
    title: '렌탈 영업',
    period: '2023.04.03~04.28',
    body: '우즈벡 학생 2명 병원. 격주 토. 밥 비빔. 하루 140콜. 묘목 31주. 젖소 30두. 2학년 3개 반 가르침. 보관 22개월. 손님 반토막. 모형 1/50. 교수님 3분. 데이터 6개월치 SQL로 뽑음. 재의뢰 2건. 단골 130명. 매탄초 실습. 4인조',
  }
  test.each([
    ['렌털 영업을 했습니다.', []],
    ['백 명이 넘는 단골이 찾았습니다.', []],
    ['우즈베키스탄에서 온 학생 두 명과 지냈습니다.', []],
    ['2주에 한 번 토요일에 모였습니다.', []],
    ['50분의 1 모형을 만들었습니다.', []],
    ['학생을 제때 병원에 데려갔습니다.', []],
    ['단골과 자리를 열었고 학부모님께서 도왔습니다.', ['학부모']],
    ['밥을 비비고 나누었습니다.', []],
    ['하루 140건의 전화를 받았습니다.', []],
    ['하루 140건의 수술을 도왔습니다.', ['140건']],
    ['손님이 반으로 줄었습니다.', []],
    ['거의 두 해를 지켰습니다.', []],
    ['서른한 그루의 묘목을 지켰습니다.', []],
    ['예순 그루의 묘목을 지켰습니다.', ['예순 그루']],
    ['2학년 세 반을 가르쳤습니다.', []],
    ['서른 마리의 젖소를 돌보았습니다.', []],
    ['쉰 마리의 젖소를 돌보았습니다.', ['쉰 마리']],
    ['몸의 절반이 굳은 손님을 도왔습니다.', []],
    ['거의 세 해를 지켰습니다.', ['세 해']],
    ['그 친구의 안내자가 되어 병원에도 갔습니다.', []],
    ['이백 명이 넘는 단골이 찾았습니다.', ['이백 명']],
    ['세 분의 교수님께 배웠습니다.', []],
    ['데이터 6개월치를 SQL로 뽑았습니다.', []],
    ['두 번 다시 의뢰를 받았습니다.', []],
    ['단골 손님 130분을 모셨습니다.', []],
    ['매탄초등학교에서 실습했습니다.', []],
    ['4주 동안 실습했습니다.', []],
    ['5주 동안 실습했습니다.', ['5주']],
    ['불량률을 4% 낮추었습니다.', ['4%']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [notes] }).slice(0, 1)).toEqual(expected)
  })

  test('the days of the week that notes name are so many a week', () => {
    const study = { id: 'study', title: '스터디', body: '월수금 저녁' }
    expect(flagged('일주일에 사흘 모였습니다.', { experiences: [study] })).toEqual([])
    expect(flagged('일주일에 나흘 모였습니다.', { experiences: [study] })).toEqual(['나흘'])
  })

  test("the posting's figures may be told of the employer, not of the person", () => {
    const posting = '하루 외래 5,000명'
    expect(flagged('하루 5,000명이 찾는 병원에서 힘이 되겠습니다.', { posting })).toEqual([])
    expect(flagged('하루 5,000명을 응대했습니다.', { posting })).toEqual(['5,000명'])
  })
})

test('the only period of a sentence is of the experience that it tells', () => {
  const course = { id: 'course', title: '보안 교육', body: '교육 5개월. 로그분석 과제 41개' }
  const night = { id: 'night', title: 'PC방 관리', period: '2021~2022', body: '야간. 도용 신고 5건' }
  const experiences = [course, night]
  expect(isFlagged(traceEvidence('1년 동안 교육을 받았습니다.', { experiences }))).toBe(true)
  expect(isFlagged(traceEvidence('다섯 달 동안 교육을 받았습니다.', { experiences }))).toBe(false)
  expect(isFlagged(traceEvidence('1년 동안 PC방을 지켰습니다.', { experiences }))).toBe(false)
})

describe('what follows from the notes without standing in them', () => {
  const exam = {
    id: 'exam',
    title: '한식조리기능사',
    body: '실기 3번째 합격. 70대 5분 관찰, 뒤로가기 못찾음 4분',
  }
  test.each([
    ['두 번 떨어진 끝에 합격했습니다.', []],
    ['어르신 다섯 분 가운데 네 분이 찾지 못하셨습니다.', []],
    ['네 번 떨어진 끝에 합격했습니다.', ['네 번']],
  ])('%s', (text, expected) => {
    expect(flagged(text, { experiences: [exam] })).toEqual(expected)
  })

  test("the role's own licence is a claim when it is told as held", () => {
    const role = '방사선사'
    expect(flagged('방사선사 면허를 취득했습니다.', { role })).toEqual(['방사선사'])
    expect(flagged('방사선사로서 한 번에 찍겠습니다.', { role })).toEqual([])
  })
})

describe('what people write short is held in full words', () => {
  const notes = {
    id: 'notes',
    title: '구청 인턴',
    period: '2024년 1월 2일 ~ 1월 31일',
    body: '계약 열에 넷에서 4할 5푼. 나물 반만 삶자고 함. 버리는 게 반으로 줌. 낙과 3할 줄음. 5분이 출연해주심. 만 2세반 14명. 당근 먹는 아이 3명에서 9명. 격주로 독서 모임 진행. 나는 백엔드',
  }
  const over = { experiences: [notes] }
  test.each([
    ['주문을 절반으로 줄였습니다.', []],
    ['떨어지는 열매가 30% 줄었습니다.', []],
    ['떨어지는 열매가 40% 줄었습니다.', ['40%']],
    ['계약은 열에 넷에서 45%로 늘었습니다.', []],
    ['구청에서 한 달간 인턴으로 일했습니다.', []],
    ['구청에서 석 달간 인턴으로 일했습니다.', ['석 달간']],
    ['다섯 분께서 출연해 주셨습니다.', []],
    ['2세반 아이 열네 명과 지냈습니다.', []],
    ['두 주에 한 번 모이는 독서 모임을 이끌었습니다.', []],
    ['나물을 둘 곳부터 나누었습니다.', []],
    ['저는 서버 개발을 담당했습니다.', []],
    ['상인분들과 얼굴부터 익혔습니다.', []],
  ])('%s', (text, expected) => {
    expect(flagged(text, over)).toEqual(expected)
  })

  test('almost two years are a little less than two years', () => {
    const tutor = { id: 'tutor', title: '과외', period: '2021.03~2022.12', body: '학생 2명' }
    expect(flagged('2년 가까이 과외를 했습니다.', { experiences: [tutor] })).toEqual([])
    expect(flagged('3년 가까이 과외를 했습니다.', { experiences: [tutor] })).toEqual(['3년'])
  })
})

test('a public house is another than one whose name ends alike', () => {
  const library = { id: 'library', title: '구립도서관 근로', body: '반납 도서 소독. 시립 미술관 견학' }
  const experiences = [library]
  expect(flagged('국립중앙도서관에서 책을 소독했습니다.', { experiences })).toEqual(['국립중앙도서관'])
  expect(flagged('구립도서관에서 책을 소독했습니다.', { experiences })).toEqual([])
  expect(flagged('시립미술관을 견학했습니다.', { experiences })).toEqual([])
})

test('a field is claimed by whoever says that they studied it', () => {
  const tutor = { id: 'tutor', title: '과외', body: '수학교육과. 학생 2명' }
  expect(flagged('국어교육을 전공했습니다.', { experiences: [tutor] })).toEqual(['국어교육'])
  expect(flagged('수학교육을 전공했습니다.', { experiences: [tutor] })).toEqual([])
})

test('a tool of one experience is not used in another', () => {
  const app = { id: 'app', title: '학과 시간표 앱', body: '4명 팀. 백엔드, Spring Boot랑 MySQL' }
  const plant = {
    id: 'plant',
    title: '공장 생산직',
    place: '부품 공장',
    body: '2교대. 불량 기준표 붙여둠',
  }
  const experiences = [app, plant]
  const fused = (text: string) => traceEvidence(text, { experiences }).fused.length
  expect(fused('공장 라인에 Spring Boot로 불량 기록을 붙였습니다.')).toBe(1)
  expect(fused('시간표 앱의 백엔드를 Spring Boot로 만들었습니다.')).toBe(0)
  expect(fused('공장에 불량 기준표를 붙였습니다.')).toBe(0)
})
