import { describe, expect, it } from 'vitest'
import { Experience } from '#domain/experience.ts'
import { notesOf } from './notes.ts'
import { introduce } from './title.ts'
import { toldBy } from './told.ts'

const said = (title: string, body: string) =>
  notesOf(body, { title, isTold: () => false }).map((note) => note.text)
const one = (given: Partial<Experience>) => Experience.parse({ id: 'e', title: '', body: '', ...given })

describe('a note without a verb', () => {
  it.each([
    ['온실 앱', '3명 팀 프로젝트', '3명이 함께한 팀 프로젝트였습니다.'],
    ['영화 모임', '6명.', '6명이 함께했습니다.'],
    ['설문 조사', '6명.', '인원은 6명이었습니다.'],
    ['온실 앱', '사용자 70명 정도', '사용자는 70명 정도였습니다.'],
    ['워킹홀리데이', '초밥집 주방.', '초밥집 주방에서 일했습니다.'],
    ['방학 캠프', '로봇 조립 수업', '로봇 조립 수업을 했습니다.'],
    ['졸업 전시', '4일 전시', '4일 동안 전시를 했습니다.'],
    ['교육 봉사', '마칠 때 감사장', '마칠 때 감사장을 받았습니다.'],
    ['연구 보조', '시료 나르고 병 닦는 일', '시료를 나르고 병을 닦는 일을 했습니다.'],
    ['소식지', '인디자인.', '인디자인을 사용했습니다.'],
    ['캡스톤 디자인', '빗물 저장 장치.', '주제는 빗물 저장 장치였습니다.'],
    ['주민센터', '서류 대필 하루 열 분 정도', '서류 대필을 하루 열 분 정도 했습니다.'],
    ['수학 동아리', '부회장.', '부회장을 맡았습니다.'],
    ['주민센터', '청소년팀.', '청소년팀에서 일했습니다.'],
    ['실험 조교', '3학년 18명', '인원은 3학년 18명이었습니다.'],
    ['잼 동아리', '불을 셋으로 나눠서 실험', '불을 셋으로 나눠서 실험했습니다.'],
    ['온실 봉사', '새벽 6시 수확', '새벽 6시에 수확했습니다.'],
    ['육군 복무', '장비 개수 확인 하루 3번', '장비 개수를 하루 3번 확인했습니다.'],
    ['화분', '회로는 내가', '회로는 제가 맡았습니다.'],
    ['화분', '발표 때 B+', '발표 때 B+를 받았습니다.'],
    ['온라인 가게', '5달 뒤 월 70만원', '5달 뒤에는 월 70만원이었습니다.'],
    ['동인지', '텀블벅 41명 후원', '텀블벅에서 41명이 후원했습니다.'],
    ['우체국', '하루 150개쯤', '하루 150개쯤이었습니다.'],
    ['놀이공원 안전요원', '길 잃고 우는 아이 달래기', '길 잃고 우는 아이를 달래는 일을 했습니다.'],
    [
      '영양사 보조',
      '반죽이 질어서 물을 줄여가며 연습 열 번쯤',
      '반죽이 질어서 물을 줄여가며 연습을 열 번쯤 했습니다.',
    ],
    ['학생회', '누구나 볼 수 있게 공개', '누구나 볼 수 있게 공개했습니다.'],
    [
      '체육대회 봉사',
      '한 분이 어지럽다고 하셔서 진행 요원에게 바로 알림',
      '한 분이 어지럽다고 하셔서 진행 요원에게 바로 알렸습니다.',
    ],
    ['홍보팀', '팀장이랑 부팀장이 싸움...', '팀장과 부팀장이 싸웠습니다.'],
    ['물류센터', '두달 뒤 870건', '두 달 뒤에는 870건이었습니다.'],
    ['메뉴판', '사진을 넣어서 다시 그림', '사진을 넣어서 다시 그렸습니다.'],
  ])('%s: "%s" is told', (title, note, sentence) => {
    expect(said(title, note)).toEqual([sentence])
  })

  it.each([
    ['캐시를 넣으니까 2초 -> 0.3초', '캐시를 넣으니 2초에서 0.3초로 줄었습니다.'],
    ['지각 한 달 9번에서 2~3번으로', '지각이 한 달 9번에서 2~3번으로 줄었습니다.'],
    ['한 명은 41점에서 77점', '한 명은 41점에서 77점으로 올랐습니다.'],
    ['하루 3잔에서 10잔으로', '하루 3잔에서 10잔으로 늘었습니다.'],
    ['10건 중 4건 → 1건', '10건 중 4건에서 1건으로 줄었습니다.'],
    ['반품 10건 중 4건 -> 1건', '반품이 10건 중 4건에서 1건으로 줄었습니다.'],
    ['표시를 붙였더니 불량이 3%에서 1%로', '표시를 붙였더니 불량이 3%에서 1%로 줄었습니다.'],
  ])('"%s" says which way it went', (note, sentence) => {
    expect(said('', note)).toEqual([sentence])
  })

  it('says nothing of a move to the same figure, or of hours of the day', () => {
    expect(said('', '오전 9시에서 11시')).toEqual([])
    expect(said('', '오차 3건에서 3건으로')).toEqual([])
  })

  it('tells what brackets say was done before what came of it', () => {
    expect(said('', '서류 빠진거 하루 30건 → 8건(체크표 만들어서 나눠드림)')).toEqual([
      '체크표를 만들어서 나눠드렸습니다.',
      '서류가 빠진 것이 하루 30건에서 8건으로 줄었습니다.',
    ])
  })

  it('ends a sentence at a full stop after a name in Latin letters', () => {
    expect(said('', '나는 백엔드, Node.js랑 Redis. 밤에 느려져서 캐시를 넣었다')).toEqual([
      '저는 백엔드를 맡았습니다.',
      'Node.js와 Redis를 사용했습니다.',
      '밤에 느려져서 캐시를 넣었습니다.',
    ])
  })
})

