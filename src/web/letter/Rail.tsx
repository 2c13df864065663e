import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '#web/ui/Tabs.tsx'

export type Face = 'review' | 'sources' | 'talk'

type Props = {
  face: Face
  onFace: (face: Face) => void
  /** On a narrow screen it is a sheet from below, which is open or not; on a wide one it always stands. */
  open: boolean
  onClose: () => void
  findings: number
  panels: Record<Face, ReactNode>
}

/** The rail beside the letter with its three faces. The letter stays in sight and in reach. */
export function Rail({ face, onFace, open, onClose, findings, panels }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!open) return
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && box.current?.contains(document.activeElement)) onClose()
    }
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [open, onClose])
  return (
    <aside
      id="letter-rail"
      ref={box}
      aria-label={t('letter.rail')}
      className={`${open ? 'flex' : 'hidden'} fixed inset-x-0 bottom-[var(--bottom-bar,0px)] z-10 max-h-[50dvh] min-h-[34dvh] flex-col rounded-t-sheet bg-surface shadow-sheet lg:sticky lg:inset-auto lg:top-14 lg:z-0 lg:flex lg:h-[calc(100dvh-56px)] lg:max-h-none lg:rounded-none lg:border-l lg:border-line lg:shadow-none`}
    >
      <div className="flex items-center justify-between px-4 pt-1 lg:contents">
        <h2 className="font-semibold lg:sr-only">{t(`letter.${face}`)}</h2>
        <button
          type="button"
          aria-label={t('shell.close')}
          onClick={onClose}
          className="-mr-2 inline-flex size-11 items-center justify-center rounded-field text-ink-2 hover:bg-sunken lg:hidden"
        >
          <X aria-hidden="true" className="size-5" />
        </button>
      </div>
      <Tabs<Face>
        label={t('letter.rail')}
        value={face}
        onChoice={onFace}
        className="flex min-h-0 grow flex-col px-4 pb-4 lg:pt-4 [&>[role=tablist]]:hidden lg:[&>[role=tablist]]:flex [&>[role=tabpanel]]:-mx-4 [&>[role=tabpanel]]:min-h-0 [&>[role=tabpanel]]:px-4 [&>[role=tabpanel]]:grow [&>[role=tabpanel]]:overflow-y-auto [&>[role=tabpanel]]:outline-offset-[-2px]"
        tabs={[
          {
            value: 'review',
            label: findings > 0 ? t('letter.reviewCount', { n: findings }) : t('letter.review'),
            panel: panels.review,
          },
          { value: 'sources', label: t('letter.sources'), panel: panels.sources },
          { value: 'talk', label: t('letter.talk'), panel: panels.talk },
        ]}
      />
    </aside>
  )
}
