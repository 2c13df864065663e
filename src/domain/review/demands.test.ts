import { describe, expect, it } from 'vitest'
import { review } from './index.ts'
import { findings } from './test-findings.ts'

const question = '갈등을 해결한 경험을 당시 상황과 본인의 역할, 결과를 포함하여 쓰고 배운 점을 적어 주세요.'

describe('a question that asks for several things', () => {
  it('is told what has no answer yet', () => {
    const text =
      '모임방이 부족한 상황이었습니다. 저는 예약을 맡았습니다. 규칙을 제안했습니다. 결과 민원이 줄었습니다.'
    const answer = review({ text, question })
    const open = answer.demands.filter((demand) => !demand.answered).map((demand) => demand.text)
    expect(open.length).toBeGreaterThan(0)
    expect(answer.demands.length).toBeGreaterThan(open.length)
    const told = findings(text, { question }, 'demand-unanswered')
    expect(told).toHaveLength(open.length)
    for (const demand of open) expect(told.some((one) => one.message.includes(demand))).toBe(true)
  })
  it('is not spoken of before there is a text', () => {
    expect(findings('', { question }, 'demand-unanswered')).toEqual([])
  })
})
