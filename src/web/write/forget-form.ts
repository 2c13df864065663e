import { keep } from '#web/storage.ts'

/** Where the condition form is kept on this device. */
export const FORM_KEY = 'write-form'

/** Takes the condition form off this device. */
export function forgetForm(): void {
  keep(FORM_KEY, null)
}
