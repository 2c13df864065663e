import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '#domain/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { limitWords } from '#web/write/limit-words.ts'

type Props = { letter: Letter; onDue: (due: string | null) => void; onClose: () => void }

/** What the letter was asked with, when it is due, and the way to change it. */
export function ConditionsSheet({ letter, onDue, onClose }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [due, setDue] = useState(letter.due ?? '')
  const { company, role, question, limit, posting, experiences, blind } = letter.conditions
  return (
    <Sheet open onOpenChange={onClose} title={t('letter.conditions')} closeLabel={t('shell.close')}>
      <TextField
        type="date"
        className="mb-5 max-w-60"
        label={t('write.due')}
        note={t('shell.optional')}
        value={due}
        onText={(day) => {
          setDue(day)
          // A year is typed digit by digit: 0002 is not meant yet.
          if (day === '' || day >= '2000') onDue(day === '' ? null : day)
        }}
      />
      <dl className="flex flex-col gap-4">
        {company && <Row name={t('write.company')}>{company}</Row>}
        {role && <Row name={t('write.role')}>{role}</Row>}
        <Row name={t('write.question')}>{question}</Row>
        <Row name={t('write.limit')}>{limit ? limitWords(t, limit) : t('letter.noLimit')}</Row>
        {blind && <Row name={t('letter.blind')}>{t('letter.blindOn')}</Row>}
        {experiences.map((one) => (
          <Row key={one.id} name={one.title || t('letter.untitled')}>
            {[one.period, one.place].filter(Boolean).join(' · ')}
            {(one.period || one.place) && <br />}
            {one.body}
          </Row>
        ))}
        {posting && <Row name={t('write.posting')}>{posting}</Row>}
      </dl>
      <Button
        look="primary"
        className="mt-5"
        onClick={() => void navigate({ to: '/write', search: { letter: letter.id } })}
      >
        {t('letter.editConditions')}
      </Button>
    </Sheet>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[14px] text-ink-3">{name}</dt>
      <dd className="whitespace-pre-wrap">{children}</dd>
    </div>
  )
}
