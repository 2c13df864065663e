// What this device remembers. Storage is closed in some private windows: then nothing is kept, and nothing breaks.

/** The kept string, or null. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Keeps a string, or forgets it with null. False where the device refused. */
export function keep(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
