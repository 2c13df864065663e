/** A path of this site out of an untrusted address, or undefined: never a way to somebody else's site. */
export function ownPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined
  // A browser reads a backslash as a slash and drops tabs and newlines, so "/\evil" would leave.
  if (/^\/[/\\]|[\\\p{C}]/u.test(value)) return undefined
  const at = new URL(value, 'http://own.invalid')
  if (at.origin !== 'http://own.invalid') return undefined
  if (/^\/(?:api|accounts|chat|sign-in|sign-up)(?:\/|$)/.test(at.pathname)) return undefined
  return at.pathname + at.search + at.hash
}
