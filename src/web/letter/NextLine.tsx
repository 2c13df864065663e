import { useTranslation } from 'react-i18next'
import type { NextThing } from '#web/letter/next-thing.ts'

/** The next thing to do, as a sentence; where it is at a place in the text, a tap leads there. */
export function NextLine({ next, suffix, onGo }: { next: NextThing; suffix: string; onGo: () => void }) {
  const { t } = useTranslation()
  const words = () => {
    switch (next.kind) {
      case 'write':
        return t('letter.nextWrite')
      case 'shorten':
        return t('letter.nextShorten', { n: next.units.toLocaleString('ko-KR'), suffix })
      case 'confirm':
        return t('letter.nextConfirm', { n: next.count })
      case 'mend':
        return t('letter.nextMend', { n: next.count })
      case 'fill':
        return t('letter.nextFill', { n: next.units.toLocaleString('ko-KR'), suffix })
      case 'copy':
        return t('letter.nextCopy')
    }
  }
  if (next.kind === 'write' || next.kind === 'copy')
    return <p className="text-[14.5px] text-ink-2">{words()}</p>
  return (
    <button
      type="button"
      onClick={onGo}
      className="-my-2.5 min-h-11 rounded-field text-left text-[14.5px] underline decoration-line underline-offset-4 hover:decoration-current"
    >
      {words()}
    </button>
  )
}
