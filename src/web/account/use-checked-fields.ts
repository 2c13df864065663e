import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldFault } from '#domain/errors.ts'
import { fieldSentence } from '#web/locales/sentences.ts'

type Fault = Omit<FieldFault, 'field'>
export type Values<Name extends string> = Record<Name, string>
export type Check<Name extends string> = (values: Values<Name>) => Partial<Record<Name, Fault>>

/**
 * Fields whose faults show once the person has left them, and from then on as they type.
 * What the server refused stays at its field until that field changes.
 */
export function useCheckedFields<Name extends string>(blank: Values<Name>, check: Check<Name>) {
  const { t } = useTranslation()
  const [values, setValues] = useState(blank)
  const [left, setLeft] = useState<Partial<Record<Name, true>>>({})
  const [refused, setRefused] = useState<Partial<Record<Name, { value: string; fault: Fault }>>>({})
  const faults = check(values)

  const shownFault = (name: Name): Fault | undefined => {
    const said = refused[name]
    if (said && said.value === values[name]) return said.fault
    return left[name] ? faults[name] : undefined
  }

  const focusFirst = (form: HTMLFormElement, names: string[]) => {
    const controls = [...form.elements] as HTMLInputElement[]
    controls.find((control) => names.includes(control.name))?.focus()
  }

  return {
    values,
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
    settle(form: HTMLFormElement): boolean {
      const names = Object.keys(faults) as Name[]
      setLeft(Object.fromEntries(Object.keys(values).map((name) => [name, true])) as Record<Name, true>)
      if (names.length > 0) focusFirst(form, names)
      return names.length === 0
    },
    /** Puts what the server refused at its fields. False when it named no field of this form. */
    refuse(form: HTMLFormElement, said: FieldFault[]): boolean {
      const mine = said.filter((fault) => fault.field in values)
      const next: typeof refused = {}
      for (const fault of mine) next[fault.field as Name] = { value: values[fault.field as Name], fault }
      setRefused(next)
      focusFirst(
        form,
        mine.map((fault) => fault.field),
      )
      return mine.length > 0
    },
  }
}
