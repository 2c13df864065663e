import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Experience } from '#domain/experience.ts'
import { Button } from '#web/ui/Button.tsx'
import { Select } from '#web/ui/Select.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { TextArea } from '#web/ui/TextField.tsx'

/** What is added, and to which experience; both can be changed before. */
export type Addition = { experienceId: string; line: string }

const LONGEST = 2_000

/** A fact that is true but was never told: put among the experiences, in the person's own words. */
export function AddSheet({
  first,
  experiences,
  onAdd,
  onClose,
}: {
  first: Addition
  experiences: readonly Experience[]
  onAdd: (addition: Addition) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [experienceId, setExperienceId] = useState(first.experienceId)
  const [line, setLine] = useState(first.line)
  const options = experiences.map((one) => ({
    value: one.id,
    label: one.title.trim() || t('letter.untitled'),
  }))
  return (
    <Sheet open onOpenChange={onClose} title={t('letter.addToExperience')} closeLabel={t('shell.close')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (line.trim() !== '') onAdd({ experienceId, line: line.trim() })
        }}
      >
        {options.length > 1 && (
          <Select
            label={t('letter.addWhere')}
            value={experienceId}
            options={options}
            onChoice={setExperienceId}
          />
        )}
        <TextArea
          label={t('letter.addLine')}
          hint={t('letter.addLineHint')}
          value={line}
          onText={setLine}
          maxLength={LONGEST}
          autoFocus
        />
        <Button type="submit" look="primary" disabled={line.trim() === ''} className="self-end">
          {t('letter.add')}
        </Button>
      </form>
    </Sheet>
  )
}
