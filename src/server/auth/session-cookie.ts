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
}

export function createSessionCookie(secret: string, secure: boolean): SessionCookie {
  const name = `${secure ? '__Secure-' : ''}aboutme.session_token`
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  const signature = (token: string) => createHmac('sha256', secret).update(token).digest('base64')
  return {
    name,
    read: (header) => {
      const value = valueOf(header ?? '', name)
      const dot = value.lastIndexOf('.')
      if (dot < 1) return null
      const token = value.slice(0, dot)
      const given = Buffer.from(value.slice(dot + 1))
      const wanted = Buffer.from(signature(token))
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null
    },
    write: (token) =>
      `${name}=${encodeURIComponent(`${token}.${signature(token)}`)}; Max-Age=${SESSION_SECONDS}; ${attributes}`,
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
