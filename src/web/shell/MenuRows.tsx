import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Session } from '#domain/api.ts'
import { useSignOut } from '#web/account/use-sign-out.ts'
import { chooseLanguage, currentLanguage, type Language } from '#web/locales/index.ts'
import { chooseTheme, type Theme, useTheme } from '#web/theme.ts'
import { Choices } from '#web/ui/Choices.tsx'
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
          <Link to="/settings" className={menuRow}>
            {t('shell.settings')}
          </Link>
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
  const { t } = useTranslation()
  return (
    <div data-stay className="mt-2 flex flex-col gap-3 border-t border-line p-2 pt-3 text-[14px]">
      <ThemeChoice />
      <Choices<Language>
        legend={t('shell.language')}
        value={currentLanguage()}
        onChoice={(language) => void chooseLanguage(language)}
        options={[
          { value: 'ko', label: '한국어' },
          { value: 'en', label: 'English' },
        ]}
      />
    </div>
  )
}

export function ThemeChoice() {
  const { t } = useTranslation()
  const theme = useTheme()
  return (
    <Choices<Theme>
      legend={t('shell.theme')}
      value={theme}
      onChoice={chooseTheme}
      options={[
        { value: 'system', label: t('shell.themeSystem') },
        { value: 'light', label: t('shell.themeLight') },
        { value: 'dark', label: t('shell.themeDark') },
      ]}
    />
  )
}
