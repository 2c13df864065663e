import { describe, expect, test } from 'vitest'
import { lengthOf } from '#domain/count/index.ts'
import type { LiveFinding } from './live-findings.ts'
import { nextThing } from './next-thing.ts'

const limit = { max: 10, unit: 'chars' as const }
const finding = (rule: string, severity: LiveFinding['severity'] = 'high'): LiveFinding => ({
  rule,
  severity,
  start: 0,
  end: 1,
  quote: '가',
  message: '',
  key: rule,
})
const next = (text: string, ...findings: LiveFinding[]) => nextThing(lengthOf(text, limit), findings)

describe('the next thing to do', () => {
  test('a text over its limit is shortened before anything else', () => {
    expect(next('가나다라마바사아자차카타', finding('evidence-missing'))).toEqual({
      kind: 'shorten',
      units: 2,
    })
  })
  test('a fact without a source comes before other faults and before copying', () => {
    expect(next('가나다라마바사아자', finding('unfinished'), finding('evidence-missing'))).toMatchObject({
      kind: 'confirm',
      count: 1,
    })
  })
  test('a grave fault comes before copying, a slight one does not', () => {
    expect(next('가나다라마바사아자', finding('unfinished'))).toMatchObject({ kind: 'mend', count: 1 })
    expect(next('가나다라마바사아자', finding('cliche', 'mid'))).toEqual({ kind: 'copy' })
  })
  test('a short text says how much is missing to the band', () => {
    expect(next('가나다')).toEqual({ kind: 'fill', units: 6 })
  })
  test('without a limit a clean text is to be copied', () => {
    expect(nextThing(lengthOf('가나다'), [])).toEqual({ kind: 'copy' })
    expect(nextThing(lengthOf(''), [])).toEqual({ kind: 'write' })
  })
})
