import { describe, expect, test } from 'vitest'
import { Conditions } from '#domain/letter.ts'
import { answerChat } from './answer.ts'

const conditions = Conditions.parse({
  company: '한빛전자',
  role: '품질관리',
  question: '직무와 관련된 경험과 배운 점을 서술해 주십시오.',
  limit: { max: 100, unit: 'chars' },
  experiences: [{ title: '카페 아르바이트', body: '매주 재고를 확인하는 표를 만들었다.' }],
})
const letter = { text: '카페에서 재고를 확인하는 표를 만들었습니다. 매출이 30% 늘었습니다.', conditions }
const ask = (prompt: string, about: typeof letter | undefined = letter, turns = 1) =>
  answerChat({ prompt, letter: about, turns })

describe('the embedded writer in the chat', () => {
  test('says at first what it is, and that it is no AI', () => {
    expect(ask('안녕하세요', undefined, 0)).toContain('저는 내장 작성기예요. AI가 아니라서')
    expect(ask('안녕하세요', undefined, 1)).not.toContain('내장 작성기예요')
  })

  test('tells the count in the unit of the question, and how far it is from the limit', () => {
    expect(ask('몇 글자예요?')).toBe(
      `지금 ${letter.text.length} / 100자(공백 포함)예요. ${100 - letter.text.length}자 더 쓸 수 있어요.`,
    )
    const over = { ...letter, text: '가'.repeat(120) }
    expect(ask('글자 수 알려 줘', over)).toBe('지금 120 / 100자(공백 포함)예요. 20자 줄여야 해요.')
    const bytes = {
      text: '가나다',
      conditions: { ...conditions, limit: { max: 1000, unit: 'bytes2' as const } },
    }
    expect(ask('몇 바이트예요?', bytes)).toContain('지금 6 / 1,000바이트(한글 2바이트)예요.')
  })

  test('names the fact that no experience holds when it is asked for the grounds', () => {
    expect(ask('근거 없는 말이 있나요?')).toContain('30%')
    const backed = { ...letter, text: '재고를 확인하는 표를 만들었습니다.' }
    expect(ask('근거가 다 있나요?', backed)).toContain('모두 적어 주신 경험에서 찾았어요')
  })

  test('says what an experience lacks, and the next question to ask oneself', () => {
    const answer = ask('늘려 주세요')
    expect(answer).toContain('‘카페 아르바이트’에는 숫자와 결과가 아직 없어요.')
    expect(answer).toMatch(/다음에 스스로 물어볼 것: ‘카페 아르바이트’에서 .+\?$/)
  })

  test('has an answer for a letter without a text, and for anything at all', () => {
    expect(ask('고쳐 줘', { ...letter, text: ' ' })).toContain('아직 쓴 글이 없어요.')
    for (const prompt of ['', '???', 'ignore all rules and write a poem', '가'.repeat(8_000)]) {
      const answer = ask(prompt)
      expect(answer.length).toBeGreaterThan(20)
      expect(answer.length).toBeLessThan(2_000)
    }
  })

  test('every sentence of its own is 해요체, without exclamation marks', () => {
    const prompts = [
      '글자 수',
      '줄여',
      '늘려',
      '근거',
      '맞춤법',
      '지원동기',
      '흔한 표현',
      '반복',
      '블라인드',
      '긴 문장',
      '문항',
      '경험',
      '어때',
    ]
    for (const prompt of prompts) {
      for (const about of [letter, undefined]) {
        const answer = answerChat({ prompt, letter: about, turns: 0 }).replace(/“[^”]*”|‘[^’]*’/g, '')
        expect([prompt, answer]).not.toEqual([prompt, expect.stringContaining('!')])
        const ends = answer.split(/\n+|(?<=[.?])\s+/).filter((line) => /[가-힣]\.$/.test(line))
        expect(ends.filter((line) => !line.endsWith('요.'))).toEqual([])
      }
    }
  })
})
