import { expect, test } from 'vitest'
import { Conditions } from '#domain/letter.ts'
import { checkForm, faultsFromServer } from '#web/write/check-form.ts'
import { exampleForm } from '#web/write/example.ts'
import {
  bodyOf,
  conditionsOf,
  emptyForm,
  formOf,
  freshId,
  readForm,
  turnGuided,
  typedNumber,
} from '#web/write/form.ts'

const told = { ...emptyForm(), question: '지원 동기를 적어 주세요.' }
const withBody = { ...told, experiences: [{ ...told.experiences[0]!, notes: '입고 시간을 쟀다.' }] }

test('nothing but the question and one experience is required', () => {
  expect(Object.keys(checkForm(emptyForm()))).toEqual(['question', 'body-e1'])
  expect(checkForm(withBody)).toEqual({})
})

test('a title alone is an experience that can be written from', () => {
  const titled = { ...told, experiences: [{ ...told.experiences[0]!, title: '입고 순서 바꾸기' }] }
  expect(checkForm(titled)).toEqual({})
})

test('a minimum above the maximum is said at the minimum, with both numbers', () => {
  expect(checkForm({ ...withBody, max: '700', min: '800' }).min).toEqual({
    code: 'min_over_max',
    params: { minimum: 800, maximum: 700 },
  })
})

test('a minimum without a maximum asks for the maximum', () => {
  expect(checkForm({ ...withBody, min: '800' }).max?.code).toBe('required')
})

test.each([
  ['1,000', 1000],
  ['700자', 700],
  ['７００', 700],
  [' 2000 Bytes ', 2000],
  ['', null],
])('"%s" in a limit is %s', (typed, value) => {
  expect(typedNumber(typed)).toBe(value)
})

test.each(['칠백', '7.5', '-3'])('"%s" is no limit', (typed) => {
  expect(checkForm({ ...withBody, max: typed }).max?.code).toBe('not_a_number')
})

test('what the form sends is what the contract takes', () => {
  const form = { ...exampleForm(), min: '400', tone: 'calm' as const, headings: 'off' as const, blind: true }
  const sent = conditionsOf(form)
  expect(Conditions.parse(sent)).toEqual(sent)
  expect(sent.limit).toEqual({ max: 500, min: 400, unit: 'chars' })
  expect(sent.headings).toBe(false)
})

test('blank experiences are not sent', () => {
  const form = { ...withBody, experiences: [...withBody.experiences, ...emptyForm().experiences] }
  expect(conditionsOf(form).experiences).toHaveLength(1)
})

test('conditions come back into the form as they were sent', () => {
  const sent = conditionsOf(exampleForm())
  expect(conditionsOf(formOf(sent))).toEqual(sent)
})

test('opening and closing the guided boxes loses no word', () => {
  const [one] = exampleForm().experiences
  const words = bodyOf(one!)
  expect(bodyOf(turnGuided(one!, false))).toBe(words)
  expect(bodyOf(turnGuided(turnGuided(one!, false), true))).toBe(words)
})

test('a kept form that makes no sense is read as an empty one', () => {
  for (const kept of [null, 7, 'x', [], { experiences: 'x', max: 700, unit: 'miles', tone: {} }]) {
    expect(readForm(kept)).toEqual(emptyForm())
  }
})

test('a kept form is read back whole', () => {
  expect(readForm(JSON.parse(JSON.stringify(exampleForm())))).toEqual(exampleForm())
})

test('a new experience never takes the id of another', () => {
  const form = { ...emptyForm(), experiences: [{ ...emptyForm().experiences[0]!, id: 'e2' }] }
  expect(freshId(form)).toBe('e3')
})

test('what the server refuses is shown at the box that it is about', () => {
  const faults = faultsFromServer(
    [
      { field: 'conditions.limit.min', code: 'min_over_max' },
      { field: 'conditions.experiences.1.body', code: 'too_big' },
    ],
    exampleForm(),
  )
  expect(Object.keys(faults)).toEqual(['min', 'body-e2'])
})
