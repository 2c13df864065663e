import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Account } from '#domain/account.ts'
import { CheckedFields } from '#web/account/CheckedFields.tsx'
import { checkNewPassword } from '#web/account/check-new-password.ts'
import { NewPasswordFields } from '#web/account/NewPasswordFields.tsx'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { call } from '#web/api.ts'
import { Part } from '#web/settings/Part.tsx'
import { CurrentPassword, passwordMissing, signInAgain, useHasPassword } from '#web/settings/Proof.tsx'
import { sessionsQuery } from '#web/settings/sessions-query.ts'
import { waysQuery } from '#web/settings/ways-query.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { toast } from '#web/ui/toast.ts'

type Props = { account: Account; open: boolean; onOpen: (open: boolean) => void }

/** The password: changed by who knows it, or set for the first time by who came through a provider. */
export function PasswordPart({ account, open, onOpen }: Props) {
  const { t } = useTranslation()
  const hasPassword = useHasPassword()
  if (hasPassword === undefined) return null
  const title = hasPassword ? t('person.changePassword') : t('person.setPassword')
  return (
    <Part title={t('account.password')} id="password">
      {hasPassword ? (
        <p className="mb-3 text-ink-2">{t('person.passwordText')}</p>
      ) : (
        <p className="mb-3 text-ink-2">
          {account.email === null ? t('person.passwordNeedsEmail') : t('person.noPasswordText')}
        </p>
      )}
      {(hasPassword || account.email !== null) && <Button onClick={() => onOpen(true)}>{title}</Button>}
      <Sheet open={open} onOpenChange={onOpen} title={title} closeLabel={t('shell.close')}>
        <ChangePassword account={account} hasPassword={hasPassword} onDone={() => onOpen(false)} />
      </Sheet>
    </Part>
  )
}

function ChangePassword({
  account,
  hasPassword,
  onDone,
}: {
  account: Account
  hasPassword: boolean
  onDone: () => void
}) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const person = { username: account.username, email: account.email ?? '' }
  const { field, form } = useCheckedForm({
    blank: { current: '', password: '', password2: '' },
    check: (values) => {
      const current = passwordMissing(values.current, hasPassword)
      return { ...(current ? { current } : {}), ...checkNewPassword(values, person) }
    },
    send: ({ current, ...rest }) =>
      call('changePassword', { body: { ...rest, ...(current ? { current } : {}) } }),
    onDone: () => {
      onDone()
      toast(hasPassword ? t('person.passwordChanged') : t('person.passwordSet'))
      return Promise.all([
        client.invalidateQueries({ queryKey: waysQuery.queryKey }),
        client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
      ])
    },
  })
  return (
    <CheckedFields
      form={form}
      submit={t('person.savePassword')}
      instead={signInAgain(form.error, 'password')}
    >
      {/* For password managers: whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={person.email} readOnly hidden />
      <CurrentPassword field={field('current')} />
      <NewPasswordFields
        labels={[t('account.newPassword'), t('account.newPassword2')]}
        fields={[field('password'), field('password2')]}
      />
    </CheckedFields>
  )
}
