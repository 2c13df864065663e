import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '#web/ui/Button.tsx'

export function MainPage() {
  const { t } = useTranslation()
  return (
    <Link to="/write" className={buttonLook('primary')}>
      {t('shell.write')}
    </Link>
  )
}
