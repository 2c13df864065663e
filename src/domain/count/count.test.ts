import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { count, counts, explainUnits, inBand, lengthOf, normalize, normalizeMapped } from './index.ts'
import vectors from './counting-vectors.json' with { type: 'json' }

const anyText = oneof(
  string({ unit: 'binary' }),
  string({
    unit: constantFrom(
      '가',
      '각',
      '\u1100',
      '\u1161',
      '\u11A8',
      '\r',
      '\n',
      '\u200B',
      '\uFEFF',
      '\u00A0',
      '😀',
      '\uD83D',
      '\uDE00',
      'a',
      ' ',
      '\u3000',
    ),
  }),
)

describe('each unit counts as the employers count', () => {
  test.each(vectors)('$text', (vector) => {
    for (const text of [vector.text, vector.text.normalize('NFD'), `\uFEFF${vector.text}\u200B`]) {
      expect(counts(text)).toEqual({
        chars: vector.chars,
        charsNoSpaces: vector.charsNoSpaces,
        bytes2: vector.bytes2,
        bytesUtf8: vector.bytesUtf8,
      })
      expect(count(text, 'bytes2', true)).toBe(vector.bytes2NewlineAsTwo)
    }
  })

  test('on any text, each count is what its definition says', () => {
    assert(
      property(anyText, (text) => {
        const plain = normalize(text)
        expect(counts(text)).toEqual({
          chars: plain.length,
          charsNoSpaces: plain.replace(/\s/g, '').length,
          bytes2: [...Array(plain.length).keys()].reduce(
            (sum, at) => sum + (plain.charCodeAt(at) <= 0x7f ? 1 : 2),
            0,
          ),
          bytesUtf8: new TextEncoder().encode(plain).length,
        })
        const newlines = plain.split('\n').length - 1
        expect(count(text, 'charsNoSpaces', true)).toBe(count(text, 'charsNoSpaces') + newlines)
      }),
    )
  })

  test('normalizing twice changes nothing', () => {
    assert(
      property(anyText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text))
      }),
    )
  })

  test('a mapped text knows where its units stood', () => {
    const mapped = normalizeMapped(`가\u200B나\r\n${'각'.normalize('NFD')}다`)
    expect(mapped.text).toBe('가나\n각다')
    expect(mapped.span(1, 2)).toEqual({ start: 2, end: 3 })
    expect(mapped.span(2, 3)).toEqual({ start: 3, end: 5 })
    expect(mapped.span(3, 4)).toEqual({ start: 5, end: 8 })
  })

  test('a megabyte of Hangul is counted exactly', () => {
    const text = '협업하며 배운 점을 말씀드립니다.\n'.repeat(55_000)
    expect(counts(text)).toEqual({
      chars: 19 * 55_000,
      charsNoSpaces: 15 * 55_000,
      bytes2: 33 * 55_000,
      bytesUtf8: 47 * 55_000,
    })
  })
})

describe('where a text stands against its limit', () => {
  const limit = { max: 100, unit: 'chars' as const }
  test.each([
    [0, 'empty'],
    [69, 'short'],
    [70, 'low'],
    [79, 'low'],
    [80, 'good'],
    [90, 'good'],
    [98, 'good'],
    [99, 'full'],
    [100, 'full'],
    [101, 'over'],
  ])('%i of 100 characters is %s', (used, state) => {
    expect(lengthOf('가'.repeat(used), limit)).toEqual({
      used,
      max: 100,
      min: null,
      ratio: used / 100,
      state,
    })
  })

  test('below the minimum is short, however near the maximum', () => {
    expect(lengthOf('가'.repeat(95), { ...limit, min: 96 }).state).toBe('short')
  })

  test('without a limit nothing is asked', () => {
    expect(lengthOf('가나 다')).toEqual({ used: 4, max: null, min: null, ratio: 0, state: 'none' })
  })

  test('nothing but spaces and newlines is empty', () => {
    expect(lengthOf(' \n\n ', limit).state).toBe('empty')
  })

  test('the band is 90 to 98 percent, both included', () => {
    expect([89, 90, 98, 99].map((used) => inBand(lengthOf('가'.repeat(used), limit)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe("the units are told apart on the person's own text", () => {
  test('each unit shows its own count and whether the limit holds in it', () => {
    const rows = explainUnits('안녕하세요. 반갑습니다.', { max: 20, unit: 'chars' })
    expect(rows.map((row) => [row.unit, row.used, row.over])).toEqual([
      ['chars', 13, false],
      ['charsNoSpaces', 12, false],
      ['bytes2', 23, true],
      ['bytesUtf8', 33, true],
    ])
  })

  test('an empty text is explained on a short sample, without a limit nothing is over', () => {
    expect(explainUnits('  ')[0]).toMatchObject({ used: 13, over: null })
  })
})
