import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'

type Props = {
  /** What is said where a mail is on its way. */
  sent: string
  /** And where it is not: no word of sending. */
  made: string
}

/** That a link is on its way; on a server that mails nothing, that it is there and where. */
export function MailWord({ sent, made }: Props) {
  const { t } = useTranslation()
  const mail = useSession()?.mail ?? 'sent'
  if (mail === 'sent') return sent
  if (mail === 'log') return `${made} ${t('account.mailLog')}`
  return (
    <>
      {made} {t('account.mailHere')} {/* A page of the server's own, outside of this one. */}
      <a href="/api/dev/mail" className="font-semibold text-accent underline underline-offset-4">
        {t('account.mailHereLink')}
      </a>
    </>
  )
}
