import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isConfirmable, isUnbacked, type LiveFinding } from '#web/letter/live-findings.ts'
import { findingSentence, fixWord, ruleWord } from '#web/letter/rule-word.ts'
import { Button } from '#web/ui/Button.tsx'
import { SeverityTag } from '#web/ui/SeverityTag.tsx'

export type FindingDeeds = {
  pick: (finding: LiveFinding) => void
  fix: (finding: LiveFinding) => void
  leave: (finding: LiveFinding) => void
  /** Opens the way to put the fact among the person's experiences. */
  add: (finding: LiveFinding) => void
  /** The person says that it is true as it stands. */
  confirm: (finding: LiveFinding) => void
}

const MOST_QUOTED = 120
/** The contract takes a confirmed text up to this long. */
const MOST_CONFIRMED = 500

/** One finding: the words it is about, why, and what can be done with one tap. */
export function FindingCard({
  finding,
  picked,
  deeds,
}: {
  finding: LiveFinding
  picked: boolean
  deeds: FindingDeeds
}) {
  const { t } = useTranslation()
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (picked) card.current?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  const { quote, fix } = finding
  const saved = fix ? fix.end - fix.start - fix.text.length : 0
  return (
    <li
      ref={card}
      data-finding={finding.key}
      className={`border-b border-line py-3 last:border-0 ${picked ? '-mx-3 rounded-card bg-sunken px-3' : ''}`}
    >
      <SeverityTag severity={finding.severity}>{ruleWord(t, finding.rule)}</SeverityTag>
      {quote !== '' && (
        <button
          type="button"
          aria-pressed={picked}
          onClick={() => deeds.pick(finding)}
          className="block min-h-11 w-full rounded-field py-1 text-left font-medium underline decoration-line decoration-1 underline-offset-4 hover:decoration-current md:min-h-0"
        >
          {quote.length > MOST_QUOTED ? `${quote.slice(0, MOST_QUOTED)}…` : quote}
        </button>
      )}
      <p className="text-[14.5px] text-ink-2">{findingSentence(t, finding)}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {fix && (
          <Button small onClick={() => deeds.fix(finding)}>
            {fixWord(t, fix, quote)}
            {saved !== 0 && (
              <small className="text-[13px] text-ink-3">{saved > 0 ? `−${saved}` : `+${-saved}`}</small>
            )}
          </Button>
        )}
        {isUnbacked(finding) && (
          <Button small onClick={() => deeds.add(finding)}>
            {t('letter.addToExperience')}
          </Button>
        )}
        {isConfirmable(finding) && quote.length <= MOST_CONFIRMED ? (
          <Button small look="bare" onClick={() => deeds.confirm(finding)}>
            {t('letter.confirm')}
          </Button>
        ) : (
          <Button small look="bare" onClick={() => deeds.leave(finding)}>
            {t('letter.leave')}
          </Button>
        )}
      </div>
    </li>
  )
}
