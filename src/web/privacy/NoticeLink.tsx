import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { buttonLook } from '#web/ui/Button.tsx'

/** The way to the notice, beside the sentence of a refusal that speaks of it; nothing beside any other. */
export function NoticeLink({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!(error instanceof ApiError && error.code === 'consent_needed')) return null
  return (
    <Link to="/privacy" className={buttonLook('quiet', true)}>
      {t('privacy.readNotice')}
    </Link>
  )
}
