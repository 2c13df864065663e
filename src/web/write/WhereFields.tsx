import { useTranslation } from 'react-i18next'
import { daysUntil } from '#domain/due.ts'
import { seoulDay } from '#domain/quota.ts'
import { useNow } from '#web/shell/use-now.ts'
import { toast } from '#web/ui/toast.ts'
import { TextArea, TextField } from '#web/ui/TextField.tsx'
import { fillFromPosting, type Filled, withQuestion } from '#web/write/fill-from-posting.ts'
import type { PartProps } from '#web/write/part.ts'
import { limitWords } from '#web/write/limit-words.ts'
import { readPosting } from '#web/write/read-posting.ts'

const readWords: Record<
  Filled,
  'write.readCompany' | 'write.readRole' | 'write.readDue' | 'write.readQuestion' | 'write.readLimit'
> = {
  company: 'write.readCompany',
  role: 'write.readRole',
  due: 'write.readDue',
  question: 'write.readQuestion',
  limit: 'write.readLimit',
}

/** 어디에: the posting, which fills what can be read in it, then company, role and when it is due. */
export function WhereFields({ form, change, set, errorAt, onLeave }: PartProps) {
  const { t } = useTranslation()
  const now = useNow()
  const today = seoulDay(now)
  const paste = (posting: string) => {
    const before = form
    const { form: next, filled } = fillFromPosting({ ...form, posting }, today)
    change(() => next)
    if (filled.length === 0) return
    toast(t('write.postingFilled', { what: filled.map((one) => t(readWords[one])).join(', ') }), {
      label: t('shell.undo'),
      run: () => change(({ posting: kept }) => ({ ...before, posting: kept })),
    })
  }
  const questions = form.posting === '' ? [] : readPosting(form.posting, today).questions
  return (
    <div className="flex flex-col gap-5">
      <TextArea
        name="posting"
        label={t('write.posting')}
        note={t('shell.optional')}
        hint={t('write.postingHint')}
        error={errorAt('posting')}
        value={form.posting}
        rows={3}
        maxHeight={220}
        onText={(text) => set('posting', text)}
        onPaste={(event) => {
          const box = event.currentTarget
          const pasted = event.clipboardData.getData('text/plain')
          if (pasted === '') return
          event.preventDefault()
          paste(box.value.slice(0, box.selectionStart) + pasted + box.value.slice(box.selectionEnd))
        }}
        onBlur={() => onLeave('posting')}
      />
      {questions.length > 1 && (
        <div>
          <p className="mb-2 text-[14px] text-ink-2">
            {t('write.postingQuestions', { n: questions.length })}
          </p>
          <ul className="flex flex-col gap-1.5">
            {questions.map((question) => (
              <li key={question.text}>
                <button
                  type="button"
                  aria-pressed={form.question === question.text}
                  onClick={() => change((before) => withQuestion(before, question))}
                  className="min-h-11 w-full rounded-field bg-sunken px-3 py-2 text-left aria-pressed:bg-accent-soft aria-pressed:font-semibold"
                >
                  {question.text}
                  {question.limit && (
                    <span className="ml-2 text-[13.5px] text-ink-3">{limitWords(t, question.limit)}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="company"
          label={t('write.company')}
          note={t('shell.optional')}
          error={errorAt('company')}
          value={form.company}
          onText={(text) => set('company', text)}
          onBlur={() => onLeave('company')}
          autoComplete="off"
        />
        <TextField
          name="role"
          label={t('write.role')}
          note={t('shell.optional')}
          error={errorAt('role')}
          value={form.role}
          onText={(text) => set('role', text)}
          onBlur={() => onLeave('role')}
          autoComplete="off"
        />
        <TextField
          name="due"
          type="date"
          label={t('write.due')}
          note={t('shell.optional')}
          hint={form.due !== '' && daysUntil(form.due, now) < 0 ? t('write.duePast') : t('write.dueHint')}
          error={errorAt('due')}
          value={form.due}
          onText={(text) => set('due', text)}
          onBlur={() => onLeave('due')}
        />
      </div>
    </div>
  )
}
