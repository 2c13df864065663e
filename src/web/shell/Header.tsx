import { Link } from '@tanstack/react-router'
import { Menu as MenuIcon, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import { AccountRows, LookRows } from '#web/shell/MenuRows.tsx'
import { QuotaLeft } from '#web/shell/QuotaLeft.tsx'
import { buttonLook } from '#web/ui/Button.tsx'
import { Menu, menuRow } from '#web/ui/Menu.tsx'

const places = [
  { to: '/write', word: 'shell.write' },
  { to: '/letters', word: 'shell.archive' },
  { to: '/conversations', word: 'shell.chat' },
] as const

export function Header() {
  const { t } = useTranslation()
  const session = useSession()
  const account = session?.account
  return (
    <header className="border-b border-line bg-surface">
      <div className="flex h-14 items-center gap-2 px-4 md:gap-4 md:px-6">
        <Link
          to="/"
          aria-label={t('shell.home')}
          className="inline-flex min-h-11 items-center rounded-field text-[18px] font-bold tracking-[-0.02em]"
        >
          AboutMe
        </Link>
        <nav aria-label={t('shell.nav')} className="hidden gap-1 md:flex">
          {places.map(({ to, word }) => (
            <Link
              key={to}
              to={to}
              className="inline-flex min-h-11 items-center rounded-field px-3 text-ink-2 hover:bg-sunken aria-[current=page]:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {t(word)}
            </Link>
          ))}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-1 md:gap-3">
          {session?.quota && <QuotaLeft quota={session.quota} />}
          {session && !account && (
            <Link to="/sign-in" className={buttonLook('bare')}>
              {t('shell.signIn')}
            </Link>
          )}
          <div className="hidden md:block">
            <Menu
              label={account ? t('shell.account') : t('shell.menu')}
              button={
                account ? (
                  <>
                    <UserRound aria-hidden="true" className="size-5" />
                    <span className="max-w-32 truncate">{account.username}</span>
                  </>
                ) : (
                  <MenuIcon aria-hidden="true" className="size-5" />
                )
              }
            >
              <AccountRows session={session} />
              <LookRows />
            </Menu>
          </div>
          <div className="-mr-2 md:hidden">
            <Menu label={t('shell.menu')} button={<MenuIcon aria-hidden="true" className="size-5" />}>
              <nav aria-label={t('shell.nav')} className="mb-2 border-b border-line pb-2">
                {places.map(({ to, word }) => (
                  <Link key={to} to={to} className={menuRow}>
                    {t(word)}
                  </Link>
                ))}
              </nav>
              <AccountRows session={session} />
              <LookRows />
            </Menu>
          </div>
        </div>
      </div>
    </header>
  )
}
