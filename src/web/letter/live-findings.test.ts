import { describe, expect, test } from 'vitest'
import type { Finding, Review } from '#domain/letter.ts'
import { flaggedOf, liveFindings, marksOf } from './live-findings.ts'

const finding = (rule: string, quote: string, text: string, severity: Finding['severity'] = 'high') => {
  const start = text.indexOf(quote)
  return { rule, severity, quote, start, end: start + quote.length, message: `${rule}이에요` }
}
const reviewOf = (findings: Finding[]): Review => ({
  counts: { chars: 0, charsNoSpaces: 0, bytes2: 0, bytesUtf8: 0 },
  length: { used: 0, max: null, min: null, ratio: 0, state: 'none' },
  findings,
  sentences: [],
  facts: [],
  demands: [],
})
const text = '세 지점에 도입되었습니다. 최선을 다했습니다. 세 지점이 따랐습니다.'

describe('findings that stay true to the text', () => {
  test('a fact that the person confirmed is no longer a finding', () => {
    const local = reviewOf([finding('evidence-missing', '세 지점', text)])
    expect(liveFindings(text, local, [], [])).toHaveLength(1)
    expect(liveFindings(text, local, [], ['세 지점'])).toEqual([])
  })

  test('confirming a fact does not silence another rule about the same words', () => {
    const local = reviewOf([finding('repeated-word', '세 지점', text, 'mid')])
    expect(liveFindings(text, local, [], ['세 지점'])).toHaveLength(1)
  })

  test('what the server knows of other letters stays while its words stand, and goes with them', () => {
    const stored = [finding('same-opening', '최선을 다했습니다.', text, 'mid')]
    const moved = `새 문장입니다. ${text}`
    const [kept] = liveFindings(moved, reviewOf([]), stored, [])
    expect(moved.slice(kept?.start, kept?.end)).toBe('최선을 다했습니다.')
    expect(liveFindings('모두 다시 썼습니다.', reviewOf([]), stored, [])).toEqual([])
  })

  test('a stale place never marks other words', () => {
    const [old] = liveFindings(text, reviewOf([finding('cliche', '최선을 다했습니다.', text, 'mid')]), [], [])
    expect(marksOf([old as NonNullable<typeof old>], `새 ${text}`)).toEqual([])
  })

  test('where two findings stand on the same words the graver one is marked', () => {
    const local = reviewOf([
      finding('cliche', '최선을 다했습니다.', text, 'mid'),
      finding('evidence-missing', '최선', text),
    ])
    expect(marksOf(liveFindings(text, local, [], []), text).map((mark) => mark.severity)).toEqual(['high'])
  })

  test('the same words twice are two findings with names of their own', () => {
    const first = finding('evidence-missing', '세 지점', text)
    const at = text.lastIndexOf('세 지점')
    const second = { ...first, start: at, end: at + 4 }
    const keys = liveFindings(text, reviewOf([first, second]), [], []).map((one) => one.key)
    expect(new Set(keys).size).toBe(2)
  })

  test('facts without a source are counted before anybody copies the text', () => {
    const local = reviewOf([
      finding('evidence-fused', text.slice(0, 15), text),
      finding('cliche', '최선을 다했습니다.', text, 'mid'),
    ])
    expect(flaggedOf(liveFindings(text, local, [], []))).toHaveLength(1)
  })
})
