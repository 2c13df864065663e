import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from '#web/ui/TextField.tsx'
import { bodyName } from '#web/write/check-form.ts'
import { type FormExperience, turnGuided } from '#web/write/form.ts'
import type { PartProps } from '#web/write/part.ts'

type Props = Pick<PartProps, 'errorAt' | 'onLeave'> & {
  one: FormExperience
  number: number
  alone: boolean
  last: boolean
  onEdit: (next: FormExperience) => void
  onRemove: () => void
  onMove: (by: -1 | 1) => void
}

const iconButton =
  'inline-flex size-11 items-center justify-center rounded-field text-ink-3 hover:bg-sunken hover:text-ink disabled:invisible'

export function ExperienceCard({
  one,
  number,
  alone,
  last,
  onEdit,
  onRemove,
  onMove,
  errorAt,
  onLeave,
}: Props) {
  const { t } = useTranslation()
  const name = bodyName(one.id)
  const set = (key: keyof FormExperience) => (text: string) => onEdit({ ...one, [key]: text })
  const body = { error: errorAt(name), onBlur: () => onLeave(name), required: number === 1 }
  return (
    <section aria-label={t('write.experience', { n: number })}>
      <div className="mb-2 flex items-center">
        <h3 className="grow text-[14px] font-semibold text-accent">{t('write.experience', { n: number })}</h3>
        {!alone && (
          <>
            <button
              type="button"
              aria-label={t('write.moveUp', { n: number })}
              disabled={number === 1}
              onClick={() => onMove(-1)}
              className={iconButton}
            >
              <ArrowUp aria-hidden="true" className="size-4.5" />
            </button>
            <button
              type="button"
              aria-label={t('write.moveDown', { n: number })}
              disabled={last}
              onClick={() => onMove(1)}
              className={iconButton}
            >
              <ArrowDown aria-hidden="true" className="size-4.5" />
            </button>
            <button
              type="button"
              aria-label={t('write.removeExperience', { n: number })}
              onClick={onRemove}
              className={`${iconButton} -mr-3`}
            >
              <X aria-hidden="true" className="size-4.5" />
            </button>
          </>
        )}
      </div>
      <div className="flex flex-col gap-4">
        <TextField
          name={`title-${one.id}`}
          label={t('write.experienceTitle')}
          placeholder={t('write.experienceTitleSample')}
          value={one.title}
          onText={set('title')}
          maxLength={200}
          autoComplete="off"
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField
            label={t('write.period')}
            placeholder={t('write.periodSample')}
            value={one.period}
            onText={set('period')}
            maxLength={100}
            autoComplete="off"
          />
          <TextField
            label={t('write.place')}
            placeholder={t('write.placeSample')}
            value={one.place}
            onText={set('place')}
            maxLength={200}
            autoComplete="off"
          />
        </div>
        {one.guided ? (
          <>
            <TextArea label={t('write.situation')} value={one.situation} onText={set('situation')} rows={2} />
            <TextArea
              {...body}
              name={name}
              label={t('write.action')}
              value={one.action}
              onText={set('action')}
              rows={3}
            />
            <TextArea label={t('write.result')} value={one.result} onText={set('result')} rows={2} />
            {one.notes !== '' && (
              <TextArea label={t('write.otherNotes')} value={one.notes} onText={set('notes')} rows={2} />
            )}
          </>
        ) : (
          <TextArea
            {...body}
            name={name}
            label={t('write.notes')}
            placeholder={t('write.notesSample')}
            hint={number === 1 ? t('write.notesHint') : undefined}
            value={one.notes}
            onText={set('notes')}
            rows={5}
          />
        )}
      </div>
      <button
        type="button"
        onClick={() => onEdit(turnGuided(one, !one.guided))}
        className="mt-1 inline-flex min-h-11 items-center text-[14px] text-accent underline underline-offset-4"
      >
        {t(one.guided ? 'write.plain' : 'write.guided')}
      </button>
    </section>
  )
}
