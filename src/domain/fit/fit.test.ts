import { describe, expect, test } from 'vitest'
import { count } from '#domain/count/index.ts'
import { fit } from './fit.ts'
import { shortenCandidates } from './shorten-candidates.ts'

const material = {
  experiences: [
    {
      id: 'e1',
      title: '카페 아르바이트',
      period: '2024.03 ~ 2024.06',
      body: '재고표를 만들어 폐기를 30% 줄였다. 4개월 동안 주 3회 일했다.',
    },
    { id: 'e2', title: '졸업 프로젝트', body: '팀원 4명과 센서 12개를 달았다. 오류를 5건 고쳤다.' },
  ],
  company: '한빛전자',
}
const LEAD = '한빛전자의 품질관리 직무에 지원했습니다.'
const FACT = '재고표를 만들어 폐기를 30% 줄였습니다.'
const CLICHE = '책임감을 가지고 최선을 다하는 자세로 임하겠습니다.'
const SENSOR = '팀원 4명과 센서 12개를 달아 오류를 5건 고쳤습니다.'
const chars = (max: number) => ({ max, unit: 'chars' as const })

describe('a text over its limit', () => {
  test('loses the sentence without evidence before the one with a fact', () => {
    const text = `${LEAD} ${FACT} ${CLICHE} ${SENSOR}`
    const fitted = fit(text, { limit: chars(95), material })
    expect(fitted.text).toBe(`${LEAD} ${FACT} ${SENSOR}`)
    expect(fitted.changes).toEqual([
      {
        kind: 'dropped',
        before: CLICHE,
        after: '',
        reason: '29자 줄였어요: 세 번째 문장을 뺐어요. 흔한 표현뿐이고 경험에서 온 사실이 없는 문장이에요.',
      },
    ])
  })

  test('names paragraph and sentence, and counts in the unit of the question', () => {
    const text = `${LEAD}\n\n${FACT} ${CLICHE}`
    const limit = { max: 90, unit: 'bytes2' as const }
    const fitted = fit(text, { limit, material })
    expect(fitted.text).toBe(`${LEAD}\n\n${FACT}`)
    expect(fitted.changes[0]?.reason).toMatch(/^51바이트 줄였어요: 두 번째 문단의 마지막 문장을 뺐어요\. /)
  })

  test('a little over the band but within the limit stays, where less would fall under the band', () => {
    const text = `${LEAD} ${FACT} ${SENSOR}`
    const limit = chars(count(text, 'chars'))
    expect(fit(text, { limit, material, spare: [SENSOR] })).toMatchObject({ text, changes: [] })
  })

  test('drops a heading together with the last sentence under it', () => {
    const text = `[지원한 까닭]\n${LEAD} ${FACT}\n\n[태도]\n${CLICHE}`
    const fitted = fit(text, { limit: chars(60), material })
    expect(fitted.text).toBe(`[지원한 까닭]\n${LEAD} ${FACT}`)
    expect(fitted.changes[0]?.reason).toContain('두 번째 문단을 소제목과 함께 뺐어요')
  })

  test('takes the writer’s shorter version rather than losing a sentence', () => {
    const long = '팀원 4명과 함께 밤늦게까지 남아서 센서 12개를 하나하나 달아 오류를 5건 고쳤습니다.'
    const text = `${LEAD} ${FACT} ${long}`
    const fitted = fit(text, { limit: chars(80), material, shorter: { '2': [SENSOR] } })
    expect(fitted.text).toBe(`${LEAD} ${FACT} ${SENSOR}`)
    expect(fitted.changes.map((change) => change.kind)).toEqual(['shortened'])
  })

  test('refuses a shorter version that brings a fact of its own', () => {
    const long = '팀원 4명과 함께 밤늦게까지 남아서 센서 12개를 하나하나 달아 오류를 5건 고쳤습니다.'
    const text = `${LEAD} ${FACT} ${long}`
    const shorter = { [long]: ['팀원 40명과 센서를 달아 오류를 고쳤습니다.', '센서 12개를 달고', ''] }
    const fitted = fit(text, { limit: chars(80), material, shorter })
    expect(fitted.text).not.toContain('40명')
    expect(fitted.changes.map((change) => change.kind)).toEqual(['dropped'])
  })

  test('refuses a shorter version that lost its beginning', () => {
    const long = '재고표에는 한 번 더 확인하는 칸을 만들어 두고 매일 저녁에 살펴보았습니다.'
    const fitted = fit(`${LEAD} ${FACT} ${long}`, {
      limit: chars(80),
      material,
      shorter: { '2': ['번 더 확인하는 칸을 만들었습니다.'] },
    })
    expect(fitted.text).toBe(`${LEAD} ${FACT}`)
  })

  test('of one sentence longer than the limit keeps a first clause that stands alone', () => {
    const one = '재고표를 만들어 폐기를 30% 줄였고, 그 방법을 다른 지점의 동료들에게도 알려 주었습니다.'
    const fitted = fit(one, { limit: chars(30), material })
    expect(fitted.text).toBe('재고표를 만들어 폐기를 30% 줄였습니다.')
    expect(fitted.changes[0]?.reason).toContain('앞부분만 남겼어요')
    expect(fitted.asks.length).toBeGreaterThan(0)
  })

  test('is empty where nothing whole fits, and says so', () => {
    const fitted = fit(FACT, { limit: chars(10), material })
    expect(fitted.text).toBe('')
    expect(fitted.changes[0]?.reason).toContain('10자 안에 드는 문장이 없어서')
    expect(fitted.asks.length).toBeGreaterThan(0)
  })
})

