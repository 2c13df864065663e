import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { MAX_EXPERIENCES } from '#domain/letter.ts'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'
import { ExperienceCard } from '#web/write/ExperienceCard.tsx'
import { emptyExperience, type FormExperience, freshId, isBlankExperience } from '#web/write/form.ts'
import type { PartProps } from '#web/write/part.ts'

/** 무엇을 했나요: one experience or more, each in the person's own words. */
export function ExperienceFields({ form, change, errorAt, onLeave }: PartProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const all = form.experiences

  const edit = (id: string, next: FormExperience) =>
    change((now) => ({ ...now, experiences: now.experiences.map((one) => (one.id === id ? next : one)) }))

  const remove = (index: number) => {
    const removed = all[index]
    if (!removed) return
    change((now) => {
      const rest = now.experiences.filter((one) => one.id !== removed.id)
      return { ...now, experiences: rest.length > 0 ? rest : [emptyExperience(freshId(now))] }
    })
    list.current?.focus()
    if (isBlankExperience(removed)) return
    toast(t('write.removedExperience', { n: index + 1 }), {
      label: t('shell.undo'),
      run: () =>
        change((now) => {
          const rest = now.experiences.filter((one) => !isBlankExperience(one) || now.experiences.length > 1)
          return { ...now, experiences: rest.toSpliced(index, 0, removed) }
        }),
    })
  }

  const move = (index: number, by: -1 | 1) => {
    const to = index + by
    change((now) => {
      const one = now.experiences[index]
      if (!one || to < 0 || to >= now.experiences.length) return now
      return { ...now, experiences: now.experiences.toSpliced(index, 1).toSpliced(to, 0, one) }
    })
    toast(t('write.moved', { n: to + 1 }))
  }

  const add = () => {
    const id = freshId(form)
    flushSync(() => change((now) => ({ ...now, experiences: [...now.experiences, emptyExperience(id)] })))
    list.current?.querySelector<HTMLElement>(`[name="title-${id}"]`)?.focus()
  }

  return (
    <div>
      <ol ref={list} tabIndex={-1} className="flex flex-col gap-8 outline-none">
        {all.map((one, index) => (
          <li key={one.id}>
            <ExperienceCard
              one={one}
              number={index + 1}
              alone={all.length === 1}
              last={index === all.length - 1}
              onEdit={(next) => edit(one.id, next)}
              onRemove={() => remove(index)}
              onMove={(by) => move(index, by)}
              errorAt={errorAt}
              onLeave={onLeave}
            />
          </li>
        ))}
      </ol>
      {all.length < MAX_EXPERIENCES && (
        <Button onClick={add} className="mt-5">
          <Plus aria-hidden="true" className="size-4" />
          {t('write.addExperience')}
        </Button>
      )}
    </div>
  )
}
