import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ApiError, newKey } from '#web/api.ts'
import { checkForm, type FormFaults, faultsFromServer } from '#web/write/check-form.ts'
import { conditionsOf, type Form } from '#web/write/form.ts'
import { startLetter } from '#web/write/start-letter.ts'

/**
 * Sends the form to be written, and goes to the letter as soon as the writing has started.
 * A visitor goes to sign-in and comes back to the same wish. `onFaults` is told what has to be mended first.
 */
export function useSubmit(signedIn: boolean, onFaults: (faults: FormFaults) => void) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const wish = useRef<{ form: Form; key: string } | null>(null)

  const submit = async (form: Form) => {
    if (busy) return
    const faults = checkForm(form)
    if (Object.keys(faults).length > 0) return onFaults(faults)
    if (!signedIn) return navigate({ to: '/sign-in', search: { next: '/write?go=true' } })
    setBusy(true)
    setError(null)
    // The same form sent again after a lost answer is the same wish: it is not written, or counted, twice.
    if (wish.current?.form !== form) wish.current = { form, key: newKey() }
    try {
      const id = await startLetter(wish.current.key, conditionsOf(form))
      wish.current = null
      await navigate({ to: '/letters/$id', params: { id } })
    } catch (thrown) {
      if (!(thrown instanceof ApiError && thrown.code === 'offline')) wish.current = null
      if (thrown instanceof ApiError && thrown.fields.length > 0)
        onFaults(faultsFromServer(thrown.fields, form))
      setError(thrown)
      setBusy(false)
    }
  }
  return { submit, busy, error }
}
