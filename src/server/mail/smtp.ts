// Mail over SMTP.
import { createTransport } from 'nodemailer'
import type { Mail } from './index.ts'

const TIMEOUT_MS = 10_000

export function smtpMail(url: string, from: string): Mail {
  const transport = createTransport(url, {
    from,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  } as object)
  return {
    // The address as an object: a comma or a bracket in it can never become a second recipient.
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
    },
    kept: null,
    close: () => transport.close(),
  }
}
