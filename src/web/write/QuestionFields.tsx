import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '#web/ui/Select.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import { TextArea, TextField } from '#web/ui/TextField.tsx'
import { unitOptions, unitSuffix } from '#web/write/limit-words.ts'
import type { PartProps } from '#web/write/part.ts'
import { ReadLimit } from '#web/write/ReadLimit.tsx'

const UnitHelp = lazy(() =>
  import('#web/write/UnitHelp.tsx').then((module) => ({ default: module.UnitHelp })),
)

/** 무엇을 묻나요: the question, and how long the answer may be. */
export function QuestionFields({ form, change, set, errorAt, onLeave }: PartProps) {
  const { t } = useTranslation()
  const [helping, setHelping] = useState(false)
  const suffix = <span className="pr-3 text-ink-3">{unitSuffix(t, form.unit)}</span>
  return (
    <div className="flex flex-col gap-5">
      <TextArea
        name="question"
        label={t('write.question')}
        hint={t('write.questionHint')}
        error={errorAt('question')}
        required
        value={form.question}
        rows={3}
        onText={(text) => set('question', text)}
        onBlur={() => onLeave('question')}
      />
      <ReadLimit form={form} change={change} />
      <fieldset className="min-w-0">
        <legend className="sr-only">{t('write.limit')}</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-[1fr_1fr_1.6fr]">
          <TextField
            name="max"
            label={t('write.max')}
            note={t('shell.optional')}
            error={errorAt('max')}
            value={form.max}
            onText={(text) => set('max', text)}
            onBlur={() => onLeave('max')}
            inputMode="numeric"
            autoComplete="off"
            end={suffix}
          />
          <TextField
            name="min"
            label={t('write.min')}
            note={t('shell.optional')}
            error={errorAt('min')}
            value={form.min}
            onText={(text) => set('min', text)}
            onBlur={() => onLeave('min')}
            inputMode="numeric"
            autoComplete="off"
            end={suffix}
          />
          <Select
            className="col-span-2 sm:col-span-1"
            label={t('write.unit')}
            value={form.unit}
            options={unitOptions(t)}
            onChoice={(unit) => set('unit', unit)}
          />
        </div>
        <button
          type="button"
          onClick={() => setHelping(true)}
          className="mt-1 inline-flex min-h-11 items-center text-[14px] text-accent underline underline-offset-4"
        >
          {t('write.unitHelp')}
        </button>
        <Switch
          label={t('write.newlineAsTwo')}
          hint={t('write.newlineHint')}
          on={form.newlineAsTwo}
          onTurn={(on) => set('newlineAsTwo', on)}
        />
      </fieldset>
      {helping && (
        <Suspense>
          <UnitHelp form={form} onUnit={(unit) => set('unit', unit)} onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </div>
  )
}
