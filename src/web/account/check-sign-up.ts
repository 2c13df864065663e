// What is wrong with a sign-up before it is sent; the server has the last word (a taken name).
import { Email, PASSWORD_MIN, Username } from '#domain/account.ts'
import type { FieldFault } from '#domain/errors.ts'

export type SignUpValues = { email: string; username: string; password: string; password2: string }
export const blankSignUp: SignUpValues = { email: '', username: '', password: '', password2: '' }

type Fault = Omit<FieldFault, 'field'>

/** The first fault of each field. */
export function checkSignUp(values: SignUpValues): Partial<Record<keyof SignUpValues, Fault>> {
  const faults: Partial<Record<keyof SignUpValues, Fault>> = {}
  const email = Email.safeParse(values.email)
  const username = Username.safeParse(values.username)
  if (!email.success) faults.email = faultOf(email.error.issues[0])
  if (!username.success) faults.username = faultOf(username.error.issues[0])
  if (values.password === '') faults.password = { code: 'required' }
  else if (values.password.length < PASSWORD_MIN)
    faults.password = { code: 'too_short', params: { min: PASSWORD_MIN } }
  if (values.password2 === '') faults.password2 = { code: 'required' }
  else if (values.password2 !== values.password) faults.password2 = { code: 'mismatch' }
  return faults
}

/** The schemas of the domain say the code as the message. */
function faultOf(issue: { message: string; maximum?: unknown } | undefined): Fault {
  return { code: issue?.message ?? 'invalid_value', params: { max: Number(issue?.maximum ?? 50) } }
}
