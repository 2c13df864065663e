// Weaves the accounts' tables into auth, which knows no database.
import type { Logger } from 'pino'
import { type Auth, createAuth } from '../auth/index.ts'
import type { PasswordCost } from '../auth/password.ts'
import { betterAuthSchema, findSession } from '../db/accounts.ts'
import type { Db } from '../db/open.ts'

export function openAuth(options: {
  db: Db
  secret: string
  publicUrl: string
  log: Logger
  now: () => Date
  passwordCost?: PasswordCost
}): Auth {
  return createAuth({
    ...options,
    tables: { db: options.db, schema: betterAuthSchema },
    findSession: (token, now) => findSession(options.db, token, now),
    report: (message) => options.log.error({ from: 'better-auth' }, message),
  })
}
