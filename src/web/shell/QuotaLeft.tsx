import { useTranslation } from 'react-i18next'
import type { Quota } from '#domain/quota.ts'
import { useRenewal } from '#web/shell/use-renewal.ts'

/** More dots than this say nothing at a glance. */
const MOST_DOTS = 10

/** What is left of the day and when it renews: always in sight. */
export function QuotaLeft({ quota }: { quota: Quota }) {
  const { t } = useTranslation()
  const when = useRenewal(quota.renewsAt)
  const none = quota.left === 0
  return (
    <p
      aria-live="polite"
      aria-atomic="true"
      className="flex flex-col items-end text-[13.5px] leading-tight text-ink-2 md:flex-row md:items-baseline md:gap-2 md:text-[14.5px]"
    >
      <span className={`whitespace-nowrap ${none ? 'font-semibold text-mid' : ''}`}>
        {t('shell.quotaLeft', { left: quota.left })}
        {quota.limit <= MOST_DOTS && (
          <span aria-hidden="true" className="ml-1.5 tracking-[2px] text-accent">
            {'●'.repeat(Math.max(0, quota.left))}
            <span className="text-ink-3">{'○'.repeat(Math.max(0, quota.limit - quota.left))}</span>
          </span>
        )}
      </span>
      <span className="text-[12.5px] whitespace-nowrap text-ink-3">{t('shell.quotaRenews', { when })}</span>
    </p>
  )
}
