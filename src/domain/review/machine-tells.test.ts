import { describe, expect, it } from 'vitest'
import { catalog } from './catalog.ts'
import { findings, quotes, tapped } from './test-findings.ts'

describe('what makes a letter read like everybody’s', () => {
  it('is told from the second phrase on', () => {
    expect(quotes('이를 통해 배웠습니다.', 'machine-phrase')).toEqual([])
    expect(quotes('이를 통해 배웠습니다. 소중한 자산이 되었습니다.', 'machine-phrase')).toEqual([
      '이를 통해',
      '소중한 자산',
    ])
  })
  it('is an even rhythm', () => {
    const even = Array.from({ length: 9 }, (_, at) => `창고에서 상자 ${at}개를 세어 표에 적었습니다.`).join(
      ' ',
    )
    expect(findings(even, {}, 'even-rhythm')).toHaveLength(1)
    const uneven = `${even} 힘들었습니다. 그래도 손님이 기다린다고 생각하니 멈출 수 없어서 다음 날에도 그다음 날에도 나갔습니다.`
    expect(findings(uneven, {}, 'even-rhythm')).toEqual([])
  })
  it('is the same opening as in another letter', () => {
    const otherTexts = ['작은 불편을 그냥 넘기지 못하는 사람입니다. 그래서 카페에서 일했습니다.']
    const text = '작은 불편을 그냥 넘기지 못하는 사람입니다. 도서관에서 그랬습니다.'
    expect(quotes(text, 'same-opening', { otherTexts })).toEqual([
      '작은 불편을 그냥 넘기지 못하는 사람입니다.',
    ])
    expect(quotes('도서관에서 규칙을 바꿨습니다.', 'same-opening', { otherTexts })).toEqual([])
  })
  it('is what a tool says to its user', () => {
    const text = '아래는 요청하신 자기소개서입니다. 손님 말을 적었습니다.'
    expect(findings(text, {}, 'machine-chatter')[0]?.severity).toBe('high')
    expect(tapped(text, 'machine-chatter')).toBe('손님 말을 적었습니다.')
    expect(findings('자기소개서를 쓰며 돌아봤습니다.', {}, 'machine-chatter')).toEqual([])
  })
  it('is Markdown', () => {
    expect(quotes('## 지원동기\n**끈기**를 배웠습니다.', 'markdown-left')).toEqual(['## ', '**', '**'])
    expect(quotes('C# 개발과 3*4 계산, 1-2월', 'markdown-left')).toEqual([])
  })
  it('is never given as a share of machine writing', () => {
    expect(Object.values(catalog).some((rule) => /AI|%로 의심/.test(rule.meaning + rule.todo))).toBe(false)
  })
})
