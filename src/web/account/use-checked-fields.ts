import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldFault } from '#domain/errors.ts'
import { fieldSentence } from '#web/locales/sentences.ts'

type Fault = Omit<FieldFault, 'field'>
type Values<Name extends string> = Record<Name, string>
type Check<Name extends string> = (values: Values<Name>) => Partial<Record<Name, Fault>>

/**
 * Fields whose faults show once the person has left them, and from then on as they type.
 * What the server refused stays at its field until that field changes.
 */
export function useCheckedFields<Name extends string>(blank: Values<Name>, check: Check<Name>) {
  const { t } = useTranslation()
  const [values, setValues] = useState(blank)
  const [left, setLeft] = useState<Partial<Record<Name, true>>>({})
  const [refused, setRefused] = useState<Partial<Record<Name, { value: string; fault: Fault }>>>({})
  const form = useRef<HTMLFormElement>(null)
  const faults = check(values)

  const shownFault = (name: Name): Fault | undefined => {
    const said = refused[name]
    if (said && said.value === values[name]) return said.fault
    return left[name] ? faults[name] : undefined
  }

  const focusFirst = (names: Name[]) => {
    const controls = [...(form.current?.elements ?? [])] as HTMLInputElement[]
    controls.find((control) => names.includes(control.name as Name))?.focus()
  }

  return {
    values,
    form,
    field(name: Name) {
      const fault = shownFault(name)
      return {
        name,
        value: values[name],
        onText: (value: string) => setValues((before) => ({ ...before, [name]: value })),
        onBlur: () => {
          if (values[name] !== '') setLeft((before) => ({ ...before, [name]: true }))
        },
        error: fault && fieldSentence(t, fault),
      }
    },
    /** Whether all may be sent; otherwise every fault is shown and the first one has the focus. */
    settle(): boolean {
      const names = Object.keys(faults) as Name[]
      setLeft(Object.fromEntries(Object.keys(values).map((name) => [name, true])) as Record<Name, true>)
      if (names.length > 0) focusFirst(names)
      return names.length === 0
    },
    /** Puts what the server refused at its fields. False when it named no field of this form. */
    refuse(said: FieldFault[]): boolean {
      const mine = said.filter((fault) => fault.field in values)
      setRefused(
        Object.fromEntries(
          mine.map((fault) => [fault.field, { value: values[fault.field as Name], fault }]),
        ) as typeof refused,
      )
      focusFirst(mine.map((fault) => fault.field as Name))
      return mine.length > 0
    },
  }
}
