// The condition form and where it is kept: on this device at every key, and in the account a moment later.
import { call } from '#web/api.ts'
import { emptyForm, type Form, isBlankForm, readForm } from '#web/write/form.ts'
import { keepForm, keptForm, watchKeptForm } from '#web/write/kept-form.ts'

const PAUSE_MS = 800
const RETRY_MS = 5_000

/** `here`: on this device; `saved`: in the account, too; `failed`: the account is not reached, the device has it. */
export type Saving = { state: 'none' | 'here' | 'saving' | 'saved' | 'failed'; at: Date | null }
export type FormSnapshot = { form: Form; saving: Saving }

export type FormStore = {
  subscribe: (listener: () => void) => () => void
  snapshot: () => FormSnapshot
  /** Sets the form from what it is. The latest change wins, here and in the account. */
  change: (edit: (before: Form) => Form) => void
}

/** `owner` is the id of the account, null for a visitor, undefined where nobody could be asked (offline). */
export function createFormStore(owner: string | null | undefined): FormStore {
  const kept = keptForm(owner)
  let now: FormSnapshot = { form: kept?.form ?? emptyForm(), saving: { state: 'none', at: null } }
  let pending = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function show(next: Partial<FormSnapshot>): void {
    now = { ...now, ...next }
    for (const listener of listeners) listener()
  }

  function pushIn(pause: number): void {
    pending = true
    clearTimeout(timer)
    timer = setTimeout(() => void push(), pause)
  }

  async function push(keepalive = false): Promise<void> {
    clearTimeout(timer)
    pending = false
    const sent = now.form
    try {
      const { updatedAt } = await call('putDraft', { body: { form: sent } }, { keepalive })
      if (now.form !== sent) return
      keepForm(sent, owner, updatedAt)
      show({ saving: { state: 'saved', at: new Date(updatedAt) } })
    } catch {
      if (now.form !== sent || pending) return
      show({ saving: { ...now.saving, state: 'failed' } })
      pushIn(RETRY_MS)
    }
  }

  function change(edit: (before: Form) => Form): void {
    const form = edit(now.form)
    if (form === now.form) return
    const onDevice = keepForm(form, owner, null)
    if (owner) pushIn(PAUSE_MS)
    const state = owner ? 'saving' : onDevice ? 'here' : 'none'
    show({ form, saving: { state, at: owner ? now.saving.at : new Date() } })
  }

  /** What was typed here and never reached the account is the newest; else the account has the last word. */
  async function reconcile(): Promise<void> {
    if (!owner) return
    if (kept && kept.synced === null && !isBlankForm(kept.form)) return push()
    const before = now.form
    const { draft } = await call('getDraft', {}).catch(() => ({ draft: null }))
    if (!draft || now.form !== before) return
    const form = readForm(draft.form)
    keepForm(form, owner, draft.updatedAt)
    show({ form, saving: isBlankForm(form) ? now.saving : { state: 'saved', at: new Date(draft.updatedAt) } })
  }

  function flush(): void {
    if (pending) void push(true)
  }

  function hidden(): void {
    if (document.visibilityState === 'hidden') flush()
  }

  let unwatch = () => {}
  function attach(): void {
    void reconcile()
    unwatch = watchKeptForm(owner, (form) => show({ form }))
    document.addEventListener('visibilitychange', hidden)
    addEventListener('pagehide', flush)
    addEventListener('online', flush)
  }

  function detach(): void {
    flush()
    unwatch()
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', flush)
    removeEventListener('online', flush)
  }

  return {
    subscribe(listener) {
      if (listeners.size === 0) attach()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) detach()
      }
    },
    snapshot: () => now,
    change,
  }
}
