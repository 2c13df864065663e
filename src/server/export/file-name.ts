// A name that every system takes for a file, out of what a person typed.

const MOST = 60
/** Forbidden by Windows, or a way into another folder. */
const UNSAFE = /[\\/:*?"<>|]/g

/** Composed, without control and direction characters, at most 60 characters; `otherwise` where nothing is left. */
export function fileName(words: string, otherwise: string): string {
  const cleaned = words
    .normalize('NFC')
    .replace(/\p{Zs}|[\r\n\t]/gu, ' ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(UNSAFE, ' ')
    .replace(/ {2,}/g, ' ')
  const short = [...cleaned.trim()].slice(0, MOST).join('')
  // A dot or space at the end is dropped by Windows, a dot at the start hides a file elsewhere.
  return short.replace(/^[. ]+|[. ]+$/g, '') || otherwise
}
