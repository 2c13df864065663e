import { useTranslation } from 'react-i18next'
import type { SaveState } from '#web/letter/autosave.ts'
import { clock } from '#web/shell/clock.ts'
import { useOnline } from '#web/shell/use-online.ts'

/** "저장됨 23:12:08", quietly; where it is when it is not there yet. */
export function SaveLine({ save }: { save: SaveState }) {
  const { t } = useTranslation()
  const online = useOnline()
  const words = () => {
    switch (save.state) {
      case 'saved':
        return save.at ? t('shell.saved', { time: clock(new Date(save.at)) }) : ''
      case 'saving':
        return t('shell.saving')
      case 'here':
        return online ? t('letter.hereRetrying') : t('shell.savedHere', { time: clock(new Date(save.at)) })
      case 'conflict':
        return t('letter.conflictShort')
    }
  }
  const worry = save.state === 'here' || save.state === 'conflict'
  return (
    <p role="note" className={`text-[13.5px] whitespace-nowrap ${worry ? 'text-mid' : 'text-ink-3'}`}>
      {words()}
    </p>
  )
}
