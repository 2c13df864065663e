import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { TextField } from '#web/ui/TextField.tsx'

type Props = {
  title: string
  hint: string
  now: number | null
  /** Null takes the limit back. Resolves to whether it was saved. */
  onSave: (requests: number | null) => Promise<boolean>
  onClose: () => void
}

const MOST = 1_000_000

export function LimitSheet({ title, hint, now, onSave, onClose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(now === null ? '' : String(now))
  const [seen, setSeen] = useState(false)
  const [busy, setBusy] = useState(false)
  const bare = typed.normalize('NFKC').replaceAll(/[,\s]/g, '')
  const fault = bare !== '' && !(/^\d{1,7}$/.test(bare) && Number(bare) <= MOST)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setSeen(true)
    if (fault || busy) return
    setBusy(true)
    if (await onSave(bare === '' ? null : Number(bare))) onClose()
    setBusy(false)
  }
  return (
    <Sheet open onOpenChange={onClose} title={title} closeLabel={t('shell.close')}>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-5">
        <TextField
          label={t('desk.limitField')}
          hint={hint}
          error={seen && fault ? fieldSentence(t, { code: 'not_a_number' }) : undefined}
          value={typed}
          onText={setTyped}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button type="submit" look="primary" busy={busy}>
          {t('desk.limitSave')}
        </Button>
      </form>
    </Sheet>
  )
}
