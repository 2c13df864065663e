import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stored } from '#web/letter/autosave.ts'
import { LetterText } from '#web/letter/LetterText.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { clock } from '#web/shell/clock.ts'

/** Two texts: the person's own, which stays below, and the one stored elsewhere. Nothing is lost until one is chosen. */
export function ConflictNotice({
  theirs,
  onChoice,
}: {
  theirs: Stored
  onChoice: (choice: 'mine' | 'theirs') => void
}) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <Notice look="mid" className="mb-5">
      <p>{t('letter.conflict', { time: clock(new Date(theirs.updatedAt)) })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small look="primary" onClick={() => onChoice('mine')}>
          {t('letter.conflictMine')}
        </Button>
        <Button small onClick={() => onChoice('theirs')}>
          {t('letter.conflictTheirs')}
        </Button>
        <Button small look="bare" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('letter.conflictHide') : t('letter.conflictShow')}
        </Button>
      </div>
      {shown && (
        <div className="mt-3 max-h-[40dvh] overflow-y-auto rounded-card bg-surface p-4">
          <LetterText text={theirs.text} />
        </div>
      )}
    </Notice>
  )
}
