import { describe, expect, it } from 'vitest'
import type { Limit } from '#domain/limit.ts'
import { findings, tapped } from './test-findings.ts'

const of = (max: number, more: Partial<Limit> = {}) => ({ limit: { max, unit: 'chars' as const, ...more } })
const rules = (text: string, max: number, more: Partial<Limit> = {}) =>
  findings(text, of(max, more))
    .filter((one) => one.rule.startsWith('length-'))
    .map((one) => `${one.severity} ${one.rule}`)

describe('the volume', () => {
  it.each([
    [101, 'high length-over'],
    [69, 'high length-short'],
    [70, 'mid length-low'],
    [79, 'mid length-low'],
  ])('of %i in 100 is told as %s', (chars, told) => {
    expect(rules('가'.repeat(chars), 100)).toEqual([told])
  })
  it.each([80, 90, 98, 100])('of %i in 100 is fine', (chars) => {
    expect(rules('가'.repeat(chars), 100)).toEqual([])
  })
  it('below the minimum is grave, also above 80 %', () => {
    expect(rules('가'.repeat(85), 100, { min: 90 })).toEqual(['high length-under-minimum'])
  })
  it('is counted in the unit of the limit', () => {
    expect(rules('가'.repeat(51), 100, { unit: 'bytes2' })).toEqual(['high length-over'])
    expect(rules('가'.repeat(50), 100, { unit: 'bytes2' })).toEqual([])
  })
  it('of nothing is told as nothing', () => {
    expect(rules(' \n', 100)).toEqual(['high length-empty'])
    expect(findings('')).toEqual([])
  })
  it('marks exactly what stands beyond the limit, in the text as sent', () => {
    expect(findings('가나다라마', of(3), 'length-over')[0]).toMatchObject({ start: 3, end: 5, quote: '라마' })
    const nfd = '가나다라마'.normalize('NFD')
    expect(findings(nfd, of(3), 'length-over')[0]?.quote).toBe('라마'.normalize('NFD'))
  })
  it('never marks half an emoji', () => {
    expect(findings('가😀나', of(2), 'length-over')[0]?.quote).toBe('😀나')
  })
  it('offers to drop a last sentence without facts, where that is enough', () => {
    const text = '손님의 불만을 적었습니다. 원인을 찾았습니다. 참 좋았습니다.'
    expect(tapped(text, 'length-over', of(28))).toBe('손님의 불만을 적었습니다. 원인을 찾았습니다.')
  })
})
