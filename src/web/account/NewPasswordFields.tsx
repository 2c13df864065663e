import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '#web/account/PasswordField.tsx'

type Checked = Omit<ComponentProps<typeof PasswordField>, 'label' | 'autoComplete' | 'hint'>

/** A new password, typed twice. */
export function NewPasswordFields({
  labels,
  fields,
}: {
  labels: [string, string]
  fields: [Checked, Checked]
}) {
  const { t } = useTranslation()
  return (
    <>
      <PasswordField
        {...fields[0]}
        label={labels[0]}
        hint={t('account.passwordHint')}
        autoComplete="new-password"
      />
      <PasswordField {...fields[1]} label={labels[1]} autoComplete="new-password" />
    </>
  )
}
