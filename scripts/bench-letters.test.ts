import { expect, test } from 'vitest'
import { cases } from '../bench/letters/cases.ts'
import { hidesInvention } from '../bench/letters/measure.ts'
import { runEmbedded, runModel, violations } from '../bench/letters/run.ts'

const SAMPLE = cases(127)

test('the embedded writer never goes over a limit and never states an unbacked fact', async () => {
  const measured = await runEmbedded(SAMPLE)
  expect(measured.length).toBe(SAMPLE.length)
  expect(violations('embedded', measured)).toEqual([])
  expect(measured.every((one) => one.text !== '')).toBe(true)
})

test('a model that misbehaves gets no letter over its limit, and no invention past the person', async () => {
  const { measured, requests } = await runModel(SAMPLE, 7)
  expect(violations('model', measured)).toEqual([])
  expect(requests).toBeGreaterThan(SAMPLE.length)
})

test('the same seed gives the same letters', async () => {
  const few = SAMPLE.slice(0, 6)
  const texts = async () => (await runModel(few, 3)).measured.map((one) => one.text)
  expect(await texts()).toEqual(await texts())
})

test('the bench sees an invention that is not shown, and one that is called ready', () => {
  const one = SAMPLE[0]
  if (!one) throw new Error('no case')
  const text = '당시 직원 870명을 이끌었습니다.'
  const fact = { kind: 'number' as const, start: 6, end: 10, text: '870명', backedBy: null }
  expect(hidesInvention(one, { text, flagged: [], ready: false })).toBe(true)
  expect(hidesInvention(one, { text, flagged: [fact], ready: true })).toBe(true)
  expect(hidesInvention(one, { text, flagged: [fact], ready: false })).toBe(false)
})
