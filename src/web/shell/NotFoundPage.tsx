import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { buttonLook } from '#web/ui/Button.tsx'

export function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('shell.notFoundTitle'))
  return (
    <div className="mx-auto flex max-w-[520px] grow flex-col items-start justify-center gap-3 px-6 py-16">
      <p className="text-ink-3">404</p>
      <h1 className="text-[22px] font-bold tracking-tight">{t('shell.notFoundTitle')}</h1>
      <p className="text-ink-2">{t('shell.notFoundText')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Link to="/letters" className={buttonLook('primary')}>
          {t('shell.toArchive')}
        </Link>
        <Link to="/" className={buttonLook('quiet')}>
          {t('shell.toMain')}
        </Link>
      </div>
    </div>
  )
}
