import { useTranslation } from 'react-i18next'
import { clock } from '#web/shell/clock.ts'
import { useOnline } from '#web/shell/use-online.ts'
import type { Saving } from '#web/write/form-store.ts'

/** "저장됨 23:12:08", quietly. */
export function SavedLine({ saving }: { saving: Saving }) {
  const { t } = useTranslation()
  const online = useOnline()
  const time = saving.at ? clock(saving.at) : ''
  return (
    <p className={`text-[13.5px] ${saving.state === 'failed' ? 'text-mid' : 'text-ink-3'}`} role="note">
      {saving.state === 'here' && t('shell.savedHere', { time })}
      {saving.state === 'saving' && t('shell.saving')}
      {saving.state === 'saved' && t('shell.saved', { time })}
      {saving.state === 'failed' && t(online ? 'shell.notSaved' : 'shell.keptHere')}
    </p>
  )
}
