import type { ReactNode } from 'react'
import { Refusal } from '#web/account/Refusal.tsx'
import type { CheckedForm } from '#web/account/use-checked-form.ts'
import { Button } from '#web/ui/Button.tsx'

/** The fields of a form, why it was refused, and the button that sends it. */
export function CheckedFields({
  form,
  submit,
  look = 'primary',
  instead,
  children,
}: {
  form: CheckedForm
  submit: string
  look?: 'primary' | 'danger'
  /** In the place of the refusal's sentence, for one that needs more than words. */
  instead?: ReactNode
  children: ReactNode
}) {
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-5">
      {children}
      {instead ?? <Refusal error={form.error} />}
      <Button type="submit" look={look} busy={form.busy}>
        {submit}
      </Button>
    </form>
  )
}
