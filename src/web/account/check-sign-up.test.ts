import { expect, test } from 'vitest'
import { checkSignUp } from '#web/account/check-sign-up.ts'

const good = {
  email: 'jieun@example.com',
  username: '지은',
  password: 'narrow-river-41',
  password2: 'narrow-river-41',
}

test('a good sign-up has no fault', () => {
  expect(checkSignUp(good)).toEqual({})
})

test.each([
  [{ email: 'jieun@' }, 'email', 'email'],
  [{ email: ' ' }, 'email', 'required'],
  [{ username: '' }, 'username', 'required'],
  [{ username: '가'.repeat(51) }, 'username', 'too_long'],
  [{ password: 'short', password2: 'short' }, 'password', 'too_short'],
  [{ password: '20260714', password2: '20260714' }, 'password', 'all_digits'],
  [{ password: 'jieun123', password2: 'jieun123' }, 'password', 'like_name'],
  [{ password2: 'narrow-river-42' }, 'password2', 'mismatch'],
  [{ password2: '' }, 'password2', 'required'],
] as const)('%o is refused at its own field alone', (change, field, code) => {
  const faults = checkSignUp({ ...good, ...change })
  expect(Object.keys(faults)).toEqual([field])
  expect(faults[field]?.code).toBe(code)
})
