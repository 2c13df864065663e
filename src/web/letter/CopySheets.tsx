import { useTranslation } from 'react-i18next'
import type { LiveFinding } from '#web/letter/live-findings.ts'
import { plainText } from '#web/letter/copy-text.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { TextArea } from '#web/ui/TextField.tsx'

const MOST_LISTED = 5

/** Before a text with facts that nobody vouches for leaves: which, and the choice to look or to go on. */
export function CopyCheck({
  flagged,
  onLook,
  onCopy,
  onClose,
}: {
  flagged: readonly LiveFinding[]
  onLook: () => void
  onCopy: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={t('letter.copyCheck', { n: flagged.length })}
      closeLabel={t('shell.close')}
    >
      <p className="text-ink-2">{t('letter.copyCheckText')}</p>
      <ul className="my-3 flex list-disc flex-col gap-1 pl-5 marker:text-high">
        {flagged.slice(0, MOST_LISTED).map((one) => (
          <li key={one.key}>{one.quote}</li>
        ))}
      </ul>
      {flagged.length > MOST_LISTED && (
        <p className="mb-3 text-[14px] text-ink-3">
          {t('letter.copyCheckMore', { n: flagged.length - MOST_LISTED })}
        </p>
      )}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onCopy}>{t('letter.copyAnyway')}</Button>
        <Button look="primary" onClick={onLook}>
          {t('letter.copyLook')}
        </Button>
      </div>
    </Sheet>
  )
}

/** Where the clipboard is closed: the text, to be copied by hand. */
export function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Sheet open onOpenChange={onClose} title={t('letter.copyByHand')} closeLabel={t('shell.close')}>
      <TextArea
        label={t('letter.text')}
        hint={t('letter.copyByHandHint')}
        value={plainText(text)}
        readOnly
        onText={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
        maxHeight={320}
        autoFocus
      />
    </Sheet>
  )
}
