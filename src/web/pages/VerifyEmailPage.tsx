import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccountFrame, quietLink } from '#web/account/AccountFrame.tsx'
import { Refusal } from '#web/account/Refusal.tsx'
import { SendVerification } from '#web/account/SendVerification.tsx'
import { ApiError, call } from '#web/api.ts'
import { sessionQuery, useSession } from '#web/session.ts'
import { Button, buttonLook } from '#web/ui/Button.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

/** Where the link of a mail leads: proves the address, once. */
export function VerifyEmailPage() {
  const { t } = useTranslation()
  const token = useLocation({ select: ({ hash }) => hash })
  const client = useQueryClient()
  const account = useSession()?.account
  // A query, not an effect: drawn twice, the page still uses the link once.
  const verifying = useQuery({
    queryKey: ['verify-email', token],
    queryFn: async () => {
      const { email } = await call('verifyEmail', { body: { token } })
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      return email
    },
    enabled: token !== '',
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const { error } = verifying
  if (verifying.isSuccess)
    return (
      <AccountFrame title={t('account.verifiedTitle')}>
        <p aria-live="polite">{t('account.verified', { email: verifying.data })}</p>
        <Link to="/write" className={`${buttonLook('primary')} mt-6`}>
          {t('shell.write')}
        </Link>
      </AccountFrame>
    )
  if (token === '' || (error instanceof ApiError && ['link_dead', 'invalid'].includes(error.code)))
    return (
      <AccountFrame title={t('account.linkDeadTitle')}>
        <p aria-live="polite">
          {account
            ? account.emailVerified
              ? t('account.verifyDeadDone', { email: account.email })
              : t('account.verifyDeadIn')
            : t('account.verifyDeadOut')}
        </p>
        <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2">
          {account && !account.emailVerified && account.email && <SendVerification look="primary" />}
          <Link
            to={account ? '/settings' : '/sign-in'}
            search={account ? {} : { next: '/settings' }}
            className={account ? quietLink : buttonLook('primary')}
          >
            {account ? t('account.toSettings') : t('account.signIn')}
          </Link>
        </div>
      </AccountFrame>
    )
  return (
    <AccountFrame title={t('account.verifyTitle')}>
      {error ? (
        <>
          <Refusal error={error} />
          <Button className="mt-4" onClick={() => void verifying.refetch()}>
            {t('shell.retry')}
          </Button>
        </>
      ) : (
        <p className="flex items-center gap-2 text-ink-2">
          <Spinner /> {t('account.verifying')}
        </p>
      )}
    </AccountFrame>
  )
}
