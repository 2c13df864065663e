import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count } from '#domain/count/index.ts'
import { sentences } from '#domain/evidence/index.ts'
import type { Limit } from '#domain/limit.ts'
import { fit } from './fit.ts'
import { outlineOf } from './outline.ts'

const material = {
  experiences: [
    {
      id: 'e1',
      title: '카페 아르바이트',
      body: '재고표를 만들어 폐기를 30% 줄였다. 4개월 동안 주 3회 일했다.',
    },
    { id: 'e2', title: '졸업 프로젝트', body: '팀원 4명과 센서 12개를 달았다. 오류를 5건 고쳤다.' },
  ],
  company: '한빛전자',
  question: '지원 동기와 입사 후 포부를 적어 주세요.',
}

const LETTER_SENTENCES = [
  '한빛전자의 품질관리 직무에 지원했습니다.',
  '재고표를 만들어 폐기를 30% 줄였습니다.',
  '4개월 동안 주 3회 일하면서 매일 마감 전에 재고를 셌습니다.',
  '이를 통해 기록이 사람보다 정확하다는 것을 배웠습니다.',
  '팀원 4명과 센서 12개를 달았습니다.',
  '오류를 5건 고쳤습니다.',
  '책임감을 가지고 최선을 다하겠습니다!',
  '입사 후에는 "기록하는 🙂 사람"이 되겠습니다.',
  '무엇이 달라졌을까요?',
  'Python으로 값을 정리했습니다.',
  '그 결과 팀이 편해졌습니다.',
]
const sentence = fc.constantFrom(...LETTER_SENTENCES)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((all) => all.join(' '))
const block = fc
  .tuple(fc.option(fc.constantFrom('[기록으로 줄인 폐기]', '센서로 찾은 문제')), paragraph)
  .map(([heading, body]) => (heading ? `${heading}\n${body}` : body))
const letter = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n\n', '\r\n'))
  .map(([blocks, gap]) => blocks.join(gap))
const limit: fc.Arbitrary<Limit> = fc
  .record({
    max: fc.integer({ min: 1, max: 900 }),
    unit: fc.constantFrom(
      'chars' as const,
      'charsNoSpaces' as const,
      'bytes2' as const,
      'bytesUtf8' as const,
    ),
    newlineAsTwo: fc.boolean(),
    minShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ minShare, ...one }) => ({ ...one, min: Math.floor(one.max * minShare) }))
const spare = fc.array(
  fc.constantFrom(
    '재고를 세는 시간을 정해 두었습니다.',
    '팀원 4명이 돌아가며 기록했습니다.',
    '센서 12개의 위치를 표로 남겼습니다.',
    '매출을 900% 올렸습니다.',
    '끊긴 문장',
  ),
  { maxLength: 5 },
)
const shorter = fc.dictionary(
  fc.constantFrom(...LETTER_SENTENCES, '0', '1', '2'),
  fc.array(fc.string(), { maxLength: 3 }),
)
const anyText = fc.oneof(
  letter,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('가', '다.', ' ', '\n', '[', ']', '😀', '"', '\ud800', '습니다', 'a.', '\r\n', '…'),
      { maxLength: 120 },
    )
    .map((all) => all.join('')),
)
const used = (text: string, one: Limit) => count(text, one.unit, one.newlineAsTwo)

describe('a fitted text', () => {
  test('is never over the limit, in any unit, whatever was given', () => {
    fc.assert(
      fc.property(anyText, limit, spare, shorter, (text, one, spares, versions) => {
        const fitted = fit(text, { limit: one, material, spare: spares, shorter: versions })
        expect(used(fitted.text, one)).toBeLessThanOrEqual(one.max)
      }),
      { numRuns: 400 },
    )
  })

  test('stays as it is when it is fitted again', () => {
    fc.assert(
      fc.property(anyText, limit, spare, (text, one, spares) => {
        const options = { limit: one, material, spare: spares }
        const once = fit(text, options)
        const twice = fit(once.text, options)
        expect(twice.text).toBe(once.text)
        expect(twice.changes).toEqual([])
        expect(twice.asks).toEqual(once.asks)
      }),
      { numRuns: 400 },
    )
  })

  test('keeps the order of what it keeps, and holds whole sentences only', () => {
    fc.assert(
      fc.property(letter, limit, (text, one) => {
        const fitted = fit(text, { limit: one, material })
        const given = outlineOf(text).sentences.map((each) => each.text)
        const kept = outlineOf(fitted.text).sentences.map((each) => each.text)
        const cut = fitted.changes.some((change) => change.reason.includes('앞부분만'))
        if (cut) return
        let at = 0
        for (const each of kept) {
          const next = given.indexOf(each, at)
          expect(next).toBeGreaterThanOrEqual(at)
          at = next + 1
        }
      }),
      { numRuns: 300 },
    )
  })

  test('holds only sentences of the text and spare ones that the material backs', () => {
    fc.assert(
      fc.property(letter, limit, spare, (text, one, spares) => {
        const fitted = fit(text, { limit: one, material, spare: spares })
        if (fitted.changes.some((change) => change.reason.includes('앞부분만'))) return
        const allowed = new Set([...outlineOf(text).sentences.map((each) => each.text), ...spares])
        for (const each of outlineOf(fitted.text).sentences) expect(allowed).toContain(each.text)
        expect(fitted.text).not.toContain('900%')
        expect(fitted.text).not.toContain('끊긴 문장')
      }),
      { numRuns: 200 },
    )
  })

  test('never leaves a heading alone, and never ends within a sentence', () => {
    fc.assert(
      fc.property(letter, limit, (text, one) => {
        const { text: kept } = fit(text, { limit: one, material })
        if (kept === '') return
        const outline = outlineOf(kept)
        outline.lines.forEach((line, index) => {
          if (line.heading !== null) expect(outline.lines[index + 1]?.sentences.length).toBeGreaterThan(0)
        })
        const spans = sentences(kept)
        expect(kept.slice(spans.at(-1)?.start, spans.at(-1)?.end)).toMatch(/[.!?]$/)
      }),
      { numRuns: 300 },
    )
  })

  test('tells each unit that it lost', () => {
    fc.assert(
      fc.property(letter, limit, (text, one) => {
        const fitted = fit(text, { limit: one, material })
        const before = used(text.trim(), one)
        const toldUnits = fitted.changes
          .map((change) => /^([\d,]+)(?:자|바이트)[^ ]*(?: 제외\))? 줄였어요/.exec(change.reason)?.[1])
          .reduce((sum, words) => sum + Number((words ?? '0').replaceAll(',', '')), 0)
        if (fitted.text !== '') expect(before - used(fitted.text, one)).toBe(toldUnits)
      }),
      { numRuns: 200 },
    )
  })
})
