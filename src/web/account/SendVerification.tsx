import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MailWord } from '#web/account/MailWord.tsx'
import { Refusal } from '#web/account/Refusal.tsx'
import { call } from '#web/api.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

/** Mails the link that verifies the address once more, and says so in its place. */
export function SendVerification({ look = 'quiet' }: { look?: 'quiet' | 'primary' }) {
  const { t } = useTranslation()
  const email = useSession()?.account?.email
  const sending = useMutation({ mutationFn: () => call('sendVerification') })
  if (sending.isSuccess)
    return (
      <Notice look="calm" className="w-full">
        <MailWord
          sent={t('account.verificationSent', { email })}
          made={t('account.verificationMade', { email })}
        />
      </Notice>
    )
  return (
    <>
      <Button look={look} busy={sending.isPending} onClick={() => sending.mutate()}>
        {t('account.sendVerification')}
      </Button>
      <Refusal error={sending.error} className="w-full" />
    </>
  )
}
