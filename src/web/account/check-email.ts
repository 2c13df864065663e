import { Email } from '#domain/account.ts'
import type { FieldFault } from '#domain/errors.ts'

const EMAIL_MAX = 254

/** What is wrong with an address as it is typed; undefined for a good one. */
export function emailFault(typed: string): Omit<FieldFault, 'field'> | undefined {
  // The schemas of the domain say the code as the message.
  const issue = Email.safeParse(typed).error?.issues[0]
  return issue && { code: issue.message, params: { maximum: EMAIL_MAX } }
}
