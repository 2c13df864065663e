import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#domain/letter.ts'
import { Button } from '#web/ui/Button.tsx'

type Props = {
  changes: readonly Change[]
  /** Puts back what stood before all of them; undefined where that is done or gone. */
  onTakeBack: (() => void) | undefined
}

const FIRST = 3

/** What was done to the draft, and why: a sentence each, with the words before and after on request. */
export function ChangesView({ changes, onTakeBack }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  if (changes.length === 0) return null
  const shown = all ? changes : changes.slice(0, FIRST)
  return (
    <section
      aria-label={t('letter.changes')}
      className="mt-6 max-w-[42em] border-t border-line pt-3 text-[14.5px]"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-ink-3">{t('letter.changes')}</h2>
        {onTakeBack && (
          <Button small look="bare" onClick={onTakeBack}>
            {t('letter.takeBack')}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {shown.map((change) => (
          <li key={`${change.kind}:${change.before}:${change.after}`}>
            <p>{change.reason}</p>
            {change.before !== '' && (
              <p className="text-ink-3">
                <del className="decoration-1">{change.before}</del>
              </p>
            )}
            {change.after !== '' && (
              <p className="text-ink-2">
                <ins className="no-underline">{change.after}</ins>
              </p>
            )}
          </li>
        ))}
      </ul>
      {changes.length > FIRST && (
        <Button small look="bare" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('letter.changesLess') : t('letter.changesMore', { n: changes.length - FIRST })}
        </Button>
      )}
    </section>
  )
}
