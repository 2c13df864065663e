import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { josa } from './josa.ts'
import { josaErrors } from './josa-errors.ts'

const OBJECT = [
  'Python을',
  'AWS를',
  '3M을',
  'SQL을',
  'React를',
  'C++를',
  'Excel을',
  'Google을',
  'GitHub를',
  'Node.js를',
  'Figma를',
  'MySQL을',
  'Docker를',
  'Java를',
  'JavaScript를',
  'Spring을',
  'ERP를',
  'CAD를',
  'HTML을',
  'CSS를',
  'API를',
  'AI를',
  'KPI를',
  'CRM을',
  'SCM을',
  'Kotlin을',
  'Notion을',
  'Photoshop을',
  'Redis를',
  'SolidWorks를',
  '3을',
  '10을',
  '100을',
  '1,000을',
  '2를',
  '4를',
  '5를',
  '6을',
  '7을',
  '8을',
  '9를',
  '0을',
  '30%를',
  '4.2를',
  '5kg을',
  '3cm를',
  '70분을',
  "'열정'을",
  '"AWS"를',
  '‘소통’을',
  '(주)한빛을',
  '한빛(주)을',
  '재고 관리(WMS)를',
  '재고를',
  '물을',
  '값을',
  '표를',
] as const
const ABOUT = [
  'LG는',
  'SK는',
  'KT는',
  'CJ는',
  'GS는',
  'POSCO는',
  '3M은',
  'S-OIL은',
  'NHN은',
  'HMM은',
  'KB는',
  '11번가는',
] as const
const WITH = ['Python과', 'AWS와', '엑셀과', '동료와', 'SQL과', 'R과'] as const
const BY = [
  '엑셀로',
  'Excel로',
  'SQL로',
  'Python으로',
  '10분으로',
  '25%로',
  '1로',
  '3으로',
  '서울로',
  '방법으로',
  '도구로',
  'Slack으로',
] as const

function split(word: string, particles: readonly string[]): [string, string] {
  const particle = particles.find((one) => word.endsWith(one)) ?? ''
  return [word.slice(0, -particle.length), word]
}

describe('josa', () => {
  it.each(OBJECT.map((word) => split(word, ['을', '를'])))('%s takes 을/를 as in %s', (word, whole) => {
    expect(josa(word, '을/를')).toBe(whole)
  })
  it.each(ABOUT.map((word) => split(word, ['은', '는'])))('%s takes 은/는 as in %s', (word, whole) => {
    expect(josa(word, '은/는')).toBe(whole)
  })
  it.each(WITH.map((word) => split(word, ['과', '와'])))('%s takes 과/와 as in %s', (word, whole) => {
    expect(josa(word, '과/와')).toBe(whole)
  })
  it.each(BY.map((word) => split(word, ['으로', '로'])))('%s takes 으로/로 as in %s', (word, whole) => {
    expect(josa(word, '으로/로')).toBe(whole)
  })
})

describe('the josa checker', () => {
  it.each([
    'Python를 배웠습니다.',
    '3M를 지원합니다.',
    "'열정'를 보였습니다.",
    'AWS을 썼습니다.',
    '30%을 줄였습니다.',
    '엑셀를 썼습니다.',
    '재고을 셌습니다.',
    '엑셀으로 정리했습니다.',
    'LG은 큽니다.',
    '"소통"가 먼저입니다.',
  ])('finds the wrong josa of %s', (text) => {
    expect(josaErrors(text)).toHaveLength(1)
  })
  it.each([
    '가을을 보냈습니다.',
    '마을 회의를 열었습니다.',
    '서울로 갔습니다.',
    '높은 온도와 낮은 습도',
    '회의가 세 번 있었습니다.',
    '2위를 했습니다.',
    '안내를 맡은 동료',
    '노을을 봤습니다.',
    '"했다"라고 말했습니다.',
    'R과 Python으로 분석했습니다.',
  ])('leaves %s alone', (text) => {
    expect(josaErrors(text)).toEqual([])
  })
  it('agrees with josa on any word', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '재고',
        '엑셀',
        'Python',
        'AWS',
        'SQL',
        '30%',
        '70분',
        '"소통"',
        "'열정'",
        '(주)한빛',
        '3M',
        '동료들',
      ),
      fc.stringMatching(/^[A-Z]{2,5}$/),
      fc.integer({ min: 0, max: 99_999 }).map(String),
    )
    const pair = fc.constantFrom('을/를', '은/는', '과/와', '으로/로')
    fc.assert(
      fc.property(
        word,
        pair,
        (one, particles) => josaErrors(`${josa(one, particles)} 봤습니다.`).length === 0,
      ),
    )
  })
})
