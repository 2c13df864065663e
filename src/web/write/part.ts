// What each part of the condition form is given.
import type { Form } from '#web/write/form.ts'

export type PartProps = {
  form: Form
  /** Sets the form from what it is. */
  change: (edit: (before: Form) => Form) => void
  /** Sets one value of the form. */
  set: <Key extends keyof Form>(key: Key, value: Form[Key]) => void
  /** The sentence of the fault at a box, by its name. */
  errorAt: (name: string) => string | undefined
  /** Called when the person leaves a box: from then on its fault is shown. */
  onLeave: (name: string) => void
}