describe('how long and how often', () => {
  it.each([
    [
      { title: '영어 과외', period: '2022년', body: '주 3회. 문법을 가르쳤다' },
      '2022년에 주 3회 영어 과외를 했습니다.',
    ],
    [
      { title: '제과 공장 생산직', period: '2019~2020', place: '밀양 과자 회사', body: '3교대. 1년 2개월.' },
      '2019년부터 2020년까지 1년 2개월 동안 밀양 과자 회사에서 3교대 제과 공장 생산직으로 일했습니다.',
    ],
    [
      { title: '도서관 봉사', period: '2023.07.03 ~ 08.25', body: '8주. 책을 꽂았다' },
      '2023년 7월부터 8월까지 8주 동안 도서관 봉사를 했습니다.',
    ],
    [
      { title: '공군 복무', period: '2020.05 ~ 2022.02', place: '강릉', body: '운전병. 상장' },
      '2020년 5월부터 2022년 2월까지 강릉 공군에서 운전병으로 복무했습니다.',
    ],
    [{ title: '영화 모임', period: '2022~2023' }, '2022년부터 2023년까지 영화 모임에 참여했습니다.'],
    [
      { title: '호주 워킹홀리데이', period: '2019년 1월부터 10개월', place: '호주 퍼스' },
      '2019년 1월부터 10개월 동안 호주 퍼스에서 워킹홀리데이를 했습니다.',
    ],
    [{ title: '수영 강습 보조', period: '2021 여름' }, '2021년 여름에 수영 강습을 보조했습니다.'],
    [
      { title: '감귤 농장 일손', period: '2022년 겨울방학', body: '6주' },
      '2022년 겨울방학에 6주 동안 감귤 농장 일손을 도왔습니다.',
    ],
    [{ title: '마을 신문 포스터', period: '2023년 5월' }, '2023년 5월에 마을 신문 포스터를 만들었습니다.'],
    [{ title: '중고 거래', period: '2023년 5월' }, '2023년 5월에 중고 거래를 했습니다.'],
    [{ title: '블로그', period: '2020~', body: '후기 140개 올림' }, '2020년부터 블로그를 운영하고 있습니다.'],
    [
      { title: '동네 빵집 제빵보조', period: '2018', place: '군산 밀밭빵집' },
      '2018년에 군산 밀밭빵집에서 제빵보조로 일했습니다.',
    ],
    [{ title: '공고 기계과', period: '2021~2024' }, '2021년부터 2024년까지 공고 기계과에서 공부했습니다.'],
    [{ title: '한라산 눈꽃', period: '2023년 5월' }, '2023년 5월 한라산 눈꽃 경험이 있습니다.'],
    [
      { title: '아두이노 화분', period: '2023-1학기', body: '물 주는 장치를 만듦' },
      '2023년 1학기에 아두이노 화분을 만들었습니다.',
    ],
    [
      { title: '아두이노 화분', period: '2023-1학기', body: '4명 팀. 발표는 내가' },
      '2023년 1학기에 아두이노 화분 작업을 했습니다.',
    ],
    [{ title: '우체국 창구', period: '2021', body: '손님 응대' }, '2021년에 우체국 창구에서 일했습니다.'],
    [
      { title: '유튜브 채널', period: '2022', body: '구독자 200명 → 350명' },
      '2022년에 유튜브 채널을 운영했습니다.',
    ],
    [{ title: '할머니 병간호', period: '2021 여름' }, '2021년 여름에 할머니 병간호를 했습니다.'],
  ])('%j is introduced by it', (given, sentence) => {
    expect(introduce(one(given), false)).toBe(sentence)
  })

  it.each(['어린 시절', '성격', '두 아이 엄마', '토익', '지원동기'])(
    'is no experience by the name of %s',
    (title) => {
      expect(introduce(one({ title, period: '2024' }), false)).toBeNull()
    },
  )

  it('is not told again in the story', () => {
    const told = toldBy(one({ title: '영어 과외', body: '주 3회. 문법을 가르쳤다' }), false)
    expect(told.map(({ text }) => text)).toEqual(['문법을 가르쳤습니다.'])
  })
})

describe('a sentence that leans on another', () => {
  it('is not told where the other could not be', () => {
    const told = toldBy(one({ body: '책을 나눴다. 어떻게 하면 될까? 다른 한 명은 점수가 그대로였다' }), false)
    expect(told.map(({ text }) => text)).toEqual(['책을 나눴습니다.'])
  })

  it('is told behind it where it could', () => {
    const told = toldBy(one({ body: '한 명은 58점에서 84점. 다른 한 명은 점수가 그대로였다' }), false)
    expect(told.map(({ leans }) => leans)).toEqual([false, true])
  })
})
