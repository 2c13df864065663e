// The text of a letter under the person's hands: shown at once, kept on the device at once, stored a moment later.
import type { Letter } from '#domain/api.ts'
import { ApiError, call } from '#web/api.ts'
import { Autosave, type Refusal, type SaveState, type Stored } from '#web/letter/autosave.ts'
import { forgetText, keepText, newestKept } from '#web/letter/kept-text.ts'
import { tellOtherTabs } from '#web/letter/other-tabs.ts'

export type LetterSnapshot = {
  text: string
  save: SaveState
  /** The last text that did not come from this page's editor, and how many there were: the editor takes it up. */
  foreign: { text: string; nth: number }
}

export type LetterStore = {
  subscribe: (listener: () => void) => () => void
  snapshot: () => LetterSnapshot
  /** What the person typed. */
  type: (text: string) => void
  /** Another text in place of all of it, as if it had been typed. */
  put: (text: string) => void
  /** Stores what is not stored yet; resolves when that came to an end. */
  flush: () => Promise<void>
  /** Takes up the letter as the server told it, unless own words stand. */
  take: (letter: Letter) => void
  resolve: (choice: 'mine' | 'theirs') => void
  /** Begins to send by itself; gives the end of that, which sends what is left. */
  begin: () => () => void
}

const storedOf = ({ text, revision, updatedAt }: Letter): Stored => ({ text, revision, updatedAt })

/** The browser takes no more than 64 KB with a page that is left. */
const MOST_WHEN_LEAVING = 20_000

/** `onStored` is told each answer of the server. */
export function createLetterStore(letter: Letter, onStored: (letter: Letter) => void): LetterStore {
  const { id } = letter
  const left = newestKept(id)
  const first = left?.text ?? letter.text
  let now: LetterSnapshot = {
    text: first,
    save: { state: 'saved', at: letter.updatedAt },
    foreign: { text: first, nth: 0 },
  }
  const listeners = new Set<() => void>()
  const show = (next: Partial<LetterSnapshot>) => {
    now = { ...now, ...next }
    for (const listener of listeners) listener()
  }
  const showForeign = (text: string) => show({ text, foreign: { text, nth: now.foreign.nth + 1 } })

  const autosave = new Autosave(storedOf(letter), {
    send: async (text, revision, leaving) => {
      const keepalive = leaving && text.length < MOST_WHEN_LEAVING
      const answer = await call('editLetter', { params: { id }, body: { text, revision } }, { keepalive })
      onStored(answer)
      tellOtherTabs(id)
      return storedOf(answer)
    },
    fetch: async () => {
      const answer = await call('getLetter', { params: { id } })
      onStored(answer)
      return storedOf(answer)
    },
    refusalOf,
    keep: (text, base) => {
      if (text === null) forgetText(id, base)
      else keepText(id, { text, base, at: Date.now() })
    },
    onState: (save) => {
      // Words of an earlier visit are let go of only when nothing unsaved is left.
      if (save.state === 'saved') left?.forget()
      show({ save })
    },
    now: Date.now,
    wait: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })

  const type = (text: string) => {
    show({ text })
    autosave.type(text)
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    type,
    put: (text) => {
      showForeign(text)
      autosave.type(text)
    },
    flush: () => autosave.flush(),
    take: (next) => {
      if (autosave.adopt(storedOf(next))) showForeign(next.text)
    },
    resolve: (choice) => {
      const before = now.text
      const chosen = autosave.resolve(choice)
      if (chosen !== before) showForeign(chosen)
    },
    begin: () => {
      if (left && left.text !== letter.text) autosave.recover(left.text, left.base)
      else left?.forget()
      return sendByItself(autosave)
    },
  }
}

function sendByItself(autosave: Autosave): () => void {
  const leave = () => {
    if (document.visibilityState === 'hidden') void autosave.flush(true)
  }
  const back = () => autosave.retry()
  document.addEventListener('visibilitychange', leave)
  addEventListener('pagehide', leave)
  addEventListener('online', back)
  return () => {
    document.removeEventListener('visibilitychange', leave)
    removeEventListener('pagehide', leave)
    removeEventListener('online', back)
    void autosave.flush(true)
    autosave.dispose()
  }
}

const PASSING = ['offline', 'unavailable', 'internal', 'too_many_streams', 'too_many_attempts']

/** A refusal that may pass by itself is tried again; one that needs the person is not. */
function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return 'again'
  if (error.code === 'conflict') return 'conflict'
  return PASSING.includes(error.code) ? 'again' : 'never'
}
