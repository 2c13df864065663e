import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccountFrame } from '#web/account/AccountFrame.tsx'
import { currentLanguage } from '#web/locales/index.ts'
import { momentWords } from '#web/settings/moment-words.ts'
import { buttonLook } from '#web/ui/Button.tsx'

/** After the account was given up: until when it can come back, and how. */
export function GoodbyePage() {
  const { t } = useTranslation()
  const { until } = useSearch({ from: '/goodbye' })
  return (
    <AccountFrame title={t('person.goodbyeTitle')}>
      <p>
        {until
          ? t('person.goodbyeUntil', { when: momentWords(until, currentLanguage()) })
          : t('person.goodbyeDays')}
      </p>
      <p className="mt-3 text-ink-2">{t('person.goodbyeBack')}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Link to="/" className={buttonLook('primary')}>
          {t('shell.toMain')}
        </Link>
        <Link to="/sign-in" className={buttonLook('quiet')}>
          {t('person.comeBack')}
        </Link>
      </div>
    </AccountFrame>
  )
}
