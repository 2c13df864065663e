// better-auth, which keeps people, sessions and providers. Passwords are checked by our own actions, so it has none.
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { nameKey } from '#domain/account.ts'
import { SESSION_SECONDS } from './session-cookie.ts'

export type BetterAuthOptions = {
  /** The database and the four tables that are better-auth's. */
  tables: { db: object; schema: Record<string, unknown> }
  cookieSecret: string
  publicUrl: string
  /** Told of better-auth's own failures; its messages carry no personal text. */
  report: (message: string) => void
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
        create: { before: async (user) => ({ data: { ...user, nameKey: nameKey(user.name) } }) },
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'aboutme',
      useSecureCookies: options.publicUrl.startsWith('https:'),
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.report(message) },
  })
}
