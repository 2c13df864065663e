// The form on this device: kept at every key, for a visitor too, so that it survives sign-in, a reload and a lost line.
import { keep, kept } from '#web/storage.ts'
import { FORM_KEY } from '#web/write/forget-form.ts'
import { type Form, readForm } from '#web/write/form.ts'

/** `synced`: when the account took exactly this form, ISO 8601; null when it has not. */
export type KeptForm = { form: Form; synced: string | null }

/** The id of the account, null for a visitor, undefined where nobody could be asked (offline). */
type Owner = string | null | undefined

/**
 * The form on this device, or null. A visitor's form goes to whoever signs in on this device;
 * another account's form is not shown.
 */
export function keptForm(owner: Owner): KeptForm | null {
  const text = kept(FORM_KEY)
  return text === null ? null : readKept(text, owner)
}

function readKept(text: string, owner: Owner): KeptForm | null {
  try {
    const read = JSON.parse(text) as { form?: unknown; synced?: unknown; owner?: unknown }
    const whose = typeof read.owner === 'string' ? read.owner : null
    if (whose !== null && owner !== undefined && whose !== owner) return null
    const synced = whose === owner && typeof read.synced === 'string' ? read.synced : null
    return { form: readForm(read.form), synced }
  } catch {
    return null
  }
}

/** Keeps it. False where the device refused. */
export function keepForm(form: Form, owner: Owner, synced: string | null): boolean {
  return keep(FORM_KEY, JSON.stringify({ form, owner: owner === undefined ? keptOwner() : owner, synced }))
}

function keptOwner(): string | null {
  try {
    const read = JSON.parse(kept(FORM_KEY) ?? '{}') as { owner?: unknown }
    return typeof read.owner === 'string' ? read.owner : null
  } catch {
    return null
  }
}

/** Hands on what another tab of this device types, while this one does not have the keyboard. */
export function watchKeptForm(owner: Owner, onForm: (form: Form) => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key !== FORM_KEY || event.newValue === null || document.hasFocus()) return
    const read = readKept(event.newValue, owner)
    if (read) onForm(read.form)
  }
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
