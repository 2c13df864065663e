import { describe, expect, it } from 'vitest'
import { findings, quotes, tapped } from './test-findings.ts'

describe('a cliché', () => {
  it.each([
    ['저는 책임감이 강한 사람입니다.', '책임감이'],
    ['언제나 최선을 다하는 사람입니다.', '최선을 다하'],
    ['뽑아만 주신다면 무슨 일이든 하겠습니다.', '뽑아만 주'],
    ['엄격하지만 자상하신 부모님 아래에서 자랐습니다.', '엄격하지만 자상하'],
    ['귀사의 비전에 공감했습니다.', '귀사의 비전'],
    ['끊임없이 성장하는 사람이 되겠습니다.', '끊임없이 성장'],
    ['뼈를 묻겠습니다.', '뼈를 묻'],
  ])('without evidence is told: %s', (text, quote) => {
    expect(quotes(text, 'cliche')).toContain(quote)
  })
  it('with evidence in its paragraph is not: managers like 책임감 that is shown', () => {
    const text = '저는 책임감이 강합니다. 마감 3주 전부터 매일 8시에 재고 120개를 세었습니다.'
    expect(quotes(text, 'cliche')).toEqual([])
  })
  it('is not helped by evidence in another paragraph', () => {
    const text = '저는 책임감이 강합니다.\n\n재고 120명분을 세었습니다.'
    expect(quotes(text, 'cliche')).toEqual(['책임감이'])
  })
  it('goes with its sentence by one tap, and leaves no double space', () => {
    const text = '손님 말을 적었습니다. 저는 책임감이 강합니다. 다음 날 바꿨습니다.'
    expect(tapped(text, 'cliche')).toBe('손님 말을 적었습니다. 다음 날 바꿨습니다.')
  })
  it.each(['무책임감을 느꼈습니다.', '불성실한 태도를 고쳤습니다.'])('is not in: %s', (text) => {
    expect(quotes(text, 'cliche')).toEqual([])
  })
})

describe('a vague word', () => {
  it.each([
    ['다양한 활동을 했습니다.', '다양한'],
    ['많은 손님을 만났습니다.', '많은'],
    ['항상 먼저 나섰습니다.', '항상'],
  ])('is told: %s', (text, quote) => {
    expect(quotes(text, 'vague')).toEqual([quote])
  })
  it('beside a number is not', () => {
    expect(quotes('다양한 문의 118명분을 다뤘습니다.', 'vague')).toEqual([])
  })
})

describe('a spoken form', () => {
  it.each([
    ['좀 더 빨리 하고 싶었습니다.', '더 빨리 하고 싶었습니다.'],
    ['이기기 위해선 자료가 필요했습니다.', '이기기 위해서는 자료가 필요했습니다.'],
    ['처음엔 서툴렀습니다.', '처음에는 서툴렀습니다.'],
    ['도움이 될 거라고 믿었습니다.', '도움이 될 것이라고 믿었습니다.'],
    ['혼자 할 땐 느렸습니다.', '혼자 할 때는 느렸습니다.'],
    ['근데 아무도 몰랐습니다.', '그런데 아무도 몰랐습니다.'],
    ['친구들이랑 만들었습니다.', '친구들과 만들었습니다.'],
  ])('%s becomes %s', (text, right) => {
    expect(tapped(text, 'spoken')).toBe(right)
  })
  it.each([
    '호랑이랑은 다릅니다.',
    '알바니아에서 왔습니다.',
    '거라지 세일을 열었습니다.',
    '되게 하는 방법을 찾았습니다.',
    '할인을 하지 않아도 되게 되었습니다.',
  ])('is not in: %s', (text) => {
    expect(findings(text, {}, 'spoken')).toEqual([])
  })
})
