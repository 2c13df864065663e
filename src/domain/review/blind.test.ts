import { describe, expect, it } from 'vitest'
import type { RuleId } from './catalog.ts'
import { findings, quotes, tapped } from './test-findings.ts'

const blind = { blind: true }
const told = (text: string, given = {}) =>
  findings(text, given)
    .filter((one) => /^(?:blind|law)-/.test(one.rule))
    .map((one) => one.rule)

describe('what a blind employer must not learn', () => {
  it.each<[RuleId, string]>([
    ['blind-name', '제 이름은 김하늘입니다.'],
    ['blind-name', '저는 박서준이라고 합니다.'],
    ['blind-age', '저는 1999년생으로 늦게 시작했습니다.'],
    ['blind-age', '올해 26세가 되었습니다.'],
    ['blind-age', '스물여섯 살에 다시 시작했습니다.'],
    ['blind-age', '1998년에 태어나 자랐습니다.'],
    ['blind-sex', '여성으로서 현장을 지켰습니다.'],
    ['blind-sex', '팀의 홍일점이었습니다.'],
    ['blind-region', '부산에서 태어나 바다를 보고 자랐습니다.'],
    ['blind-region', '대구 출신으로 사투리를 씁니다.'],
    ['blind-region', '고향인 전주에서 축제를 도왔습니다.'],
    ['blind-school', '서울대학교를 졸업했습니다.'],
    ['blind-school', '한양대에서 기계를 배웠습니다.'],
    ['blind-school', 'KAIST에서 연구했습니다.'],
    ['blind-school', '한솔고등학교를 나왔습니다.'],
    ['blind-school', '이화여대 앞이 아니라 이화여대 안에서 배웠습니다.'],
    ['blind-school-hint', '메일은 hana@snu.ac.kr입니다.'],
    ['blind-school-hint', '신촌캠퍼스에서 행사를 열었습니다.'],
    ['blind-school-hint', '고연전 응원을 준비했습니다.'],
    ['blind-school-hint', '미국 유학을 다녀왔습니다.'],
    ['blind-school', '대원외고를 졸업했습니다.'],
    ['blind-school-hint', '외고에서 중국어를 배웠습니다.'],
    ['blind-family', '아버지께서 이 업계에서 30년 근무하셨습니다.'],
    ['blind-family', '2남 1녀 중 장녀로 자랐습니다.'],
    ['blind-family', '부모님의 가르침을 따랐습니다.'],
    ['blind-marriage', '결혼 후 다시 공부했습니다.'],
    ['blind-religion', '교회에서 아이들을 가르쳤습니다.'],
    ['blind-body', '키 180cm의 체격을 살렸습니다.'],
    ['blind-photo', '증명사진을 함께 냅니다.'],
  ])('%s: %s', (rule, text) => {
    const found = findings(text, blind, rule)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((one) => one.severity === 'high')).toBe(true)
  })

  it.each([
    '65세 이상 어르신 40명을 안내했습니다.',
    '7세 아동 반을 맡았습니다.',
    '서울대학교병원에서 인턴으로 일했습니다.',
    '삼성전자에서 인턴으로 근무했습니다.',
    '대학교에서 통계를 배웠습니다.',
    '고등학교 때 시작한 습관입니다.',
    '교내 동아리에서 총무를 맡았습니다.',
    '부산 지사에서 3개월 일했습니다.',
    '서울에서 열린 전시를 도왔습니다.',
    '민원인의 살림이 어려웠습니다.',
    '개발 서버를 살렸습니다.',
    '체중 관리 프로그램을 기획했습니다.',
    '결혼이민자의 취업을 도왔습니다.',
    '기존 절차를 유지했습니다.',
    '학부모 고객의 문의를 받았습니다.',
    '저는 신입입니다.',
    '이 방식이 애자일이라고 합니다.',
    '제품 사진을 찍었습니다.',
    '키가 되는 지표를 골랐습니다.',
    '책을 읽는 모임을 꾸렸습니다.',
    '재고를 맡았습니다.',
    '최고를 지향합니다.',
    '보고를 받았습니다.',
    '절에 대한 규정을 읽었습니다.',
  ])('is not in: %s', (text) => {
    expect(told(text, blind)).toEqual([])
  })

  it.each([
    ['서울대학교를 졸업했습니다.', '대학을 졸업했습니다.'],
    ['○○대학교에서 배웠습니다.', '대학에서 배웠습니다.'],
    ['연세대 중앙동아리에서 공연했습니다.', '교내 동아리에서 공연했습니다.'],
    ['고연전을 준비했습니다.', '교내 축제를 준비했습니다.'],
  ])('%s becomes %s', (text, right) => {
    const rules: RuleId[] = ['blind-school', 'blind-school-hint']
    expect(rules.map((rule) => tapped(text, rule, blind))).toContain(right)
  })

  it('is off for a private firm and on for a public body, until the person says otherwise', () => {
    const text = '한양대에서 기계를 배웠습니다.'
    expect(quotes(text, 'blind-school', { company: '누리소프트' })).toEqual([])
    expect(quotes(text, 'blind-school', { company: '한국철도공사' })).toEqual(['한양대'])
    expect(quotes(text, 'blind-school', { company: '한국철도공사', blind: false })).toEqual([])
  })
})

describe('what the law bars every employer from asking', () => {
  it.each<[RuleId, string]>([
    ['law-region', '부산에서 태어나 바다를 보고 자랐습니다.'],
    ['law-family', '아버지께서 은행에 근무하셨습니다.'],
    ['law-marriage', '저는 기혼입니다.'],
    ['law-body', '키 180cm의 체격을 살렸습니다.'],
    ['law-wealth', '가정 형편이 어려웠습니다.'],
  ])('%s is told softly: %s', (rule, text) => {
    const found = findings(text, {}, rule)
    expect(found.map((one) => one.severity)).toEqual(['low'])
  })
  it('is not the school, nor the age', () => {
    expect(told('저는 26세이고 한양대를 졸업했습니다.')).toEqual([])
  })
})
