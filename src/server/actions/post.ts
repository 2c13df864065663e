// Sends a mail beside the answer, so that neither its duration nor its failure tells anything to who asked.
import type { Logger } from 'pino'
import type { Mail, MailMessage } from '../mail/index.ts'

export function post(
  deps: { mail: Mail; log: Logger },
  to: string | null,
  words: Omit<MailMessage, 'to'>,
): void {
  if (to === null) return
  deps.mail.send({ to, ...words }).catch((error: { code?: string }) => {
    // The server's own words may hold the address.
    deps.log.error({ code: error.code, subject: words.subject }, 'a mail could not be sent')
  })
}
