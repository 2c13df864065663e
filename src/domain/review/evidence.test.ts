import { describe, expect, it } from 'vitest'
import { findings, quotes, tapped } from './test-findings.ts'

const experiences = [{ id: 'cafe', title: '카페 마감', body: '80명 손님을 응대했고 매출이 12% 늘었음' }]

describe('a fact that the person never told', () => {
  it('is grave, with the words that are missing', () => {
    const found = findings('매출을 30% 늘렸습니다. 80명을 응대했습니다.', { experiences }, 'evidence-missing')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ severity: 'high' })
    expect(found[0]?.quote).toContain('30%')
    expect(found[0]?.message).toContain('적어 주신 경험에 없어요. 경험에 더하거나 글에서 빼 주세요.')
  })
  it('800명 is not backed by 80명', () => {
    expect(quotes('800명을 응대했습니다.', 'evidence-missing', { experiences }).join()).toContain('800명')
  })
  it('goes with its sentence by one tap', () => {
    const text = '매출을 30% 늘렸습니다. 80명을 응대했습니다.'
    expect(tapped(text, 'evidence-missing', { experiences })).toBe('80명을 응대했습니다.')
  })
  it('out of the posting is told as such', () => {
    const posting = '연 매출 30퍼센트 성장 중인 팀'
    const found = findings('매출을 30% 늘렸습니다.', { experiences, posting })
    const about = found.filter((one) => one.rule.startsWith('evidence-'))
    expect(about.map((one) => one.rule)).toEqual(['evidence-posting-only'])
    expect(about[0]?.message).toContain('공고에만')
  })
})

describe('without any experience', () => {
  it.each([[undefined], [[]]])('facts are not flagged one by one (%j)', (none) => {
    const found = findings('매출을 30% 늘렸고 80명을 응대했습니다.', { experiences: none })
    expect(
      found.filter((one) => one.rule.startsWith('evidence-')).map((one) => `${one.severity} ${one.rule}`),
    ).toEqual(['low evidence-no-material'])
  })
  it('a text without facts is not spoken of', () => {
    expect(findings('열심히 배웠습니다.', {}, 'evidence-no-material')).toEqual([])
  })
})

it('what the person told is not flagged, in whatever form', () => {
  const found = findings('80명의 손님을 응대하고 매출을 12퍼센트 늘렸습니다.', { experiences })
  expect(found.filter((one) => one.rule.startsWith('evidence-'))).toEqual([])
})
