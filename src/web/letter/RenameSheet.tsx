import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { TextField } from '#web/ui/TextField.tsx'

const LONGEST = 200

export function RenameSheet({
  title,
  onRename,
  onClose,
}: {
  title: string
  onRename: (title: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(title)
  return (
    <Sheet open onOpenChange={onClose} title={t('letter.rename')} closeLabel={t('shell.close')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') onRename(typed.trim())
        }}
      >
        <TextField
          label={t('archive.newTitle')}
          value={typed}
          onText={setTyped}
          maxLength={LONGEST}
          error={typed.trim() === '' ? t('fields.required') : undefined}
          autoFocus
        />
        <Button type="submit" look="primary" className="mt-3">
          {t('archive.save')}
        </Button>
      </form>
    </Sheet>
  )
}
