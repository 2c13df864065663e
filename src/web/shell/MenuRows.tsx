import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Session } from '#domain/api.ts'
import { useSignOut } from '#web/account/use-sign-out.ts'
import { LanguageChoice, ThemeChoice } from '#web/shell/LookChoices.tsx'
import { menuRow } from '#web/ui/Menu.tsx'

/** The rows of a menu that concern the person. */
export function AccountRows({ session }: { session: Session | undefined }) {
  const { t } = useTranslation()
  const signOut = useSignOut()
  return (
    <div>
      {session?.account ? (
        <>
          <p className="truncate px-3 py-2 text-[14px] text-ink-3">{session.account.email}</p>
          <Link to="/settings" className={`${menuRow} justify-between`}>
            {t('shell.settings')}
            {session.account.email && !session.account.emailVerified && (
              <span className="text-[13.5px] text-mid">{t('shell.unverified')}</span>
            )}
          </Link>
          {session.desk && (
            <Link to="/admin" className={menuRow}>
              {t('shell.desk')}
            </Link>
          )}
        </>
      ) : (
        <>
          <Link to="/sign-in" className={menuRow}>
            {t('shell.signIn')}
          </Link>
          <Link to="/sign-up" className={menuRow}>
            {t('shell.signUp')}
          </Link>
        </>
      )}
      <Link to="/privacy" className={menuRow}>
        {t('shell.privacy')}
      </Link>
      {session?.account && (
        <button type="button" className={menuRow} onClick={signOut}>
          {t('shell.signOut')}
        </button>
      )}
    </div>
  )
}

/** Theme and language: chosen in place, without leaving the menu. */
export function LookRows() {
  return (
    <div data-stay className="mt-2 flex flex-col gap-3 border-t border-line p-2 pt-3 text-[14px]">
      <ThemeChoice />
      <LanguageChoice />
    </div>
  )
}
