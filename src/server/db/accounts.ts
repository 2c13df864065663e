// People and their ways in: better-auth's tables, read and written in the app's own words.
import { randomUUID } from 'node:crypto'
import { and, eq, gt, or } from 'drizzle-orm'
import { type Account, nameKey } from '#domain/account.ts'
import type { Db } from './open.ts'
import { account, session, user, verification } from './schema.ts'

export const betterAuthSchema = { user, session, account, verification }

/** better-auth's name for the way in by e-mail and password. */
const BY_PASSWORD = 'credential'

const columns = {
  id: user.id,
  username: user.name,
  email: user.email,
  emailVerified: user.emailVerified,
}

/** One query over two indexes: it runs with every request of the web. */
export async function findSession(db: Db, token: string, now: Date): Promise<Account | null> {
  const [found] = await db
    .select(columns)
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.token, token), gt(session.expiresAt, now)))
    .limit(1)
  return found ?? null
}

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const [found] = await db.select(columns).from(user).where(eq(user.id, id)).limit(1)
  return found ?? null
}

/** `passwordHash` is null for a person who has no password. `email` in lower case. */
export async function findByEmail(
  db: Db,
  email: string,
): Promise<(Account & { passwordHash: string | null }) | null> {
  const [found] = await db
    .select({ ...columns, passwordHash: account.password })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, BY_PASSWORD)))
    .where(eq(user.email, email))
    .limit(1)
  return found ?? null
}

export type NewAccount = { username: string; email: string; passwordHash: string }

/** Which of the two is somebody else's already. */
export async function findTaken(
  db: Db,
  wanted: { username: string; email: string },
): Promise<{ username: boolean; email: boolean }> {
  const key = nameKey(wanted.username)
  const found = await db
    .select({ key: user.nameKey, email: user.email })
    .from(user)
    .where(or(eq(user.nameKey, key), eq(user.email, wanted.email)))
    .limit(2)
  return {
    username: found.some((one) => one.key === key),
    email: found.some((one) => one.email === wanted.email),
  }
}

/** Null when name or address was taken meanwhile: the unique indexes decide, not the question before. */
export async function createAccount(db: Db, given: NewAccount): Promise<Account | null> {
  const id = randomUUID()
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(user)
      .values({ id, name: given.username, nameKey: nameKey(given.username), email: given.email })
      .onConflictDoNothing()
      .returning(columns)
    if (made === undefined) return null
    await tx.insert(account).values({
      id: randomUUID(),
      accountId: id,
      providerId: BY_PASSWORD,
      userId: id,
      password: given.passwordHash,
    })
    return made
  })
}
