// What a number counts. Words that measure the same thing share a dimension: 3개월 = 석 달, 3곳 = 세 지점.
import type { FactKind } from '#domain/letter.ts'

export type Unit = {
  kind: FactKind
  /** Numbers are compared only within one dimension. */
  dimension: string
  /** How many of the dimension's base one of these is: 년 is 12 months. */
  factor: number
  /** Counted things: 개 and 가지 may stand for any noun that is counted. */
  family?: 'thing'
}

const units = new Map<string, Unit>()

function add(words: string, kind: FactKind, dimension: string, factor = 1, family?: 'thing'): void {
  for (const word of words.split(' ')) units.set(word, { kind, dimension, factor, ...(family && { family }) })
}

add('명 인 사람 여명', 'number', 'person')
add('원', 'money', 'won')
add('달러 불', 'money', 'dollar')
add('유로', 'money', 'euro')
add('엔', 'money', 'yen')
add('위안', 'money', 'yuan')
add('% ％ 퍼센트 프로 퍼 %p %P ％p 퍼센트포인트 %포인트 프로포인트', 'percent', 'percent')
add('배 배수 곱절 갑절', 'multiple', 'multiple')
add('년 년간 개년 해 년차 년여', 'period', 'month', 12)
add('개월 개월간 달 달간 개월차 갤', 'period', 'month', 1)
add('일 일간 일차', 'period', 'day', 1)
add('주 주일 주간 주차', 'period', 'day', 7)
add('시간', 'period', 'minute', 60)
add('분 분간', 'period', 'minute', 1)
add('초 초간', 'period', 'minute', 1 / 60)
add('시', 'date', 'clock')
add('박', 'period', 'night')
add('학기', 'period', 'semester')
add('분기', 'date', 'quarter')
add('학년', 'date', 'grade')
add('세 살', 'number', 'age')
add('대', 'number', 'machine')
add('번 회 차례 회차', 'number', 'times')
add('건', 'number', 'case', 1, 'thing')
add('개 가지 종 종류 갈래 여개', 'number', 'any', 1, 'thing')
add(
  '곳 군데 지점 매장 점포 영업점 업장 사업장 현장 지사 가맹점 개소 개점 센터 공장 창고 부스 지부 호점',
  'number',
  'place',
  1,
  'thing',
)
add('기업 업체 회사 고객사 거래처 협력사 협력업체 사 개사 기관', 'number', 'firm', 1, 'thing')
add('나라 국가 개국 국', 'number', 'country', 1, 'thing')
add(
  '부서 팀 조 학교 학급 과목 지역 도시 테이블 객실 병상 베드 병동 프로젝트 공정 라인 채널 브랜드 제품 메뉴 품목 언어 세션 학과 층 방 대학 마을 가구 세대 가정 상품 모델 파트 코스 영역 분야 단계 항목 종목 사례 문서 보고서 화면 기능 버전 시스템 대회 공모전 동아리 강의 수업 행사 강좌 논문 특허 콘텐츠 게시물 영상 설비 교대 개교 개팀 개조 개반 계좌 구좌 노선 슬라이드 커밋 샘플 시료 조건 구역 유형 코너 부문 사이클 송이 그루 접시 봉지 캔 팩 롤 척 필지 이미지 클래스 장비 기기 강좌 서식 양식 칸 단지 개단지 동 농가 화분 홀 본 경기 시합 라운드 이닝 골 악장 소절 안무 배역 트랙',
  'number',
  'noun',
  1,
  'thing',
)
add('등 위 순위 등급', 'rank', 'rank')
add('점 학점 점대', 'score', 'point')
add('강', 'rank', 'round')
add('쌍', 'number', 'pair')
add('급', 'score', 'level')
add('인분 명분 식 그릇', 'number', 'portion')
add('콜 통', 'number', 'call')
add('단', 'score', 'level')
add('문항 문제', 'number', 'question')
add('장 페이지 쪽 매', 'number', 'page')
add('권', 'number', 'book')
add('편 화 회분 작품 작', 'number', 'episode')
add('줄', 'number', 'line')
add('잔', 'number', 'cup')
add('병', 'number', 'bottle')
add('마리', 'number', 'animal')
add('벌', 'number', 'suit')
add('켤레 짝', 'number', 'pair')
add('세트', 'number', 'set')
add('박스 상자', 'number', 'box')
add('팔로워', 'number', 'person')
add('평', 'number', 'pyeong')
add('톤 t', 'number', 'gram', 1e6)
add('kg KG Kg 킬로그램 키로', 'number', 'gram', 1e3)
add('g 그램', 'number', 'gram', 1)
add('km KM 킬로미터', 'number', 'metre', 1e3)
add('m 미터', 'number', 'metre', 1)
add('cm 센티미터 센티', 'number', 'metre', 0.01)
add('mm 밀리미터', 'number', 'metre', 0.001)
add('μm um', 'number', 'metre', 1e-6)
add('ml mL 밀리리터 cc', 'number', 'litre', 0.001)
add('L 리터', 'number', 'litre', 1)
add('℃ °C 도', 'number', 'degree')
add('TB', 'number', 'byte', 1e12)
add('GB', 'number', 'byte', 1e9)
add('MB', 'number', 'byte', 1e6)
add('KB', 'number', 'byte', 1e3)
add('ms', 'period', 'minute', 1 / 60_000)
add('kW kw', 'number', 'watt', 1e3)
add('MW', 'number', 'watt', 1e6)
add('V', 'number', 'volt')
add('rpm RPM', 'number', 'rpm')
add('fps', 'number', 'fps')
add('ppm', 'number', 'ppm')
add('px', 'number', 'pixel')
add('㎡', 'number', 'square')
add('dB 데시벨', 'number', 'decibel')
add('Hz 헤르츠', 'number', 'hertz')
add('kHz', 'number', 'hertz', 1e3)
add('MHz', 'number', 'hertz', 1e6)
add('GHz', 'number', 'hertz', 1e9)
add('A 암페어', 'number', 'ampere')
add('mA', 'number', 'ampere', 1e-3)
add('W 와트', 'number', 'watt')
add('kWh', 'number', 'watt-hour', 1e3)
add('MWh', 'number', 'watt-hour', 1e6)
add('bar 바', 'number', 'bar')
add('Pa', 'number', 'pascal')
add('kPa', 'number', 'pascal', 1e3)
add('MPa', 'number', 'pascal', 1e6)
add('GPa', 'number', 'pascal', 1e9)
add('kcal 칼로리', 'number', 'calorie')
add('mg 밀리그램', 'number', 'gram', 1e-3)
add('nm 나노미터', 'number', 'metre', 1e-9)
add('마이크로미터', 'number', 'metre', 1e-6)
add('인치', 'number', 'inch')
add('헥타르 ha', 'number', 'hectare')
add('TEU', 'number', 'teu')
add('Mbps', 'number', 'bps', 1e6)
add('Gbps', 'number', 'bps', 1e9)
add('석 좌석', 'number', 'seat')
add('실', 'number', 'noun:객실', 1, 'thing')
add('차시', 'number', 'lesson')
add('반', 'number', 'class', 1, 'thing')
add('기', 'number', 'cohort')
add('차', 'number', 'round')
add('호', 'number', 'issue')
add('쇄', 'number', 'printing')
add('교시', 'number', 'lesson')

