// What is wrong with a sign-up before it is sent; the server has the last word (a taken name).
import { Email, USERNAME_MAX, Username } from '#domain/account.ts'
import type { FieldFault } from '#domain/errors.ts'
import { passwordFaults } from '#domain/password.ts'

export type SignUpValues = { email: string; username: string; password: string; password2: string }
export const blankSignUp: SignUpValues = { email: '', username: '', password: '', password2: '' }

type Fault = Omit<FieldFault, 'field'>

const EMAIL_MAX = 254

/** The gravest fault of each field. */
export function checkSignUp(values: SignUpValues): Partial<Record<keyof SignUpValues, Fault>> {
  const faults: Partial<Record<keyof SignUpValues, Fault>> = {}
  // The schemas of the domain say the code as the message.
  const email = Email.safeParse(values.email).error?.issues[0]
  const username = Username.safeParse(values.username).error?.issues[0]
  const [password] = passwordFaults(values.password, values)
  if (email) faults.email = { code: email.message, params: { maximum: EMAIL_MAX } }
  if (username) faults.username = { code: username.message, params: { maximum: USERNAME_MAX } }
  if (password) faults.password = password
  if (values.password2 === '') faults.password2 = { code: 'required' }
  else if (values.password2 !== values.password) faults.password2 = { code: 'mismatch' }
  return faults
}
