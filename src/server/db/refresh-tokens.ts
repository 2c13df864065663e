// Refresh tokens of the token API: only their SHA-256 is kept, each lives once, a family dies together.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { rowsOf } from './rows.ts'
import { refreshToken } from './schema.ts'

const LIFE_MS = 14 * 24 * 3600_000

const expiryAfter = (now: Date) => new Date(now.getTime() + LIFE_MS)
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The first token of a new family. */
export async function issueRefreshToken(db: Db, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.insert(refreshToken).values({
    hash: hashOf(token),
    userId,
    family: randomUUID(),
    expiresAt: expiryAfter(now),
    createdAt: now,
  })
  return token
}

export type Rotation = { userId: string; token: string }

/**
 * Uses a token up and answers its successor. Null for one that is unknown, ended, too old or used before;
 * a use of a dead token ends its family, because either the thief or the owner holds a live one.
 */
export async function rotateRefreshToken(db: Db, token: string, now: Date): Promise<Rotation | null> {
  const successor = randomBytes(32).toString('base64url')
  const at = sql`${now.toISOString()}::timestamptz`
  // One statement decides and makes the successor: of two refreshes at once exactly one finds the token
  // unused, and the other, which then ends the family, finds the successor already in it.
  const [winner] = await rowsOf<{ userId: string }>(
    db,
    sql`
    with used as (
      update ${refreshToken} set used_at = ${at}
      where hash = ${hashOf(token)} and used_at is null and ended_at is null and expires_at > ${at}
      returning user_id, family
    )
    insert into ${refreshToken} (hash, user_id, family, expires_at, created_at)
    select ${hashOf(successor)}, user_id, family, ${expiryAfter(now).toISOString()}::timestamptz, ${at} from used
    returning user_id as "userId"`,
  )
  if (winner !== undefined) return { userId: winner.userId, token: successor }
  await endFamilyOf(db, token, now)
  return null
}

/** Ends every token that descends from the same sign-in. False when the token was never ours. */
export async function endFamilyOf(db: Db, token: string, now: Date): Promise<boolean> {
  const family = db
    .select({ family: refreshToken.family })
    .from(refreshToken)
    .where(eq(refreshToken.hash, hashOf(token)))
  const ended = await db
    .update(refreshToken)
    .set({ endedAt: sql`coalesce(${refreshToken.endedAt}, ${now.toISOString()}::timestamptz)` })
    .where(inArray(refreshToken.family, family))
    .returning({ hash: refreshToken.hash })
  return ended.length > 0
}

/** Ends all of a person's: the password changed, or the account goes. */
export async function endRefreshTokens(db: Db, userId: string, now: Date): Promise<void> {
  await db
    .update(refreshToken)
    .set({ endedAt: now })
    .where(and(eq(refreshToken.userId, userId), isNull(refreshToken.endedAt)))
}
