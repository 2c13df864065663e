import { describe, expect, it } from 'vitest'
import { nameKey } from './account.ts'
import { checkSignUp } from './sign-up.ts'

const form = {
  username: '김지우',
  email: 'jiwoo@example.com',
  password: 'moonlight-river-27',
  password2: 'moonlight-river-27',
}
const faults = (change: Partial<typeof form>) =>
  checkSignUp({ ...form, ...change }).faults.map(({ field, code }) => `${field}: ${code}`)

describe('the sign-up form', () => {
  it('is accepted when nothing is wrong', () => {
    expect(checkSignUp(form).faults).toEqual([])
  })

  it('names every fault at its own field', () => {
    expect(checkSignUp({ username: ' ', email: 'jiwoo', password: '', password2: '' }).faults).toEqual([
      { field: 'username', code: 'required' },
      { field: 'email', code: 'email' },
      { field: 'password', code: 'required' },
      { field: 'password2', code: 'required' },
    ])
  })

  it.each([
    [{ username: 'x'.repeat(51) }, ['username: too_long']],
    [{ username: '가'.repeat(50) }, []],
    [{ username: '가'.repeat(50).normalize('NFD') }, []],
    [{ username: 'a\u0000b' }, ['username: characters']],
    [{ username: 'a\u202Eb' }, ['username: characters']],
    [{ email: '' }, ['email: required']],
    [{ email: 'a@b' }, ['email: email']],
    [{ email: `${'a'.repeat(250)}@example.com` }, ['email: too_long']],
    [{ password2: 'moonlight-river-28' }, ['password2: mismatch']],
  ])('%j gives %j', (change, expected) => {
    expect(faults(change)).toEqual(expected)
  })

  it('keeps the name composed and trimmed, and the address in lower case', () => {
    const checked = checkSignUp({
      ...form,
      username: ' 김지우 '.normalize('NFD'),
      email: ' Jiwoo@Example.COM ',
    })
    expect(checked.username).toBe('김지우')
    expect(checked.email).toBe('jiwoo@example.com')
  })
})

it.each([
  ['Jiwoo', 'jiwoo'],
  ['ＪＩＷＯＯ', 'jiwoo'],
  ['ÉMILE', 'émile'],
])('%j and %j are the same username', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})
