import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  type SubmitEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Conditions } from '#domain/letter.ts'
import { errorSentence, fieldSentence } from '#web/locales/sentences.ts'
import { useSession } from '#web/session.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { call } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { checkForm, type FormFaults, stepOf } from '#web/write/check-form.ts'
import { exampleForm } from '#web/write/example.ts'
import { ExperienceFields } from '#web/write/ExperienceFields.tsx'
import { conditionsOf, emptyForm, type Form, formOf, isBlankForm } from '#web/write/form.ts'
import { createFormStore } from '#web/write/form-store.ts'
import type { PartProps } from '#web/write/part.ts'
import { Preview } from '#web/write/Preview.tsx'
import { QuestionFields } from '#web/write/QuestionFields.tsx'
import { SavedLine } from '#web/write/SavedLine.tsx'
import { ShapeFields } from '#web/write/ShapeFields.tsx'
import { type Step, StepNav, stepTitles } from '#web/write/StepNav.tsx'
import { SubmitArea } from '#web/write/SubmitArea.tsx'
import { useSubmit } from '#web/write/use-submit.ts'
import { WhereFields } from '#web/write/WhereFields.tsx'

/** Forms left untouched show no fault; a box that was left, or a form that was sent, does. */
type Seen = { sent: boolean; left: Record<string, true>; server: FormFaults; of: Form | null }
const nothingSeen: Seen = { sent: false, left: {}, server: {}, of: null }

