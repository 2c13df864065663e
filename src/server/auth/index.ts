// Who a request comes from, and how a person becomes known. The ways in stand behind this one type.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { BlockReason } from '#domain/desk.ts'
import { blockedCode } from '#domain/errors.ts'
import type { Account, Provider } from '#domain/account.ts'
import { ACCESS_TOKEN_SECONDS, createAccessTokens } from './access-token.ts'
import { CLIENT_ADDRESS, createBetterAuth } from './better-auth.ts'
import { deriveKey } from './keys.ts'
import { createPasswords, type PasswordCost, type Passwords } from './password.ts'
import type { OpenProvider } from './providers.ts'
import { createSessionCookie, SESSION_SECONDS } from './session-cookie.ts'

export { ACCESS_TOKEN_SECONDS }

/** Whence a person comes: what a list of sessions shows. */
export type Client = { address: string; device: string }

export type Auth = {
  /** The person of a session cookie or a Bearer access token; null when there is none that is valid. */
  identify: (headers: IncomingHttpHeaders) => Promise<Account | null>
  /** Begins a session; the answer is the `Set-Cookie` value that carries it. */
  startSession: (userId: string, client: Client) => Promise<string>
  /** Ends the session of a request, if there is one; the answer clears the cookie. */
  endSession: (headers: IncomingHttpHeaders) => Promise<string>
  /** The token of the session cookie, if we signed it. */
  sessionToken: (headers: IncomingHttpHeaders) => string | null
  signAccessToken: (account: Account) => Promise<string>
  passwords: Passwords
  /** Ids of people whose access tokens are refused, though they live. */
  shut: Set<string>
  /** Ids of the ways in beside e-mail that are switched on. */
  providers: Provider[]
  /** The provider's page to send a browser to, and the cookies that bind its answer to this browser. */
  beginProvider: (provider: Provider, returnTo: ReturnTo) => Promise<Departure>
  /** The same for somebody who is signed in by a session cookie; null without one. */
  connectProvider: (
    provider: Provider,
    returnTo: ReturnTo,
    headers: IncomingHttpHeaders,
  ) => Promise<Departure | null>
  /** A provider's answer: `path` is the path and query with which it came back. */
  finishProvider: (path: string, headers: IncomingHttpHeaders, address: string) => Promise<Response>
}

/** Paths of our own pages, for the way back when it went well and when it did not. */
export type ReturnTo = { done: string; failed: string }
export type Departure = { url: string; cookies: string[] }

export type NewSession = {
  token: string
  userId: string
  address: string
  userAgent: string
  now: Date
  expiresAt: Date
}

export type AuthOptions = {
  tables: { db: object; schema: Record<string, unknown> }
  /** One indexed query: the person of a session that has not ended. */
  findSession: (token: string, now: Date) => Promise<Account | null>
  /** Stores it, and does what `onSession` does. */
  addSession: (session: NewSession) => Promise<void>
  dropSession: (token: string) => Promise<void>
  secret: string
  /** The secret before it: what that signed still counts, and nothing is signed with it any more. */
  oldSecret?: string | undefined
  publicUrl: string
  passwordCost?: PasswordCost
  /** After each session that better-auth stored. */
  onSession: (userId: string, userAgent: string) => Promise<void>
  /** Why nobody may enter with this account; null when they may. */
  findBlock: (userId: string) => Promise<BlockReason | null>
  findFreeName: (wish: string) => Promise<string>
  providers: OpenProvider[]
  report: (message: string) => void
  now: () => Date
}

const LONGEST_DEVICE = 500

export function createAuth(options: AuthOptions): Auth {
  const secrets = [options.secret, ...(options.oldSecret === undefined ? [] : [options.oldSecret])]
  const cookieSecrets = secrets.map((one) => Buffer.from(deriveKey(one, 'session-cookie')).toString('hex'))
  const cookieSecret = cookieSecrets[0] as string
  const passwords = createPasswords(options.passwordCost)
  const tokens = createAccessTokens(
    secrets.map((one) => deriveKey(one, 'access-token')),
    options.now,
  )
  const cookie = createSessionCookie(cookieSecrets, options.publicUrl.startsWith('https:'))
  const shut = new Set<string>()
  const visits = new AsyncLocalStorage<{ blocked: BlockReason | null }>()
  const better = createBetterAuth({
    ...options,
    cookieSecret,
    mayEnter: async (userId) => {
      const reason = await options.findBlock(userId)
      const visit = visits.getStore()
      if (visit) visit.blocked = reason
      return reason === null
    },
  })
  return {
    identify: async (headers) => {
      const { authorization } = headers
      // A request that names a token is judged by it alone: `mount` lets it pass without a check of its
      // Origin, and a cookie must not ride along.
      if (authorization !== undefined) {
        const bearer = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1]
        const person = bearer === undefined ? null : await tokens.verify(bearer)
        return person === null || shut.has(person.id) ? null : person
      }
      const token = cookie.read(headers.cookie)
      return token === null ? null : options.findSession(token, options.now())
    },
    startSession: async (userId, client) => {
      const token = randomBytes(24).toString('base64url')
      const userAgent = client.device.slice(0, LONGEST_DEVICE)
      const now = options.now()
      const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
      await options.addSession({ token, userId, address: client.address, userAgent, now, expiresAt })
      return cookie.write(token)
    },
    endSession: async (headers) => {
      const token = cookie.read(headers.cookie)
      if (token !== null) await options.dropSession(token)
      return cookie.clear()
    },
    sessionToken: (headers) => (headers.authorization === undefined ? cookie.read(headers.cookie) : null),
    signAccessToken: tokens.sign,
    passwords,
    shut,
    providers: options.providers.map(({ id }) => id),
    beginProvider: async (provider, returnTo) => {
      const { headers, response } = await better.api.signInSocial({
        body: {
          provider,
          callbackURL: options.publicUrl + returnTo.done,
          errorCallbackURL: options.publicUrl + returnTo.failed,
          disableRedirect: true,
        },
        returnHeaders: true,
      })
      return { url: response.url ?? '', cookies: headers.getSetCookie() }
    },
    connectProvider: async (provider, returnTo, { cookie: cookies }) => {
      if (cookie.read(cookies) === null) return null
      const { headers, response } = await better.api.linkSocialAccount({
        body: {
          provider,
          callbackURL: options.publicUrl + returnTo.done,
          errorCallbackURL: options.publicUrl + returnTo.failed,
          disableRedirect: true,
        },
        headers: new Headers({ cookie: cookie.signAnew(cookies) }),
        returnHeaders: true,
      })
      return { url: response.url ?? '', cookies: headers.getSetCookie() }
    },
    finishProvider: (path, headers, address) => {
      const visit = { blocked: null as BlockReason | null }
      return visits.run(visit, async () => {
        const answer = await better.handler(
          new Request(options.publicUrl + path, {
            headers: {
              cookie: cookie.signAnew(headers.cookie),
              'user-agent': (headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE),
              [CLIENT_ADDRESS]: address,
            },
          }),
        )
        if (visit.blocked === null) return answer
        const told = `${options.publicUrl}/sign-in?error=${blockedCode[visit.blocked]}`
        return new Response(null, { status: 302, headers: { location: told } })
      })
    },
  }
}
