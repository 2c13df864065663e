// What was typed and is not yet stored, on this device: kept at every key, by letter, base revision and tab.
import { keep, kept } from '#web/storage.ts'

/** `base`: the revision on which it was typed. `at`: when, in milliseconds. */
export type KeptText = { text: string; base: number; at: number }

const PREFIX = 'letter-text:'
const TAB = 'letter-tab'

const keyOf = (letterId: string, base: number, tab: string) => `${PREFIX}${letterId}:${base}:${tab}`

/** Two tabs that type at once must not overwrite each other's words; a reload keeps its tab. */
export function thisTab(): string {
  try {
    const known = sessionStorage.getItem(TAB)
    if (known) return known
    const made = Math.random().toString(36).slice(2, 10)
    sessionStorage.setItem(TAB, made)
    return made
  } catch {
    return 'only'
  }
}

/** False where the device refused, such as in a private window. */
export function keepText(letterId: string, typed: KeptText, tab = thisTab()): boolean {
  return keep(keyOf(letterId, typed.base, tab), JSON.stringify({ text: typed.text, at: typed.at }))
}

export function forgetText(letterId: string, base: number, tab = thisTab()): void {
  keep(keyOf(letterId, base, tab), null)
}

/** The newest unsaved text of a letter on this device, of whatever tab; `forget` lets go of exactly that one. */
export function newestKept(letterId: string): (KeptText & { forget: () => void }) | null {
  let newest: (KeptText & { forget: () => void }) | null = null
  for (const key of keysOf(letterId)) {
    const base = Number(key.slice(PREFIX.length + letterId.length + 1).split(':')[0])
    const read = readKept(kept(key))
    if (!read || !Number.isInteger(base)) continue
    if (newest === null || read.at > newest.at) newest = { ...read, base, forget: () => void keep(key, null) }
  }
  return newest
}

function keysOf(letterId: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${letterId}:`))
  } catch {
    return []
  }
}

function readKept(text: string | null): { text: string; at: number } | null {
  try {
    const read = JSON.parse(text ?? 'null') as { text?: unknown; at?: unknown } | null
    return typeof read?.text === 'string' && typeof read.at === 'number'
      ? { text: read.text, at: read.at }
      : null
  } catch {
    return null
  }
}
