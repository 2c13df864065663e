// better-auth, which keeps people, sessions and providers. Passwords are checked by our own actions, so it has none.
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { getOAuthState } from 'better-auth/api'
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins'
import { NO_EMAIL, nameKey } from '#domain/account.ts'
import type { OpenProvider } from './providers.ts'
import { SESSION_SECONDS } from './session-cookie.ts'

export type BetterAuthOptions = {
  /** The database and the four tables that are better-auth's. */
  tables: { db: object; schema: Record<string, unknown> }
  /** A username like the wish that nobody has. */
  findFreeName: (wish: string) => Promise<string>
  /** After each new session, whichever door it came through. */
  onSession: (userId: string, userAgent: string) => Promise<void>
  /** Asked before each new session. */
  mayEnter: (userId: string) => Promise<boolean>
  cookieSecret: string
  publicUrl: string
  providers: OpenProvider[]
  /** Told of better-auth's own failures; its messages carry no personal text. */
  report: (message: string) => void
}

/** Set by our route, from an address that we trust: better-auth reads no other. */
export const CLIENT_ADDRESS = 'x-aboutme-client'

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
}

export function createBetterAuth(options: BetterAuthOptions) {
  return betterAuth({
    appName: 'AboutMe',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.cookieSecret,
    database: drizzleAdapter(options.tables.db as Record<string, unknown>, {
      provider: 'pg',
      schema: options.tables.schema,
      transaction: true,
    }),
    user: {
      additionalFields: { nameKey: { type: 'string', required: false, input: false, returned: false } },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => ({ data: { ...user, nameKey: nameKey(user.name), image: null } }),
        },
      },
      session: {
        create: {
          before: async (session) => ((await options.mayEnter(session.userId)) ? undefined : false),
          after: async (session) => options.onSession(session.userId, session.userAgent ?? ''),
        },
      },
      // We never call a provider for a person, so there is no token of theirs to keep.
      account: { create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) } },
    },
    account: {
      updateAccountOnSignIn: false,
      // Its rule for two doors is ours: linked by itself only when both addresses are verified.
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: true },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    plugins: [genericOAuth({ config: options.providers.map((one) => configOf(one, options.findFreeName)) })],
    advanced: {
      cookiePrefix: 'aboutme',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    onAPIError: { errorURL: `${options.publicUrl}/sign-in` },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.report(message) },
  })
}

function configOf(
  provider: OpenProvider,
  findFreeName: BetterAuthOptions['findFreeName'],
): GenericOAuthConfig {
  return {
    providerId: provider.id,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    authorizationUrl: provider.addresses.authorization,
    tokenUrl: provider.addresses.token,
    scopes: provider.scopes,
    pkce: true,
    getUserInfo: async ({ accessToken }) => {
      const profile = accessToken === undefined ? null : await provider.profile(accessToken)
      return profile && { ...profile, email: profile.email ?? `${provider.id}-${profile.id}${NO_EMAIL}` }
    },
    mapProfileToUser: async (profile) => {
      // Someone who is signed in and adds a door proves by the session who they are; that the provider
      // did not verify an address, or told none, is no reason to refuse them.
      const adding = (await getOAuthState())?.link !== undefined
      // Here and not in a hook of its tables: those run inside a transaction, in which the embedded
      // database answers nobody else.
      const name = await findFreeName(String(profile.name ?? ''))
      return { name, emailVerified: adding || profile.emailVerified === true }
    },
  }
}
