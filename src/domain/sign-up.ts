// The sign-up form: what it says, cleaned, and each fault at its field.
import { Email, type SignUp, Username, USERNAME_MAX } from './account.ts'
import type { FieldFault } from './errors.ts'
import { passwordFaults } from './password.ts'

export type CheckedSignUp = {
  username: string
  email: string
  password: string
  /** Empty when the form may be sent. Only the server knows whether name or address is `taken`. */
  faults: FieldFault[]
}

export function checkSignUp(form: SignUp): CheckedSignUp {
  const username = Username.safeParse(form.username)
  const email = Email.safeParse(form.email)
  const cleaned = { username: username.data ?? form.username.trim(), email: email.data ?? form.email.trim() }
  const faults: FieldFault[] = [
    ...firstFault('username', username.error?.issues, { maximum: USERNAME_MAX }),
    ...firstFault('email', email.error?.issues, { maximum: 254 }),
    ...passwordFaults(form.password, cleaned),
  ]
  if (form.password2 === '') faults.push({ field: 'password2', code: 'required' })
  else if (form.password !== form.password2) faults.push({ field: 'password2', code: 'mismatch' })
  return { ...cleaned, password: form.password, faults }
}

function firstFault(
  field: string,
  issues: { message: string }[] | undefined,
  limits: { maximum: number },
): FieldFault[] {
  const code = issues?.[0]?.message
  if (code === undefined) return []
  return [code === 'too_long' ? { field, code, params: limits } : { field, code }]
}
