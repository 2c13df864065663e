import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#domain/account.ts'
import { CheckedFields } from '#web/account/CheckedFields.tsx'
import { emailFault } from '#web/account/check-email.ts'
import { MailWord } from '#web/account/MailWord.tsx'
import { SendVerification } from '#web/account/SendVerification.tsx'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { call } from '#web/api.ts'
import { Part } from '#web/settings/Part.tsx'
import { CurrentPassword, passwordMissing, signInAgain, useHasPassword } from '#web/settings/Proof.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { TextField } from '#web/ui/TextField.tsx'

type Props = { account: Account; open: boolean; onOpen: (open: boolean) => void }

/** The address: which one, whether it is verified, and the way to another. */
export function EmailPart({ account, open, onOpen }: Props) {
  const { t } = useTranslation()
  const { email, emailVerified } = account
  const change = email === null ? t('person.addEmail') : t('person.changeEmail')
  return (
    <Part title={t('account.email')} id="email">
      {email !== null && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 break-all">{email}</span>
          <Tag look={emailVerified ? 'good' : 'mid'}>
            {emailVerified ? t('person.verified') : t('person.unverified')}
          </Tag>
        </p>
      )}
      {email === null && <p className="text-ink-2">{t('person.noEmailText')}</p>}
      {email !== null && !emailVerified && (
        <p className="mt-1 text-ink-2">
          <MailWord sent={t('person.unverifiedText')} made={t('person.unverifiedMade')} />
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {email !== null && !emailVerified && <SendVerification />}
        <Button onClick={() => onOpen(true)}>{change}</Button>
      </div>
      <Sheet open={open} onOpenChange={onOpen} title={change} closeLabel={t('shell.close')}>
        <ChangeEmail isFirst={email === null} />
      </Sheet>
    </Part>
  )
}

function ChangeEmail({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation()
  const hasPassword = useHasPassword()
  const [sentTo, setSentTo] = useState('')
  const { field, form } = useCheckedForm({
    blank: { email: '', password: '' },
    check: ({ email, password }) => {
      const bad = { email: emailFault(email), password: passwordMissing(password, hasPassword) }
      return {
        ...(bad.email ? { email: bad.email } : {}),
        ...(bad.password ? { password: bad.password } : {}),
      }
    },
    send: ({ email, password }) =>
      call('changeEmail', { body: { email, ...(password ? { password } : {}) } }),
    onDone: (_, { email }) => setSentTo(email.trim()),
  })
  if (sentTo !== '')
    return (
      <p aria-live="polite">
        <MailWord
          sent={t(isFirst ? 'person.emailSentFirst' : 'person.emailSent', { email: sentTo })}
          made={t(isFirst ? 'person.emailMadeFirst' : 'person.emailMade', { email: sentTo })}
        />
      </p>
    )
  return (
    <CheckedFields form={form} submit={t('person.sendLink')} instead={signInAgain(form.error, 'email')}>
      <TextField
        {...field('email')}
        label={isFirst ? t('account.email') : t('person.newEmail')}
        hint={t('person.newEmailHint')}
        required
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <CurrentPassword field={field('password')} />
    </CheckedFields>
  )
}
