import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '#web/locales/index.ts'
import { progressWords } from '#web/letter/progress-words.ts'
import type { Watch } from '#web/letter/watch-state.ts'
import { Spinner } from '#web/ui/Spinner.tsx'

/** Nobody needs a number before. */
const NUMBER_FROM_S = 10

/** What is being done now; past ten seconds, for how long. */
export function Progress({ watch, since }: { watch: Watch | null; since: number }) {
  const { t } = useTranslation()
  const seconds = useSeconds(since)
  return (
    <p className="flex min-w-0 items-center gap-2 text-[14.5px] text-ink-2">
      <Spinner />
      <span aria-live="polite">{progressWords(t, watch, currentLanguage())}</span>
      {seconds >= NUMBER_FROM_S && (
        <span className="whitespace-nowrap text-ink-3">{t('letter.seconds', { n: seconds })}</span>
      )}
    </p>
  )
}

function useSeconds(since: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - since) / 1_000))
}
