import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/account/use-sign-out.ts'
import { useSession } from '#web/session.ts'
import { LanguageChoice, ThemeChoice } from '#web/shell/LookChoices.tsx'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { useRenewal } from '#web/shell/use-renewal.ts'
import { Button } from '#web/ui/Button.tsx'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 first-of-type:mt-7">
      <h2 className="mb-3 text-[17px] font-semibold">{title}</h2>
      {children}
    </section>
  )
}

export function SettingsPage() {
  const { t } = useTranslation()
  usePageTitle(t('settings.title'))
  const session = useSession()
  const signOut = useSignOut()
  const when = useRenewal(session?.quota?.renewsAt ?? '')
  if (!session?.account) return null
  const { account, quota, writer } = session
  const rows = [
    { name: t('settings.username'), value: account.username },
    { name: t('settings.email'), value: account.email ?? t('settings.noEmail') },
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
        <Link
          to="/privacy"
          className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
        >
          {t('settings.readMore')}
        </Link>
      </Part>
      <Part title={t('settings.signOut')}>
        <p className="mb-3 text-ink-2">{t('settings.signOutText')}</p>
        <Button onClick={() => void signOut()}>{t('settings.signOut')}</Button>
      </Part>
    </div>
  )
}
