// People and their ways in: better-auth's tables, read and written in the app's own words.
import { randomInt, randomUUID } from 'node:crypto'
import { and, eq, gt, or } from 'drizzle-orm'
import { type Account, nameKey, shownEmail, USERNAME_MAX } from '#domain/account.ts'
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

const shown = (found: Account & { email: string }): Account => ({ ...found, email: shownEmail(found.email) })

/** One query over two indexes: it runs with every request of the web. */
export async function findSession(db: Db, token: string, now: Date): Promise<Account | null> {
  const [found] = await db
    .select(columns)
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.token, token), gt(session.expiresAt, now)))
    .limit(1)
  return found === undefined ? null : shown(found)
}

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const [found] = await db.select(columns).from(user).where(eq(user.id, id)).limit(1)
  return found === undefined ? null : shown(found)
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

const NAME_TRIES = 30

/** The wish as a username that nobody has: cleaned, and with a number behind it where it is taken. */
export async function findFreeName(db: Db, wish: string): Promise<string> {
  const cleaned = [...wish.normalize('NFC').replace(/\p{C}/gu, '').trim()].slice(0, USERNAME_MAX - 7).join('')
  const name = cleaned.trim() || '이름 없음'
  for (let attempt = 1; attempt <= NAME_TRIES; attempt += 1) {
    // After a few in their order, at random: a nickname may be shared by thousands.
    const number = attempt < 10 ? attempt : randomInt(100_000, 1_000_000)
    const candidate = attempt === 1 ? name : `${name}${number}`
    const [taken] = await db
      .select({ id: user.id })
      .from(user)
      .where(eq(user.nameKey, nameKey(candidate)))
      .limit(1)
    if (taken === undefined) return candidate
  }
  return `${name}${randomInt(1_000_000, 10_000_000)}`
}
