// The form on this device: kept at every key, for a visitor too, so that it survives sign-in, a reload and a lost line.
import { keep, kept } from '#web/storage.ts'
import { type Form, readForm } from '#web/write/form.ts'

const KEY = 'write-form'

export type KeptForm = {
  form: Form /** ISO 8601. */
  at: string /** Whose it is; null for a visitor's. */
  owner: string | null
}

/** The form on this device, or null. Another person's form on a shared device is not shown. */
export function keptForm(owner: string | null): KeptForm | null {
  const text = kept(KEY)
  if (text === null) return null
  try {
    const read = JSON.parse(text) as { form?: unknown; at?: unknown; owner?: unknown }
    const whose = typeof read.owner === 'string' ? read.owner : null
    if (whose !== null && whose !== owner) return null
    return { form: readForm(read.form), at: typeof read.at === 'string' ? read.at : '', owner: whose }
  } catch {
    return null
  }
}

/** Keeps it. False where the device refused. */
export function keepForm(form: Form, owner: string | null, at: Date): boolean {
  return keep(KEY, JSON.stringify({ form, at: at.toISOString(), owner }))
}

export function forgetForm(): void {
  keep(KEY, null)
}
