import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demandsAnswered, questionTypes, type QuestionType, understandQuestion } from './index.ts'

type Row = { question: string; type: string }
const rows = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

/** The collection's own words for a type, as ours. */
const TYPE_OF: Record<string, QuestionType> = {
  지원동기: 'motive',
  포부: 'ambition',
  직무역량: 'competence',
  역량: 'competence',
  강점: 'competence',
  성장과정: 'growth',
  성격: 'character',
  단점: 'character',
  가치관: 'values',
  사회이슈: 'issue',
  산업이해: 'issue',
  '도전/극복': 'challenge',
  '협업/갈등': 'teamwork',
  협업: 'teamwork',
  '창의/문제해결': 'creativity',
  자유: 'free',
  사회경험: 'free',
  '책임감/윤리': 'ethics',
  '직업윤리/고객': 'ethics',
}
const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  [
    '배경, 목표, 역할, 과정 및 결과를 중심으로 프로젝트 경험을 기술하시오.',
    ['배경', '목표', '역할', '과정', '결과', '경험'],
  ],
  [
    '지원 분야 업무 수행에 있어 가장 중요한 역량이 무엇인지 선정하고, 그 이유를 설명하며, 스스로 해당 역량을 키우기 위해 어떤 노력을 해왔는지 기술해 주십시오.',
    ['역량', '이유', '노력'],
  ],
  [
    '목표를 달성하고자 노력했던 사례에 대해서 작성하시고, 그 경험을 통해 얻게 된 교훈 및 느낀점에 대해서 기술해 주세요.',
    ['사례', '교훈'],
  ],
  ['지원동기 및 입사 후 포부를 기술해 주세요.', ['지원동기', '포부']],
]

describe('understandQuestion', () => {
  it.each(rows.map((row) => [row.type, row.question] as const))('reads %s: %s', (type, question) => {
    const { types, demands } = understandQuestion(question)
    for (const word of type in TYPE_OF ? [type] : type.split('+')) {
      const wanted = TYPE_OF[word]
      expect(wanted, word).toBeDefined()
      expect(types).toContain(wanted)
    }
    expect(demands.length).toBeGreaterThan(0)
    for (const { text, start, end } of demands) {
      expect(text.trim()).toBe(text)
      expect(text.length).toBeGreaterThan(1)
      if (end > 0) expect(question.slice(start, end)).toBe(text)
    }
  })

  it.each(EXPECTED)('finds each thing that is asked: %s', (question, words) => {
    const texts = understandQuestion(question).demands.map((demand) => demand.text)
    for (const word of words)
      expect(
        texts.some((text) => text.includes(word)),
        `${word} in ${texts}`,
      ).toBe(true)
  })

  it('tells the two numbered parts of one question apart', () => {
    const row = rows.find(({ question }) => question.includes('(1) 향후'))
    const kinds = understandQuestion(row?.question ?? '').demands.map((demand) => demand.kind)
    expect(kinds).toEqual(expect.arrayContaining(['view', 'criterion', 'strength']))
  })

  it('takes a question that asks nothing known as free', () => {
    expect(understandQuestion('ㅁㄴㅇㄹ').types).toEqual(['free'])
    expect(understandQuestion('').demands).toHaveLength(1)
  })

  it('reads a question of 4,000 characters like its short form', () => {
    const long = '지원동기와 포부, '.repeat(400)
    expect(understandQuestion(long).types).toEqual(understandQuestion('지원동기와 포부').types)
  })

  it('names every type in Korean', () => {
    for (const label of Object.values(questionTypes)) expect(label).toMatch(/^[가-힣]+$/)
  })
})

describe('demandsAnswered', () => {
  const { demands } = understandQuestion(
    '성격의 단점과, 이를 극복하기 위한 노력, 그 결과와 배운 점을 말씀해주세요',
  )
  const kinds = (text: string) =>
    demandsAnswered(text, demands).map((one, index) => [demands[index]?.kind, one.answered])

  it('takes a quarrel for the background of a story', () => {
    const asked = understandQuestion('갈등을 해결한 경험을 배경, 역할, 결과를 포함하여 쓰시오.').demands
    const told = '포스터를 찍을지를 두고 팀장과 부팀장이 싸웠습니다. 회의가 두 번 취소되었습니다.'
    const background = demandsAnswered(told, asked).filter((_, at) => asked[at]?.kind === 'background')
    expect(background.map(({ answered }) => answered)).toEqual([true])
  })

  it('finds nothing answered in an empty letter', () => {
    expect(demandsAnswered('', demands).every((one) => !one.answered)).toBe(true)
  })
  it('finds what is answered, and only that', () => {
    const text = '저는 부탁을 거절하지 못하는 점이 부족했습니다. 그래서 할 일을 표로 정리했습니다.'
    expect(kinds(text)).toContainEqual(['weakness', true])
    expect(kinds(text)).toContainEqual(['process', true])
    expect(kinds(text)).toContainEqual(['lesson', false])
  })
  it('wants a goal where a goal is asked', () => {
    const ambition = understandQuestion('입사 후 포부를 적어 주세요.').demands
    expect(demandsAnswered('카페에서 일했습니다.', ambition)[0]?.answered).toBe(false)
    expect(demandsAnswered('3년 안에 수요 예측을 맡고 싶습니다.', ambition)[0]?.answered).toBe(true)
  })
  it.each([
    [
      '본인의 성장과정을 서술해 주십시오.',
      '그림으로 동작 순서를 정리해서 드렸습니다. 선생님이 다른 환자분들께도 드리자고 하셨습니다.',
    ],
    [
      '지원 동기를 적어 주십시오.',
      '원두가 남았기 때문에 판매량을 적어봤습니다. 카페 경험을 바탕으로 바른커피 매장관리 직무에 지원했습니다.',
    ],
    [
      '입사 후 포부를 적어 주십시오.',
      '주문을 맡았습니다. 두 경험을 바른커피 매장관리 직무에서 이어 가고 싶습니다.',
    ],
    ['성격의 단점을 적어 주십시오.', '일손이 부족해서 순서를 다시 정했습니다.'],
  ])('takes no other story for an answer to "%s"', (question, text) => {
    expect(demandsAnswered(text, understandQuestion(question).demands).map((one) => one.answered)).toEqual([
      false,
    ])
  })
})

describe('the names of demands', () => {
  it('tell 장점 and 단점 apart', () => {
    const { demands } = understandQuestion('성격의 장단점을 사례와 함께 적어 주십시오.')
    expect(demands.map(({ text, kind }) => [text, kind])).toEqual([
      ['성격의 장점', 'strength'],
      ['성격의 단점', 'weakness'],
      ['사례', 'experience'],
    ])
  })

  it.each([
    ['직무 역량을 기르기 위해 한 노력을 적어 주십시오.', ['직무 역량을 기르기 위해 한 노력']],
    ['협업 과정에서 갈등을 해결한 경험을 기술해 주십시오.', ['협업 과정에서 갈등을 해결한 경험']],
    [
      '문제를 스스로 찾아 해결한 경험을 상황, 행동, 결과를 중심으로 적어 주십시오.',
      ['문제를 스스로 찾아 해결한 경험', '상황', '행동', '결과'],
    ],
  ])('are whole, without a josa: %s', (question, texts) => {
    expect(understandQuestion(question).demands.map(({ text }) => text)).toEqual(texts)
  })
})
