// The session cookie in better-auth's format, read and written without a call into it.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** A session lives this long after its sign-in. */
export const SESSION_SECONDS = 30 * 24 * 3600

export type SessionCookie = {
  name: string
  /** The session's token; null without a cookie, or with one that we did not sign. */
  read: (header: string | undefined) => string | null
  /** A `Set-Cookie` value. */
  write: (token: string) => string
  clear: () => string
  /** The same `Cookie` header with the session signed by the newest secret, for who knows only that. */
  signAnew: (header: string | undefined) => string
}

/** The first secret signs; what any of them signed is read. */
export function createSessionCookie(secrets: string[], secure: boolean): SessionCookie {
  const name = `${secure ? '__Secure-' : ''}aboutme.session_token`
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  const signature = (token: string, secret = secrets[0] ?? '') =>
    createHmac('sha256', secret).update(token).digest('base64')
  const isSignedBy = (secret: string, token: string, signed: string) => {
    const given = Buffer.from(signed)
    const wanted = Buffer.from(signature(token, secret))
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
  const read = (header: string | undefined) => {
    const value = valueOf(header ?? '', name)
    const dot = value.lastIndexOf('.')
    if (dot < 1) return null
    const token = value.slice(0, dot)
    return secrets.some((secret) => isSignedBy(secret, token, value.slice(dot + 1))) ? token : null
  }
  return {
    name,
    read,
    write: (token) =>
      `${name}=${encodeURIComponent(`${token}.${signature(token)}`)}; Max-Age=${SESSION_SECONDS}; ${attributes}`,
    signAnew: (header) => {
      const token = read(header)
      if (header === undefined || token === null) return header ?? ''
      const others = header.split(';').filter((one) => !one.trim().startsWith(`${name}=`))
      return [...others, `${name}=${encodeURIComponent(`${token}.${signature(token)}`)}`].join(';')
    },
    clear: () => `${name}=; Max-Age=0; ${attributes}`,
  }
}

function valueOf(header: string, name: string): string {
  const pair = header
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${name}=`))
  try {
    return decodeURIComponent(pair?.slice(name.length + 1) ?? '')
  } catch {
    return ''
  }
}
