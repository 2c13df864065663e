import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountFrame, quietLink } from '#web/account/AccountFrame.tsx'
import { CheckedFields } from '#web/account/CheckedFields.tsx'
import { emailFault } from '#web/account/check-email.ts'
import { MailWord } from '#web/account/MailWord.tsx'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { call } from '#web/api.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'

/** Asks for a link that resets the password. What it says is the same whether the address has an account. */
export function ForgotPasswordPage() {
  const { t } = useTranslation()
  const [sentTo, setSentTo] = useState('')
  const isMailed = (useSession()?.mail ?? 'sent') === 'sent'
  const { field, form } = useCheckedForm({
    blank: { email: '' },
    check: ({ email }) => {
      const fault = emailFault(email)
      return fault ? { email: fault } : {}
    },
    send: (values) => call('forgotPassword', { body: values }),
    onDone: (_, { email }) => setSentTo(email.trim()),
  })
  const toSignIn = (
    <Link to="/sign-in" className={quietLink}>
      {t('account.toSignIn')}
    </Link>
  )
  if (sentTo !== '')
    return (
      <AccountFrame title={t(isMailed ? 'account.forgotSentTitle' : 'account.forgotMadeTitle')}>
        <p aria-live="polite">
          <MailWord
            sent={t('account.forgotSent', { email: sentTo })}
            made={t('account.forgotMade', { email: sentTo })}
          />
        </p>
        {isMailed && <p className="mt-3 text-ink-2">{t('account.forgotNotCome')}</p>}
        <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button onClick={() => setSentTo('')}>{t('account.forgotAgain')}</Button>
          {toSignIn}
        </div>
      </AccountFrame>
    )
  return (
    <AccountFrame title={t('account.forgotTitle')} lead={t('account.forgotLead')}>
      <CheckedFields form={form} submit={t('account.forgotSend')}>
        <TextField
          {...field('email')}
          label={t('account.email')}
          required
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </CheckedFields>
      <p className="mt-4">{toSignIn}</p>
    </AccountFrame>
  )
}
