// Weaves the accounts' tables into auth, which knows no database.
import type { Logger } from 'pino'
import type { Provider } from '#domain/account.ts'
import { type Auth, createAuth } from '../auth/index.ts'
import type { PasswordCost } from '../auth/password.ts'
import { openProviders, type ProviderAddresses, providerKeys } from '../auth/providers.ts'
import { betterAuthSchema, findFreeName, findSession } from '../db/accounts.ts'
import { findBlock } from '../db/blocks.ts'
import type { Db } from '../db/open.ts'
import { dropSession } from '../db/sessions.ts'
import type { Env } from '../env.ts'
import type { Mail } from '../mail/index.ts'
import { beginSession, greetSession } from './greet-session.ts'

export function openAuth(options: {
  db: Db
  env: Env
  secret: string
  publicUrl: string
  mail: Mail
  log: Logger
  now: () => Date
  passwordCost?: PasswordCost
  /** For tests: a server on the loopback in the place of a provider. */
  providerAddresses?: Partial<Record<Provider, ProviderAddresses>>
}): Auth {
  return createAuth({
    ...options,
    oldSecret: options.env.APP_SECRET_OLD,
    tables: { db: options.db, schema: betterAuthSchema },
    findSession: (token, now) => findSession(options.db, token, now),
    addSession: (session) => beginSession(options, session),
    dropSession: (token) => dropSession(options.db, token),
    onSession: (userId, userAgent) => greetSession(options, { userId, userAgent }),
    findBlock: (userId) => findBlock(options.db, userId),
    findFreeName: (wish) => findFreeName(options.db, wish),
    providers: openProviders(providerKeys(options.env), options.providerAddresses),
    report: (message) => options.log.error({ from: 'better-auth' }, message),
  })
}
