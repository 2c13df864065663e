import { describe, expect, it } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { passwordFaults } from './password.ts'

const person = { username: '김지우', email: 'jiwoo.kim@hanmail.net' }
const codes = (password: string, who = person) => passwordFaults(password, who).map((fault) => fault.code)

describe('a new password', () => {
  it.each([
    ['', ['required']],
    ['a1!', ['too_short']],
    ['일곱글자입니다', ['too_short']],
    ['여덟글자입니다요', []],
    ['x'.repeat(129), ['too_long']],
    ['20260714831', ['all_digits']],
    ['12345678', ['all_digits', 'common']],
    ['1234', ['too_short', 'all_digits', 'common']],
    ['password', ['common']],
    ['PassWord1', ['common']],
    ['qwerty123', ['common']],
    ['1q2w3e4r!', ['common']],
    ['abcdefgh', ['common']],
    ['zxcvzxcv', ['common']],
    ['aaaaaaaaaa', ['common']],
    ['moonlight-river-27', []],
    ['correct horse battery staple', []],
    ['Tr0ub4dor&3', []],
  ])('%j is answered with %j', (password, expected) => {
    expect(codes(password)).toEqual(expected)
  })

  it.each(['비밀번호1234', 'qlalfqjsgh', 'dkssudgktpdy1', 'tkfkdgody1004', '대한민국2002', 'ehdgo'])(
    '%j, a Korean word in Hangul or as its keys, is common or too short',
    (password) => {
      expect(codes(password)).toContain(password === 'ehdgo' ? 'too_short' : 'common')
    },
  )

  it.each(['김지우1234567'.slice(0, 8), 'rlawldn12', 'jiwoo.kim7', 'JIWOO_KIM_99', 'hanmail2026'])(
    '%j is too like the name or the address',
    (password) => {
      expect(codes(password)).toContain('like_name')
    },
  )

  it('may hold the name when enough else is in it', () => {
    expect(codes('jiwoo walks by the river')).toEqual([])
  })

  it('is judged the same whether its syllables are composed or not', () => {
    expect(codes('대한민국2002'.normalize('NFD'))).toEqual(['common'])
  })

  it('is not confused by a person of a short name', () => {
    expect(codes('moonlight-river-27', { username: 'a', email: 'b@c.kr' })).toEqual([])
  })
})

it('knows several hundred common passwords', () => {
  expect(commonPasswords.size).toBeGreaterThan(600)
})