const person: Unit = { kind: 'number', dimension: 'person', factor: 1 }
const people = new Set(
  '팀원 조원 부원 단원 동료 친구 후배 선배 후임 학생 아이 어르신 환자 손님 고객 직원 회원 남매 형제 자매'.split(
    ' ',
  ),
)

/** "두 친구와": people counted by what they are, as native numerals alone do it. */
export function peopleAt(text: string, at: number): { word: string; unit: Unit; end: number } | undefined {
  const word = /^\s([가-힣]{2,3})/.exec(text.slice(at, at + 4))?.[1]
  if (word === undefined) return undefined
  const known = [word, word.slice(0, 2)].find((one) => people.has(one))
  return known === undefined ? undefined : { word: known, unit: person, end: at + 1 + known.length }
}

const longest = Math.max(...[...units.keys()].map((word) => word.length))

/** The longest unit that stands at `at`, accepted by `ends`. */
export function unitAt(
  text: string,
  at: number,
  ends: (end: number) => boolean,
): { word: string; unit: Unit; end: number } | undefined {
  for (let size = Math.min(longest, text.length - at); size > 0; size -= 1) {
    const word = text.slice(at, at + size)
    const unit = units.get(word)
    if (unit && ends(at + size))
      return { word, unit: unit.dimension === 'noun' ? named(unit, word) : unit, end: at + size }
  }
  return undefined
}

function named(unit: Unit, word: string): Unit {
  return { ...unit, dimension: `noun:${word.replace(/^개/, '')}` }
}
