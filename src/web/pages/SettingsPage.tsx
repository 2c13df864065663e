import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/account/use-sign-out.ts'
import { ConsentState } from '#web/privacy/ConsentState.tsx'
import { useSession } from '#web/session.ts'
import { DeletePart } from '#web/settings/DeletePart.tsx'
import { EmailPart } from '#web/settings/EmailPart.tsx'
import { Part } from '#web/settings/Part.tsx'
import { PasswordPart } from '#web/settings/PasswordPart.tsx'
import { SessionsPart } from '#web/settings/SessionsPart.tsx'
import type { SettingsSheet } from '#web/settings/sheet-search.ts'
import { TakeoutPart } from '#web/settings/TakeoutPart.tsx'
import { WaysPart } from '#web/settings/WaysPart.tsx'
import { LanguageChoice, ThemeChoice } from '#web/shell/LookChoices.tsx'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { useRenewal } from '#web/shell/use-renewal.ts'
import { Button } from '#web/ui/Button.tsx'

export function SettingsPage() {
  const { t } = useTranslation()
  usePageTitle(t('settings.title'))
  const session = useSession()
  const signOut = useSignOut()
  const search = useSearch({ from: '/settings' })
  const [cameBack] = useState(() => search)
  const [sheet, setSheet] = useState<SettingsSheet | undefined>(cameBack.again)
  useCleanAddress()
  const shown = (one: SettingsSheet) => ({
    open: sheet === one,
    onOpen: (open: boolean) => setSheet(open ? one : undefined),
  })
  const when = useRenewal(session?.quota?.renewsAt ?? '')
  if (!session?.account) return null
  const { account, quota, writer } = session
  const rows = [
    { name: t('settings.username'), value: account.username },
    ...(quota
      ? [
          {
            name: t('settings.requests'),
            value: t('settings.requestsText', { limit: quota.limit, left: quota.left, when }),
          },
        ]
      : []),
  ]
  return (
    <div className="mx-auto w-full max-w-[640px] px-4 pt-8 pb-20 md:px-6 md:pt-12">
      <h1 className="text-[24px] font-bold tracking-tight">{t('settings.title')}</h1>
      <Part title={t('settings.accountTitle')}>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          {rows.map((row) => (
            <div key={row.name} className="contents">
              <dt className="mt-2 text-ink-3 sm:mt-0">{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <EmailPart account={account} {...shown('email')} />
      <PasswordPart account={account} {...shown('password')} />
      <WaysPart back={cameBack} />
      <SessionsPart />
      <Part title={t('settings.look')}>
        <div className="flex max-w-[420px] flex-col gap-5">
          <ThemeChoice />
          <LanguageChoice />
        </div>
      </Part>
      <Part title={t('settings.leaves')}>
        <p className="text-ink-2">
          {writer.isModel ? t('settings.modelShort', { writer: writer.label }) : t('settings.embeddedShort')}
        </p>
        <div className="my-3 empty:hidden">
          <ConsentState />
        </div>
        <Link
          to="/privacy"
          className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
        >
          {t('settings.readMore')}
        </Link>
      </Part>
      <TakeoutPart />
      <Part title={t('settings.signOut')}>
        <p className="mb-3 text-ink-2">{t('settings.signOutText')}</p>
        <Button onClick={() => void signOut()}>{t('settings.signOut')}</Button>
      </Part>
      <DeletePart {...shown('delete')} />
    </div>
  )
}

/** What a provider's answer put into the address is said once: a reload does not say it again. */
function useCleanAddress(): void {
  const navigate = useNavigate({ from: '/settings' })
  useEffect(() => {
    void navigate({ search: {}, replace: true })
  }, [navigate])
}
