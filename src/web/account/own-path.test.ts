import { expect, test } from 'vitest'
import { ownPath } from '#web/account/own-path.ts'

test.each(['/write', '/write?go=true', '/letters/abc?x=1#end'])('sign-in leads back to %s', (path) => {
  expect(ownPath(path)).toBe(path)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/api/sign-out',
  '/chat/',
  '/accounts/login/',
  '/sign-in?next=/write',
  'letters',
  '',
  undefined,
  7,
])('sign-in never leads to %s', (path) => {
  expect(ownPath(path)).toBeUndefined()
})
