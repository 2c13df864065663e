// What is wrong with a sign-up before it is sent; the server has the last word (a taken name).
import { USERNAME_MAX, Username } from '#domain/account.ts'
import type { FieldFault } from '#domain/errors.ts'
import { emailFault } from '#web/account/check-email.ts'
import { checkNewPassword } from '#web/account/check-new-password.ts'

export type SignUpValues = { email: string; username: string; password: string; password2: string }
export const blankSignUp: SignUpValues = { email: '', username: '', password: '', password2: '' }

type Fault = Omit<FieldFault, 'field'>

/** The gravest fault of each field. */
export function checkSignUp(values: SignUpValues): Partial<Record<keyof SignUpValues, Fault>> {
  const faults: Partial<Record<keyof SignUpValues, Fault>> = checkNewPassword(values, values)
  const email = emailFault(values.email)
  // The schemas of the domain say the code as the message.
  const username = Username.safeParse(values.username).error?.issues[0]
  if (email) faults.email = email
  if (username) faults.username = { code: username.message, params: { maximum: USERNAME_MAX } }
  return faults
}
