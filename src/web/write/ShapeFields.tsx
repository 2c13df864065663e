import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import { Choices } from '#web/ui/Choices.tsx'
import { Switch } from '#web/ui/Switch.tsx'
import type { Form } from '#web/write/form.ts'
import type { PartProps } from '#web/write/part.ts'

/** 글의 모양: what can be left as it is. */
export function ShapeFields({ form, set }: PartProps) {
  const { t } = useTranslation()
  const session = useSession()
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden="true"
          className="size-4 -rotate-90 text-ink-3 transition-transform duration-150 group-open:rotate-0"
        />
        {t('write.shape')}
        <span className="text-[13.5px] font-normal text-ink-3">{t('shell.optional')}</span>
      </summary>
      <div className="mt-3 flex flex-col gap-5">
        <Choices<Form['tone']>
          legend={t('write.tone')}
          hint={session?.writer.isModel ? undefined : t('write.toneHint')}
          value={form.tone}
          onChoice={(tone) => set('tone', tone)}
          options={[
            { value: '', label: t('write.toneNone') },
            { value: 'calm', label: t('write.toneCalm') },
            { value: 'warm', label: t('write.toneWarm') },
            { value: 'confident', label: t('write.toneConfident') },
          ]}
        />
        <Choices<Form['headings']>
          legend={t('write.headings')}
          hint={t('write.headingsHint')}
          value={form.headings}
          onChoice={(headings) => set('headings', headings)}
          options={[
            { value: 'auto', label: t('write.headingsAuto') },
            { value: 'on', label: t('write.headingsOn') },
            { value: 'off', label: t('write.headingsOff') },
          ]}
        />
        <Switch
          label={t('write.blind')}
          hint={t('write.blindHint')}
          on={form.blind}
          onTurn={(on) => set('blind', on)}
        />
      </div>
    </details>
  )
}
