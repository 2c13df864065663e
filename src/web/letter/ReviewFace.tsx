import { Check, Minus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandAnswer } from '#domain/letter.ts'
import { FindingCard, type FindingDeeds } from '#web/letter/FindingCard.tsx'
import { bySeverity, type LiveFinding } from '#web/letter/live-findings.ts'
import { ruleWord } from '#web/letter/rule-word.ts'
import { Button } from '#web/ui/Button.tsx'

type Props = {
  findings: readonly LiveFinding[]
  leftAsIs: readonly LiveFinding[]
  confirmed: readonly string[]
  asks: readonly string[]
  demands: readonly DemandAnswer[]
  /** While it is being written there is nothing to review yet. */
  writing: boolean
  picked: string | null
  /** Opens the way to tell more of an experience. */
  onTell: () => void
  deeds: FindingDeeds & { take: (finding: LiveFinding) => void; unconfirm: (text: string) => void }
}

/** 검토: what stands against the text, the gravest first, and what was left or confirmed. */
export function ReviewFace({
  findings,
  leftAsIs,
  confirmed,
  asks,
  demands,
  writing,
  picked,
  onTell,
  deeds,
}: Props) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-5">
      {writing ? (
        <p className="text-[14.5px] text-ink-2">{t('letter.reviewLater')}</p>
      ) : findings.length === 0 ? (
        <p className="rounded-card bg-accent-soft px-4 py-3">{t('letter.reviewClean')}</p>
      ) : (
        bySeverity(findings).map((group) => (
          <section key={group.severity} aria-label={t(`letter.${group.severity}`)}>
            <h3 className="text-[14px] text-ink-3">
              {t(`letter.${group.severity}`)} {group.findings.length}
            </h3>
            <ul>
              {group.findings.map((one) => (
                <FindingCard key={one.key} finding={one} picked={one.key === picked} deeds={deeds} />
              ))}
            </ul>
          </section>
        ))
      )}
      {asks.length > 0 && <Asks asks={asks} onTell={onTell} />}
      {demands.length > 0 && <Demands demands={demands} />}
      {(leftAsIs.length > 0 || confirmed.length > 0) && (
        <Settled leftAsIs={leftAsIs} confirmed={confirmed} take={deeds.take} unconfirm={deeds.unconfirm} />
      )}
    </div>
  )
}

function Asks({ asks, onTell }: { asks: readonly string[]; onTell: () => void }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('letter.asks')}>
      <h3 className="mb-1 text-[14px] text-ink-3">{t('letter.asks')}</h3>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-[14.5px] marker:text-ink-3">
        {asks.map((ask) => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
      <Button small className="mt-2" onClick={onTell}>
        {t('letter.addToExperience')}
      </Button>
    </section>
  )
}

function Demands({ demands }: { demands: readonly DemandAnswer[] }) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('letter.demands')}>
      <h3 className="mb-1 text-[14px] text-ink-3">{t('letter.demands')}</h3>
      <ul className="flex flex-col gap-1 text-[14.5px]">
        {demands.map(({ text, answered }) => (
          <li key={text} className="flex items-start gap-2">
            {answered ? (
              <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent" />
            ) : (
              <Minus aria-hidden="true" className="mt-1 size-4 shrink-0 text-mid" />
            )}
            <span>
              {text}
              <span className={answered ? 'sr-only' : 'ml-1.5 text-[13.5px] text-mid'}>
                {answered ? t('letter.answered') : t('letter.unanswered')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Settled({
  leftAsIs,
  confirmed,
  take,
  unconfirm,
}: {
  leftAsIs: readonly LiveFinding[]
  confirmed: readonly string[]
  take: (finding: LiveFinding) => void
  unconfirm: (text: string) => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const row = 'flex items-center justify-between gap-2 border-b border-line py-1 text-[14.5px] last:border-0'
  return (
    <section aria-label={t('letter.settled')}>
      <Button small look="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('letter.settledCount', { n: leftAsIs.length + confirmed.length })}
      </Button>
      {open && (
        <ul>
          {confirmed.map((text) => (
            <li key={text} className={row}>
              <span className="min-w-0 truncate">{t('letter.confirmedRow', { text })}</span>
              <Button small look="bare" onClick={() => unconfirm(text)}>
                {t('shell.undo')}
              </Button>
            </li>
          ))}
          {leftAsIs.map((finding) => (
            <li key={finding.key} className={row}>
              <span className="min-w-0 truncate">{finding.quote || ruleWord(t, finding.rule)}</span>
              <Button small look="bare" onClick={() => take(finding)}>
                {t('shell.undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
