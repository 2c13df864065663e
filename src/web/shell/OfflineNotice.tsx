import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '#web/shell/use-online.ts'

/** Says that the line is lost and that the text is safe, for as long as it is so. */
export function OfflineNotice() {
  const { t } = useTranslation()
  const online = useOnline()
  return (
    <output aria-live="polite" className="block">
      {!online && (
        <p className="flex items-start gap-2.5 bg-mid-soft px-4 py-2.5 md:px-6">
          <CloudOff aria-hidden="true" className="mt-1 size-4 shrink-0 text-mid" />
          {t('shell.offline')}
        </p>
      )}
    </output>
  )
}
