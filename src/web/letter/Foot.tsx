import { RotateCcw, Square } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Length, Unit } from '#domain/limit.ts'
import type { Face } from '#web/letter/Rail.tsx'
import { Button } from '#web/ui/Button.tsx'
import { LengthBar } from '#web/ui/LengthBar.tsx'
import { unitShort, unitSuffix } from '#web/write/limit-words.ts'

type Props = {
  length: Length
  unit: Unit
  running: boolean
  stopping: boolean
  /** What is being done now, or what is to be done next. */
  line: ReactNode
  saved: ReactNode
  findings: number
  /** The face that is open on a narrow screen. */
  open: Face | null
  onOpen: (face: Face | null) => void
  onStop: () => void
  onAnew: () => void
  onCopy: () => void
  canCopy: boolean
}

const faces = ['review', 'sources', 'talk'] as const

/** Always in sight: how long it is, what comes next, and the way out with the text. */
export function Foot({ length, unit, running, stopping, line, saved, findings, open, ...deeds }: Props) {
  const { t } = useTranslation()
  const box = useBottomBar()
  const suffix = unitSuffix(t, unit)
  const short = unitShort(t, unit)
  return (
    <div
      ref={box}
      className="sticky bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:z-10"
    >
      <div className="mx-auto flex max-w-[960px] flex-col gap-1 px-4 py-2 lg:px-6">
        <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4">
          <div className="min-w-0 grow">{line}</div>
          {saved}
        </div>
        <div className="flex items-center gap-2 lg:gap-4">
          <LengthBar
            className="min-w-0 grow lg:max-w-[360px]"
            used={length.used}
            max={length.max}
            unit={short}
            suffix={suffix}
            label={t('letter.lengthLabel', { used: length.used, max: length.max ?? 0, unit: short, suffix })}
          />
          <span className="hidden grow lg:block" />
          {running ? (
            <Button look="primary" busy={stopping} onClick={deeds.onStop}>
              {!stopping && <Square aria-hidden="true" className="size-4" fill="currentColor" />}
              {t('letter.stop')}
            </Button>
          ) : (
            <>
              <Button onClick={deeds.onAnew} className="max-lg:px-3">
                <RotateCcw aria-hidden="true" className="size-4 max-lg:hidden" />
                {t('letter.anew')}
              </Button>
              <Button look="primary" disabled={!deeds.canCopy} onClick={deeds.onCopy}>
                {t('letter.copy')}
              </Button>
            </>
          )}
        </div>
        <div className="grid grid-cols-3 gap-1 lg:hidden [@media(height<26rem)]:hidden">
          {faces.map((face) => (
            <button
              key={face}
              type="button"
              aria-expanded={open === face}
              aria-controls="letter-rail"
              onClick={() => deeds.onOpen(open === face ? null : face)}
              className="min-h-11 rounded-field text-ink-2 hover:bg-sunken aria-expanded:bg-sunken aria-expanded:font-semibold aria-expanded:text-ink"
            >
              {face === 'review' && findings > 0
                ? t('letter.reviewCount', { n: findings })
                : t(`letter.${face}`)}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Tells toasts and the rail's sheet how high the foot is. */
function useBottomBar() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const foot = box.current
    if (!foot) return
    const root = document.documentElement
    const watcher = new ResizeObserver(() => root.style.setProperty('--bottom-bar', `${foot.offsetHeight}px`))
    watcher.observe(foot)
    return () => {
      watcher.disconnect()
      root.style.removeProperty('--bottom-bar')
    }
  }, [])
  return box
}
