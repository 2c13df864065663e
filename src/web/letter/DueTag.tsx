import { useTranslation } from 'react-i18next'
import { daysUntil } from '#domain/due.ts'
import { useNow } from '#web/shell/use-now.ts'

/** From this many days before on it stands out. */
const SOON_DAYS = 3

/** How long is left until a letter is due; nothing where no day was given. */
export function DueTag({ due }: { due: string | null }) {
  const { t } = useTranslation()
  const now = useNow()
  if (due === null) return null
  const days = daysUntil(due, now)
  const look = days < 0 ? 'text-ink-3' : days <= SOON_DAYS ? 'text-mid font-semibold' : 'text-ink-2'
  return (
    <time dateTime={due} title={due} className={`whitespace-nowrap tabular-nums ${look}`}>
      {days > 0 ? (
        <>
          <span aria-hidden="true">{t('archive.dueIn', { n: days })}</span>
          <span className="sr-only">{t('archive.dueInSpoken', { n: days })}</span>
        </>
      ) : (
        t(days === 0 ? 'archive.dueToday' : 'archive.duePast')
      )}
    </time>
  )
}
