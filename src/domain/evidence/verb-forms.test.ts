import { describe, expect, test } from 'vitest'
import { findNames } from './find-names.ts'
import { isVerbForm } from './verb-forms.ts'

describe('a verb is no foreign name, however its letters look', () => {
  test.each([
    '가르칩니다',
    '줄어드는',
    '모여드니',
    '기다릴',
    '올릴수록',
    '베푼',
    '건넬',
    '헤맸습니다',
    '이룸',
    '다룹니다',
    '붐비던',
    '부드럽게',
    '추스르며',
    '스쳤지만',
    '버티는',
    '거닐던',
    '드나드는',
  ])('%s', (word) => {
    expect(isVerbForm(word)).toBe(true)
    expect(findNames(`그 자리에서 ${word} 마음을 보았습니다.`)).toEqual([])
  })

  test.each([
    '뤼튼',
    '덴트웹',
    '스카이라이프',
    '드롭박스',
    '비누랩스',
    '그린피스',
    '고르곤졸라',
    '세일즈포스',
  ])('%s is none', (word) => {
    expect(isVerbForm(word)).toBe(false)
  })
})
