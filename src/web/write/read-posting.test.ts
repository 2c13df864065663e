import { expect, test } from 'vitest'
import { fillFromPosting, withQuestion } from '#web/write/fill-from-posting.ts'
import { emptyForm } from '#web/write/form.ts'
import { readPosting } from '#web/write/read-posting.ts'

const TODAY = '2026-11-24'

const posting = `[한빛물류] 2026년 하반기 신입사원 채용
모집부문: 물류 기획
접수기간: 11월 10일 ~ 11월 30일 18:00
접수: 홈페이지에서 지원서를 작성해 주세요.
자기소개서 문항
1. 한빛물류에 지원한 동기를 기술해 주십시오. (500자 이내)
2. 팀으로 일하며 어려움을 이겨 낸 경험을 적어 주십시오. (공백 제외 700자)`

test('a posting gives company, role and each question with its own limit', () => {
  expect(readPosting(posting, TODAY)).toEqual({
    company: '한빛물류',
    role: '물류 기획',
    due: '2026-11-30',
    questions: [
      { text: '한빛물류에 지원한 동기를 기술해 주십시오. (500자 이내)', limit: { max: 500, unit: 'chars' } },
      {
        text: '팀으로 일하며 어려움을 이겨 낸 경험을 적어 주십시오. (공백 제외 700자)',
        limit: { max: 700, unit: 'charsNoSpaces' },
      },
    ],
  })
})

test.each([
  ['회사명 : ㈜한빛물류\n직무: 없음', '한빛물류'],
  ['(주)한빛물류에서 함께할 분을 찾습니다.', '한빛물류'],
  ['(주)한빛물류는 함께할 분을 찾습니다.', null],
  ['한빛물류 2026년 상반기 신입 공개채용', '한빛물류'],
  ['2026년 신입사원 모집', null],
  ['[채용 공고]\n함께할 분을 찾습니다.', null],
])('%j names %s', (text, company) => {
  expect(readPosting(text, TODAY).company).toBe(company)
})

test('what the person has typed is never replaced by a posting', () => {
  const { form, filled } = fillFromPosting(
    { ...emptyForm(), company: '새론은행', due: '2026-12-01', posting },
    TODAY,
  )
  expect(form.company).toBe('새론은행')
  expect(form.due).toBe('2026-12-01')
  expect(filled).toEqual(['role'])
})

test('one question in the posting fills question and limit; of several the person chooses', () => {
  const single = posting.split('\n').slice(0, 6).join('\n')
  expect(fillFromPosting({ ...emptyForm(), posting: single }, TODAY).form.max).toBe('500')
  expect(fillFromPosting({ ...emptyForm(), posting }, TODAY).form.question).toBe('')
  const [, second] = readPosting(posting, TODAY).questions
  if (second === undefined) throw new Error('no second question')
  const chosen = withQuestion({ ...emptyForm(), posting }, second)
  expect([chosen.max, chosen.unit]).toEqual(['700', 'charsNoSpaces'])
})
