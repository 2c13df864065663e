// Without a server a message stands in the log, and is kept for a page that only the loopback sees.
import type { Logger } from 'pino'
import type { Mail, MailMessage } from './index.ts'

const MOST_KEPT = 50

export function keptMail(log: Logger): Mail {
  const kept: (MailMessage & { at: Date })[] = []
  return {
    send: async (message) => {
      kept.unshift({ ...message, at: new Date() })
      kept.length = Math.min(kept.length, MOST_KEPT)
      log.info({ mail: message }, 'SMTP_URL is not set: this message went nowhere else')
    },
    kept: () => [...kept],
    close: () => {},
  }
}