export function WritePage() {
  const { t } = useTranslation()
  usePageTitle(t('write.title'))
  const session = useSession()
  const owner = session ? (session.account?.id ?? null) : undefined
  const store = useMemo(() => createFormStore(owner), [owner])
  const { form, saving } = useSyncExternalStore(store.subscribe, store.snapshot)
  const [step, setStep] = useState<Step>(0)
  const [seen, setSeen] = useState<Seen>(nothingSeen)
  const box = useRef<HTMLFormElement>(null)

  const found: FormFaults = { ...checkForm(form), ...(seen.of === form ? seen.server : {}) }
  const shown = Object.entries(found).filter(([name]) => seen.sent || seen.left[name])

  const { submit, busy, error } = useSubmit(Boolean(owner), (faults) => {
    const [first] = Object.keys(faults)
    // The step has to be on the screen before its box can take the focus.
    flushSync(() => {
      setSeen({ ...seen, sent: true, server: faults, of: form })
      if (first) setStep(stepOf(first))
    })
    box.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  })

  // Back from sign-in: the wish that led there goes on by itself, once.
  const { go, example, letter } = useSearch({ from: '/write' })
  const navigate = useNavigate()
  const goes = useRef(false)
  useEffect(() => {
    if (!go || goes.current) return
    goes.current = true
    void navigate({ to: '/write', search: {}, replace: true }).then(() => (owner ? submit(form) : undefined))
  }, [go, owner, form, navigate, submit])

  // "예시로 써 보기" elsewhere leads here; a form that was begun is not overwritten.
  useEffect(() => {
    if (!example) return
    if (isBlankForm(store.snapshot().form)) store.change(exampleForm)
    void navigate({ to: '/write', search: {}, replace: true })
  }, [example, store, navigate])

  const part: PartProps = {
    form,
    change: store.change,
    set: (key, value) => store.change((now) => ({ ...now, [key]: value })),
    errorAt: (name) => {
      const fault = shown.find(([at]) => at === name)?.[1]
      return fault && fieldSentence(t, fault)
    },
    onLeave: (name) => {
      // Empty boxes are left on the way to others; only what was typed is judged before it is sent.
      const typed = box.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value
      if (typed) setSeen((before) => ({ ...before, left: { ...before.left, [name]: true } }))
    },
  }

  const replace = (next: Form, words: string) => {
    const before = form
    store.change(() => next)
    setSeen(nothingSeen)
    toast(
      words,
      isBlankForm(before) ? undefined : { label: t('shell.undo'), run: () => store.change(() => before) },
    )
  }

  // "조건 고치기" on a letter's page leads here with that letter's conditions; the form before it can be had back.
  const fill = useEffectEvent((conditions: Conditions) =>
    replace(formOf(conditions), t('write.letterFilled')),
  )
  useEffect(() => {
    if (!letter) return
    void navigate({ to: '/write', search: {}, replace: true })
      .then(() => call('getLetter', { params: { id: letter } }))
      .then(
        ({ conditions }) => fill(conditions),
        (error: unknown) => toast(errorSentence(t, error)),
      )
  }, [letter, navigate, t])

  const goTo = (next: Step) => {
    setStep(next)
    scrollTo({ top: 0 })
  }

  const parts = [
    <WhereFields key="where" {...part} />,
    <QuestionFields key="what" {...part} />,
    <div key="done" className="flex flex-col gap-8">
      <ExperienceFields {...part} />
      <ShapeFields {...part} />
    </div>,
  ]

  return (
    <form
      ref={box}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        void submit(form)
      }}
      className="flex grow flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_376px]"
    >
      <div className="px-4 pt-6 pb-10 md:px-6 lg:pt-10 lg:pb-24">
        <div className="mx-auto max-w-[640px]">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h1 className="text-[24px] font-bold tracking-tight">{t('write.title')}</h1>
            <SavedLine saving={saving} />
          </div>
          <p className="text-ink-2">{t('write.lead')}</p>
          <div className="mt-2 mb-5 flex flex-wrap gap-x-1">
            <Button
              look="bare"
              className="-ml-4 text-accent!"
              onClick={() => replace(exampleForm(), t('write.exampleFilled'))}
            >
              {t('write.example')}
            </Button>
            {!isBlankForm(form) && (
              <>
                <Button
                  look="bare"
                  onClick={() =>
                    replace({ ...form, question: '', max: '', min: '' }, t('write.nextQuestion'))
                  }
                >
                  {t('write.nextQuestion')}
                </Button>
                <Button look="bare" onClick={() => replace(emptyForm(), t('write.cleared'))}>
                  {t('write.clear')}
                </Button>
              </>
            )}
          </div>
          <StepNav step={step} onStep={goTo} />
          {parts.map((content, index) => (
            <section
              key={stepTitles[index]}
              className={`pt-6 lg:pt-8 ${index === step ? '' : 'max-lg:hidden'}`}
            >
              <h2 className="mb-4 text-[17px] font-semibold max-lg:sr-only">
                {index + 1}. {t(stepTitles[index] ?? 'write.stepWhere')}
              </h2>
              {content}
            </section>
          ))}
          <div className="mt-8 flex gap-2 lg:hidden">
            {step > 0 && <Button onClick={() => goTo((step - 1) as Step)}>{t('write.back')}</Button>}
            {step < 2 && (
              <Button className="grow" onClick={() => goTo((step + 1) as Step)}>
                {t('write.next')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <aside
        aria-label={t('write.previewTitle')}
        className={`border-line bg-surface px-4 pt-6 pb-10 max-lg:border-t md:px-6 lg:sticky lg:top-14 lg:max-h-[calc(100dvh-57px)] lg:min-h-[calc(100dvh-57px)] lg:overflow-y-auto lg:border-l ${step === 2 ? '' : 'max-lg:hidden'}`}
      >
        <div className="mx-auto flex max-w-[640px] flex-col gap-6">
          <h2 className="text-[17px] font-semibold">{t('write.previewTitle')}</h2>
          <Preview form={form} />
          <SubmitArea
            session={session}
            busy={busy}
            error={error}
            faults={seen.sent ? shown.length : 0}
            sent={() =>
              Object.keys(checkForm(form)).length > 0
                ? null
                : { of: 'letter', conditions: conditionsOf(form) }
            }
          />
        </div>
      </aside>
    </form>
  )
}
