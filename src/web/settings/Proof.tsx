import { useQuery } from '@tanstack/react-query'
import { type ComponentProps, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '#web/account/PasswordField.tsx'
import { ProviderButtons } from '#web/account/ProviderButtons.tsx'
import { ApiError } from '#web/api.ts'
import type { SettingsSheet } from '#web/settings/sheet-search.ts'
import { waysQuery } from '#web/settings/ways-query.ts'

type Checked = Omit<ComponentProps<typeof PasswordField>, 'label' | 'autoComplete' | 'hint'>

/** Undefined until it is known. */
export function useHasPassword(): boolean | undefined {
  return useQuery(waysQuery).data?.password
}

/** The password once more before something grave; nothing for a person who has none. */
export function CurrentPassword({ field }: { field: Checked }) {
  const { t } = useTranslation()
  if (useHasPassword() !== true) return null
  return <PasswordField {...field} label={t('person.currentPassword')} autoComplete="current-password" />
}

/** A fault of `name` where the person has a password and did not type it. */
export function passwordMissing(
  typed: string,
  hasPassword: boolean | undefined,
): { code: string } | undefined {
  return hasPassword && typed === '' ? { code: 'required' } : undefined
}

/** For a person without a password whose sign-in is not fresh: in again by a provider, and back to here. */
export function signInAgain(error: Error | null, back: SettingsSheet) {
  const asked = error instanceof ApiError && error.code === 'sign_in_again'
  return asked ? <SignInAgain back={back} /> : undefined
}

function SignInAgain({ back }: { back: SettingsSheet }) {
  const { t } = useTranslation()
  const id = useId()
  const connected = useQuery(waysQuery).data?.providers ?? []
  return (
    <section aria-labelledby={id} className="rounded-card bg-mid-soft p-4">
      <p id={id} aria-live="assertive" className="mb-3">
        {t('person.againText')}
      </p>
      <ProviderButtons
        providers={connected.map(({ provider }) => provider)}
        to={`/settings?again=${back}`}
        word="person.againWith"
      />
    </section>
  )
}
