// People and their ways in: better-auth's tables, read and written in the app's own words.
import { randomInt, randomUUID } from 'node:crypto'
import { and, eq, or, sql } from 'drizzle-orm'
import { type Account, nameKey, shownEmail, USERNAME_MAX } from '#domain/account.ts'
import type { Db } from './open.ts'
import { isDuplicate, rowsOf } from './rows.ts'
import { account, session, user, verification } from './schema.ts'

export const betterAuthSchema = { user, session, account, verification }

/** better-auth's name for the way in by e-mail and password. */
export const BY_PASSWORD = 'credential'

const columns = {
  id: user.id,
  username: user.name,
  email: user.email,
  emailVerified: user.emailVerified,
}

const shown = (found: Account & { email: string }): Account => ({ ...found, email: shownEmail(found.email) })

const SEEN_EVERY_MS = 10 * 60_000

/** One query over two indexes: it runs with every request of the web. Notes now and then that it was seen. */
export async function findSession(db: Db, token: string, now: Date): Promise<Account | null> {
  const [found] = await rowsOf<Account & { email: string; isStale: boolean }>(
    db,
    sql`select u.id, u.name as username, u.email, u.email_verified as "emailVerified",
        s.updated_at < ${new Date(now.getTime() - SEEN_EVERY_MS).toISOString()}::timestamptz as "isStale"
      from session s join "user" u on u.id = s.user_id
      where s.token = ${token} and s.expires_at > ${now.toISOString()}::timestamptz and u.blocked_at is null`,
  )
  if (found === undefined) return null
  const { isStale, ...person } = found
  if (isStale) {
    await db.update(session).set({ updatedAt: now }).where(eq(session.token, token))
  }
  return shown(person)
}

export async function findAccount(db: Db, id: string): Promise<Account | null> {
  const [found] = await db.select(columns).from(user).where(eq(user.id, id)).limit(1)
  return found === undefined ? null : shown(found)
}

/** `email` in lower case. */
export async function findByEmail(db: Db, email: string): Promise<Account | null> {
  const [found] = await db.select(columns).from(user).where(eq(user.email, email)).limit(1)
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

/** Null when the person signs in by providers alone. */
export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const [found] = await db
    .select({ hash: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, BY_PASSWORD)))
    .limit(1)
  return found?.hash ?? null
}

/** Changes the password, or gives one to a person who had none. */
export async function setPassword(db: Db, userId: string, passwordHash: string): Promise<void> {
  await db
    .insert(account)
    .values({
      id: randomUUID(),
      accountId: userId,
      providerId: BY_PASSWORD,
      userId,
      password: passwordHash,
    })
    .onConflictDoUpdate({
      target: [account.providerId, account.accountId],
      set: { password: passwordHash },
    })
}

/** Marks the address verified, if it is still the person's. */
export async function markVerified(db: Db, userId: string, email: string): Promise<boolean> {
  const marked = await db
    .update(user)
    .set({ emailVerified: true })
    .where(and(eq(user.id, userId), eq(user.email, email)))
    .returning({ id: user.id })
  return marked.length > 0
}

/** The new address counts as verified: its link was opened. False when somebody took it meanwhile. */
export async function setEmail(db: Db, userId: string, email: string): Promise<boolean> {
  try {
    const set = await db
      .update(user)
      .set({ email, emailVerified: true })
      .where(eq(user.id, userId))
      .returning({ id: user.id })
    return set.length > 0
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
