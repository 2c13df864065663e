import { useQueryClient } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountFrame } from '#web/account/AccountFrame.tsx'
import { CheckedFields } from '#web/account/CheckedFields.tsx'
import { blankNewPassword, checkNewPassword } from '#web/account/check-new-password.ts'
import { NewPasswordFields } from '#web/account/NewPasswordFields.tsx'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { ApiError, call } from '#web/api.ts'
import { sessionQuery } from '#web/session.ts'
import { buttonLook } from '#web/ui/Button.tsx'

/** Where the link of a mail leads: a new password, once. */
export function ResetPasswordPage() {
  const { t } = useTranslation()
  const token = useLocation({ select: ({ hash }) => hash })
  const client = useQueryClient()
  const [done, setDone] = useState(false)
  const { field, form } = useCheckedForm({
    blank: blankNewPassword,
    check: (values) => checkNewPassword(values),
    send: (values) => call('resetPassword', { body: { ...values, token } }),
    onDone: async () => {
      setDone(true)
      // Every session has ended, the one of this browser, too.
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  if (done)
    return (
      <AccountFrame title={t('account.resetDoneTitle')}>
        <p aria-live="polite">{t('account.resetDone')}</p>
        <Link to="/sign-in" className={`${buttonLook('primary')} mt-6`}>
          {t('account.signIn')}
        </Link>
      </AccountFrame>
    )
  const dead = token === '' || (form.error instanceof ApiError && form.error.code === 'link_dead')
  if (dead)
    return (
      <AccountFrame title={t('account.linkDeadTitle')}>
        <p aria-live="polite">{t('account.resetDead')}</p>
        <Link to="/forgot-password" className={`${buttonLook('primary')} mt-6`}>
          {t('account.resetNew')}
        </Link>
      </AccountFrame>
    )
  return (
    <AccountFrame title={t('account.resetTitle')} lead={t('account.resetLead')}>
      <CheckedFields form={form} submit={t('account.resetSave')}>
        <NewPasswordFields
          labels={[t('account.newPassword'), t('account.newPassword2')]}
          fields={[field('password'), field('password2')]}
        />
      </CheckedFields>
    </AccountFrame>
  )
}
