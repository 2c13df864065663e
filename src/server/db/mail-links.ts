// Links in mails: kept as a hash, good for a time, used once. They live in better-auth's table of verifications.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, like, lt } from 'drizzle-orm'
import type { Db } from './open.ts'
import { verification } from './schema.ts'

const HOUR = 3600_000
const LIVES = { verify: 24 * HOUR, reset: HOUR, address: 24 * HOUR, desk: HOUR / 2 } as const
export type LinkPurpose = keyof typeof LIVES
export type LinkValue = { userId: string; email: string }

const identifierOf = (purpose: LinkPurpose, token: string) =>
  `mail-${purpose}:${createHash('sha256').update(token).digest('hex')}`

/** A token for a person, a new one if none is given; older ones of the same purpose are dead from now on. */
export async function keepMailLink(
  db: Db,
  purpose: LinkPurpose,
  value: LinkValue,
  now: Date,
  token: string = randomBytes(32).toString('base64url'),
): Promise<string> {
  await endMailLinks(db, value.userId, purpose)
  await db.insert(verification).values({
    id: randomUUID(),
    identifier: identifierOf(purpose, token),
    value: JSON.stringify(value),
    expiresAt: new Date(now.getTime() + LIVES[purpose]),
  })
  return token
}

/** One statement takes the link away and answers it: of two that use it at once one gets it. */
export async function takeMailLink(
  db: Db,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<LinkValue | null> {
  const [taken] = await db
    .delete(verification)
    .where(and(eq(verification.identifier, identifierOf(purpose, token)), gt(verification.expiresAt, now)))
    .returning({ value: verification.value })
  return taken === undefined ? null : (JSON.parse(taken.value) as LinkValue)
}

export async function endMailLinks(db: Db, userId: string, purpose: LinkPurpose): Promise<void> {
  await db
    .delete(verification)
    .where(
      and(
        like(verification.identifier, `mail-${purpose}:%`),
        like(verification.value, `{"userId":${JSON.stringify(userId)}%`),
      ),
    )
}

/** Links and OAuth states whose time is over. */
export async function dropOldLinks(db: Db, now: Date): Promise<void> {
  await db.delete(verification).where(lt(verification.expiresAt, now))
}
