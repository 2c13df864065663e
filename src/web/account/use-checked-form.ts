import { useMutation } from '@tanstack/react-query'
import type { SubmitEvent } from 'react'
import { type Check, type Values, useCheckedFields } from '#web/account/use-checked-fields.ts'
import { ApiError } from '#web/api.ts'

export type CheckedForm = {
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  busy: boolean
  /** Why it was refused, when no field of it is to blame. */
  error: Error | null
}

/** A form: checked here, sent, and refused at the fields that the server names. */
export function useCheckedForm<Name extends string, Answer>(options: {
  blank: Values<Name>
  check: Check<Name>
  send: (values: Values<Name>) => Promise<Answer>
  onDone: (answer: Answer, values: Values<Name>) => unknown
}) {
  const { blank, check, send, onDone } = options
  const fields = useCheckedFields(blank, check)
  const sending = useMutation({ mutationFn: send, onSuccess: (answer, values) => onDone(answer, values) })
  const { error } = sending
  const atField = error instanceof ApiError && error.fields.some((fault) => fault.field in blank)
  const onSubmit: CheckedForm['onSubmit'] = (event) => {
    event.preventDefault()
    const form = event.currentTarget
    if (sending.isPending || !fields.settle(form)) return
    sending.mutate(fields.values, {
      onError: (refused) => refused instanceof ApiError && fields.refuse(form, refused.fields),
    })
  }
  const form: CheckedForm = { onSubmit, busy: sending.isPending, error: atField ? null : error }
  return { field: fields.field, form }
}
