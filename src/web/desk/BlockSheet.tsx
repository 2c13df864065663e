import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlockReason, type DeskPerson } from '#domain/desk.ts'
import { blockedCode } from '#domain/errors.ts'
import { codeSentence } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choices } from '#web/ui/Choices.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

type Props = {
  person: DeskPerson
  onBlock: (reason: BlockReason) => Promise<boolean>
  onClose: () => void
}

/** Asks why, and shows what the person will be told, before it shuts them out. */
export function BlockSheet({ person, onBlock, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<BlockReason>('abuse')
  const [busy, setBusy] = useState(false)
  const block = async () => {
    setBusy(true)
    if (await onBlock(reason)) onClose()
    setBusy(false)
  }
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={t('desk.blockTitle', { name: person.username })}
      closeLabel={t('shell.close')}
    >
      <p className="mb-5 text-ink-2">{t('desk.blockText')}</p>
      <Choices
        legend={t('desk.blockReason')}
        value={reason}
        onChoice={setReason}
        options={BlockReason.options.map((value) => ({ value, label: t(`desk.reason_${value}`) }))}
      />
      <p className="mt-4 text-[14px] text-ink-3">{t('desk.blockTold')}</p>
      <blockquote className="mt-1 rounded-field bg-sunken px-3 py-2.5">
        {codeSentence(t, blockedCode[reason])}
      </blockquote>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button look="danger" busy={busy} onClick={() => void block()}>
          {t('desk.block')}
        </Button>
      </div>
    </Sheet>
  )
}
