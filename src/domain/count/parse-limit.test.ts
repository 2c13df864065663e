import { describe, expect, test } from 'vitest'
import { parseLimit } from './parse-limit.ts'

const READ: [text: string, max: number, min: number | undefined, unit: string][] = [
  ['지원 동기를 기술해 주세요. (700자 이내)', 700, undefined, 'chars'],
  ['(최대 1,000자 입력가능)', 1000, undefined, 'chars'],
  ['본인의 강점을 700~1000자로 적어 주세요', 1000, 700, 'chars'],
  ['(500-1000자)', 1000, 500, 'chars'],
  ['(필수입력사항 최대 600 최소 100)', 600, 100, 'chars'],
  ['최소 100 최대 600', 600, 100, 'chars'],
  ['구체적으로 기술해 주시기 바랍니다. (1,000 Bytes 이내)', 1000, undefined, 'bytes2'],
  ['지원동기를 적으시오 (800)', 800, undefined, 'chars'],
  ['자신을 표현하는 문장을 적어 주세요 (띄어쓰기 포함 20자)', 20, undefined, 'chars'],
  ['공백 제외 500자', 500, undefined, 'charsNoSpaces'],
  ['500자 이내(공백 제외)', 500, undefined, 'charsNoSpaces'],
  ['700자(띄어쓰기 미포함)', 700, undefined, 'charsNoSpaces'],
  ['한글 500자', 500, undefined, 'chars'],
  ['영문 1000자(한글 500자)', 1000, undefined, 'bytes2'],
  ['한글 500자(영문 1,000자) 이내', 1000, undefined, 'bytes2'],
  ['1,000자(2,000byte) 이내', 2000, undefined, 'bytes2'],
  ['4,000바이트(한글 2,000자)', 4000, undefined, 'bytes2'],
  ['3,000byte(한글 1,000자)', 3000, undefined, 'bytesUtf8'],
  ['600자 이상 1,000자 이하', 1000, 600, 'chars'],
  ['600자 이상, 1,000자 이내로 작성', 1000, 600, 'chars'],
  ['최소 300자, 최대 700자(공백 포함)', 700, 300, 'chars'],
  ['1000byte', 1000, undefined, 'bytes2'],
  ['2000 byte 이내로 작성해 주십시오', 2000, undefined, 'bytes2'],
  ['4,000바이트', 4000, undefined, 'bytes2'],
  ['1500B 이내', 1500, undefined, 'bytes2'],
  ['3,000바이트(한글 1자 3byte)', 3000, undefined, 'bytesUtf8'],
  ['2,000바이트 이내 (한글 2byte, 영문 1byte)', 2000, undefined, 'bytes2'],
  ['（７００자 이내）', 700, undefined, 'chars'],
  ['１，０００자', 1000, undefined, 'chars'],
  ['1천자 이내', 1000, undefined, 'chars'],
  ['천 자 이내로 쓰시오', 1000, undefined, 'chars'],
  ['오백자 이내', 500, undefined, 'chars'],
  ['500자 내외', 500, undefined, 'chars'],
  ['700자 미만', 699, undefined, 'chars'],
  ['글자수 제한: 1000', 1000, undefined, 'chars'],
  ['글자 수: 500~700', 700, 500, 'chars'],
  ['[500자]', 500, undefined, 'chars'],
  ['500자~700자', 700, 500, 'chars'],
  ['500자에서 700자 사이', 700, 500, 'chars'],
  ['최대글자수 800자', 800, undefined, 'chars'],
  ['max 1000, min 500', 1000, 500, 'chars'],
  ['800 글자 이내', 800, undefined, 'chars'],
  ['500 characters', 500, undefined, 'chars'],
  ['소제목(20자 이내)과 함께 본문을 1,000자 이내로 작성해 주세요', 1000, undefined, 'chars'],
  ['2025년 신입 공채: 3년간의 경험을 (1) 배경 (2) 결과로 나누어 1,500자 이내로', 1500, undefined, 'chars'],
  ['100점 만점 기준으로 점수화하여 말씀해 주십시오. (최대 500자 입력가능)', 500, undefined, 'chars'],
  ['지원동기 (2000)', 2000, undefined, 'chars'],
  ['700자 이내\n※ 공백 포함', 700, undefined, 'chars'],
  ['700자 이내', 700, undefined, 'chars'],
]

describe('a limit is read as the posting writes it', () => {
  test.each(READ)('%s', (text, max, min, unit) => {
    const parsed = parseLimit(text)
    expect(parsed.limit).toMatchObject({ max, unit })
    expect(parsed.limit?.min).toBe(min)
    if (parsed.limit) expect(text.slice(parsed.start, parsed.end)).toBe(parsed.quote)
  })

  test('a limit in decomposed Hangul is quoted where it stands', () => {
    const text = '지원 동기 (700자 이내)'.normalize('NFD')
    const parsed = parseLimit(text)
    expect(parsed.limit).toEqual({ max: 700, unit: 'chars' })
    if (parsed.limit) expect(text.slice(parsed.start, parsed.end).normalize('NFC')).toBe('700자 이내')
  })

  test('a newline that counts two is read along', () => {
    expect(parseLimit('2,000바이트 이내 (줄바꿈 2byte)').limit).toMatchObject({ newlineAsTwo: true })
  })

  test('whether spaces count is said to be assumed where the posting is silent', () => {
    expect(parseLimit('700자 이내')).toMatchObject({ assumedUnit: true })
    expect(parseLimit('700자 이내(공백 포함)')).toMatchObject({ assumedUnit: false })
    expect(parseLimit('(800)')).toMatchObject({ assumedUnit: true })
    expect(parseLimit('1,000 Bytes 이내')).toMatchObject({ assumedUnit: false })
  })
})

describe('what is no limit is not taken for one', () => {
  test.each([
    ['지원 동기를 기술해 주세요. (2025)', 'none'],
    ['(1) 배경 (2) 결과를 나누어 적어 주세요', 'none'],
    ['본인의 역량을 100점 만점으로 평가해 주세요', 'none'],
    ['500대 기업에 입사한 이유', 'none'],
    ['만 34세 이하 지원 가능, 제3자 제공 동의', 'none'],
    ['입사 후 10년 동안의 시나리오', 'none'],
    ['3자녀 이상 가구', 'none'],
    ['연봉 4,000만원, 직원 1,200명', 'none'],
    ['접수: 2025.03.01 ~ 2025.03.15', 'none'],
    ['2024-2025년 활동', 'none'],
    ['', 'none'],
    ['A4 2장 이내로 자유롭게', 'pages'],
    ['500자 이상 작성', 'min_only'],
    ['최소 300자', 'min_only'],
    ['1. 지원동기 (700자)\n2. 성장과정 (500자)', 'several'],
  ])('%s', (text, reason) => {
    expect(parseLimit(text)).toMatchObject({ limit: null, reason })
  })

  test('the same limit for every question is one limit', () => {
    expect(parseLimit('1. 지원동기 (700자)\n2. 성장과정 (700자)').limit).toEqual({ max: 700, unit: 'chars' })
  })

  test('a megabyte without a limit is read in well under a second', () => {
    expect(parseLimit('가나다 123 라마바 최대 '.repeat(60_000))).toMatchObject({ limit: null })
  }, 2_000)
})
