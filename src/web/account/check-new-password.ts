// What is wrong with a new password before it is sent; the server, which knows the person, has the last word.
import type { FieldFault } from '#domain/errors.ts'
import { passwordFaults } from '#domain/password.ts'

export type NewPassword = { password: string; password2: string }
export const blankNewPassword: NewPassword = { password: '', password2: '' }

type Fault = Omit<FieldFault, 'field'>

/** The gravest fault of each of the two fields. */
export function checkNewPassword(
  values: NewPassword,
  person: { username: string; email: string } = { username: '', email: '' },
): Partial<Record<keyof NewPassword, Fault>> {
  const faults: Partial<Record<keyof NewPassword, Fault>> = {}
  const [password] = passwordFaults(values.password, person)
  if (password) faults.password = password
  if (values.password2 === '') faults.password2 = { code: 'required' }
  else if (values.password2 !== values.password) faults.password2 = { code: 'mismatch' }
  return faults
}
