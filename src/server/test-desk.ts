// For tests of the operator's desk: opens it as an operator does, by the link of the mail.
import type { TestApp, TestPerson } from './test-app.ts'

/** The token of the newest mail that holds a link to the desk. */
export function deskToken(test: TestApp, email: string): string {
  const mail = test.deps.mail.kept?.().find((one) => one.to === email && one.text.includes('/admin#'))
  return /\/admin#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

export async function openDesk(test: TestApp, operator: TestPerson): Promise<void> {
  const headers = { cookie: operator.cookie }
  const asked = await test.app.inject({ method: 'POST', url: '/api/admin/link', headers })
  if (asked.statusCode !== 204) throw new Error(`the link answered ${asked.statusCode}: ${asked.body}`)
  const token = deskToken(test, operator.email)
  const opened = await test.app.inject({
    method: 'POST',
    url: '/api/admin/open',
    headers,
    payload: { token },
  })
  if (opened.statusCode !== 204) throw new Error(`the desk answered ${opened.statusCode}: ${opened.body}`)
}

/** The address that `signUp` of the tests gives to a name. */
export const emailOf = (name: string): string => `${Buffer.from(name).toString('hex')}@example.com`
