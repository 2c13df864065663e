// Where mail goes: to the SMTP server that SMTP_URL names, or into the log and the loopback's page without one.
import type { Logger } from 'pino'
import type { Env } from '../env.ts'
import { keptMail } from './kept.ts'
import { smtpMail } from './smtp.ts'

export type MailMessage = { to: string; subject: string; text: string }

export type Mail = {
  /** Throws when the server does not take the message. */
  send: (message: MailMessage) => Promise<void>
  /** The last messages, the newest first, where there is no server; null where there is one. */
  kept: (() => (MailMessage & { at: Date })[]) | null
  close: () => void
}

export function createMail(env: Env, log: Logger): Mail {
  return env.SMTP_URL === undefined ? keptMail(log) : smtpMail(env.SMTP_URL, env.MAIL_FROM)
}