describe('a text under its band', () => {
  test('takes unused facts, beside the sentences of the same experience', () => {
    const text = `${LEAD} ${FACT}\n\n${SENSOR}`
    const spare = '4개월 동안 주 3회 일했습니다.'
    const fitted = fit(text, { limit: chars(100), material, spare: [spare] })
    expect(fitted.text).toBe(`${LEAD} ${FACT} ${spare}\n\n${SENSOR}`)
    expect(fitted.changes).toEqual([
      {
        kind: 'added',
        before: '',
        after: spare,
        reason: '19자 늘렸어요: 아직 쓰지 않은 경험 내용을 한 문장 더했어요.',
      },
    ])
  })

  test('asks for a fact instead of padding when there is none left', () => {
    const fitted = fit(`${LEAD} ${FACT}`, { limit: chars(700), material })
    expect(fitted.text).toBe(`${LEAD} ${FACT}`)
    expect(fitted.asks[0]).toMatch(/^지금 46자라서 584자쯤 더 쓸 수 있어요\. ‘카페 아르바이트’에서 /)
  })

  test('never says again what a sentence says already, nor puts a fact behind the closing', () => {
    const tie = '폐기를 30% 줄인 경험으로 한빛전자에서도 일하고 싶습니다.'
    const spare = [
      '그때 재고표를 만들어 폐기를 30% 줄였습니다.',
      '이를 통해 4개월을 일했습니다.',
      '4개월 동안 주 3회 일했습니다.',
    ]
    const fitted = fit(`${LEAD}\n\n${SENSOR}\n\n${tie}`, {
      limit: chars(150),
      material,
      spare: spare.slice(1),
    })
    expect(fitted.text).toBe(`${LEAD}\n\n${SENSOR}\n\n4개월 동안 주 3회 일했습니다.\n\n${tie}`)
    const again = fit(`${LEAD} ${FACT}`, { limit: chars(100), material, spare: spare.slice(0, 1) })
    expect(again.text).toBe(`${LEAD} ${FACT}`)
  })

  test('never takes a spare sentence whose fact nobody backs, nor one that is there already', () => {
    const fitted = fit(LEAD, { limit: chars(100), material, spare: ['매출을 40% 올렸습니다.', LEAD] })
    expect(fitted.text).toBe(LEAD)
  })
})

describe('any text', () => {
  test('loses a last sentence that was broken off', () => {
    const fitted = fit(`${LEAD} ${FACT} 그리고 팀원들과 함께`, { material })
    expect(fitted.text).toBe(`${LEAD} ${FACT}`)
    expect(fitted.changes[0]?.reason).toBe('끝맺지 못한 마지막 문장을 뺐어요.')
  })

  test.each(['', '\n\n\n', '😀😀😀', '\ud800', '가'.repeat(1000)])('is never a crash: %j', (text) => {
    const fitted = fit(text, { limit: chars(50), material })
    expect(fitted.text.length).toBeLessThanOrEqual(50)
  })

  test('of a megabyte is brought to its limit', () => {
    const text = `${`${FACT} ${SENSOR} ${CLICHE}\n`.repeat(11_000)}`
    const fitted = fit(text, { limit: chars(1000), material })
    expect(count(fitted.text, 'chars')).toBeLessThanOrEqual(1000)
  })
})

test('the writer is asked to shorten what carries least evidence, and only as much as is over', () => {
  const filler = '그때의 경험은 지금까지도 저에게 아주 오래도록 남아 있는 소중한 기억이 되었습니다.'
  const text = `${LEAD} ${FACT} ${filler} ${SENSOR}`
  const limit = chars(110)
  const candidates = shortenCandidates(text, limit, material)
  expect(candidates[0]?.sentence).toBe(filler)
  expect(candidates.reduce((sum, one) => sum + one.target, 0)).toBe(text.length - 103)
  expect(shortenCandidates(LEAD, limit, material)).toEqual([])
})
