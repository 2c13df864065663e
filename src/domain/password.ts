// What a new password has to be, with a reason for each refusal. The web asks as the person types, the server again.
import { convertHangulToQwerty } from 'es-hangul'
import { PASSWORD_MAX, PASSWORD_MIN } from './account.ts'
import { commonPasswords } from './common-passwords.ts'
import type { FieldFault } from './errors.ts'

/** Letters of its own that a password must have beside a name in it. */
const OWN_LETTERS = 6

/**
 * Faults of the field `password`, the gravest first; none means that it may be used.
 * Codes: required, too_short, too_long, all_digits, common, like_name.
 */
export function passwordFaults(password: string, person: { username: string; email: string }): FieldFault[] {
  const fault = (code: string, params?: FieldFault['params']): FieldFault => ({
    field: 'password',
    code,
    ...(params ? { params } : {}),
  })
  if (password === '') return [fault('required')]
  const composed = password.normalize('NFC')
  const length = [...composed].length
  if (length > PASSWORD_MAX) return [fault('too_long', { maximum: PASSWORD_MAX })]
  const faults: FieldFault[] = []
  if (length < PASSWORD_MIN) faults.push(fault('too_short', { minimum: PASSWORD_MIN }))
  if (/^[\d\s]+$/u.test(composed)) faults.push(fault('all_digits'))
  if (isCommon(composed)) faults.push(fault('common'))
  if (isLikeName(composed, person)) faults.push(fault('like_name'))
  return faults
}

/** Guessed first: a listed word, also with up to four digits after it, or one short piece said again and again. */
export function isCommon(password: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase()
  return (
    commonPasswords.has(folded) ||
    commonPasswords.has(folded.replace(/\d{1,4}$/, '')) ||
    /^(.{1,4})\1+$/su.test(folded) ||
    isRun(folded)
  )
}

/** "abcdefgh", "87654321": each character the neighbour of the one before. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  return (
    codes.length > 2 &&
    Math.abs(step) === 1 &&
    codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step)
  )
}

/** Made of the name or the address and little else; a Korean name also as its keys on an English keyboard. */
function isLikeName(password: string, person: { username: string; email: string }): boolean {
  const [local = '', domain = ''] = person.email.split('@')
  const names = [person.username, convertHangulToQwerty(person.username), local, ...local.split(/[._+-]/)]
  const own = fold(password)
  const label = fold(domain.split('.')[0] ?? '')
  return (
    names.map(fold).some((name) => name.length >= 3 && leaves(own, name) < OWN_LETTERS) ||
    (label.length >= 5 && leaves(own, label) < OWN_LETTERS)
  )
}

/** How many characters remain of `text` without `name`; Infinity when the name is not in it. */
function leaves(text: string, name: string): number {
  if (name.includes(text) && text.length >= 4) return 0
  return text.includes(name) ? text.length - name.length : Number.POSITIVE_INFINITY
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
