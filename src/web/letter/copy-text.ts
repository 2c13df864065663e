// Plain text out of a letter, with exactly the newlines that were counted.
import { normalize } from '#domain/count/index.ts'

/** What goes to the clipboard: the text as it is counted (docs/letter-rules.md §2). */
export function plainText(text: string): string {
  return normalize(text)
}

/** False where neither the clipboard nor the older way is allowed: then the person copies by hand. */
export async function copyText(text: string): Promise<boolean> {
  const plain = plainText(text)
  try {
    await navigator.clipboard.writeText(plain)
    return true
  } catch {
    return copyByCommand(plain)
  }
}

function copyByCommand(plain: string): boolean {
  const box = document.createElement('textarea')
  box.value = plain
  box.className = 'sr-only'
  document.body.append(box)
  const before = document.activeElement as HTMLElement | null
  box.select()
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way where the clipboard is closed, as over plain HTTP
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    box.remove()
    before?.focus()
  }
}
