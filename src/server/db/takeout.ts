// Everything that is kept of one person, to be handed out: columns by name, so that no key or hash slips in.
import { and, asc, count, eq, gt, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { shownEmail } from '#domain/account.ts'
import type { Db } from './open.ts'
import {
  account,
  consent,
  conversation,
  draft,
  generation,
  knownDevice,
  letter,
  letterVersion,
  message,
  refreshToken,
  session,
  usage,
  user,
} from './schema.ts'

/** Rows of one read: what is held in memory at once. */
const PAGE = 100

/** What is short: the account and what hangs on it. */
export async function accountRecords(db: Db, userId: string) {
  const [person] = await db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      emailVerified: user.emailVerified,
      image: user.image,
      deleteAfter: user.deleteAfter,
      returnedAt: user.returnedAt,
      blockedAt: user.blockedAt,
      blockedFor: user.blockedFor,
      dailyRequests: user.dailyRequests,
      createdAt: user.createdAt,
      updatedAt: user.updatedAt,
    })
    .from(user)
    .where(eq(user.id, userId))
  return {
    account: person && { ...person, email: shownEmail(person.email) },
    signInWays: await db
      .select({
        providerId: account.providerId,
        accountId: account.accountId,
        scope: account.scope,
        createdAt: account.createdAt,
        updatedAt: account.updatedAt,
      })
      .from(account)
      .where(eq(account.userId, userId))
      .orderBy(account.createdAt),
    sessions: await db
      .select({
        userAgent: session.userAgent,
        ipAddress: session.ipAddress,
        createdAt: session.createdAt,
        updatedAt: session.updatedAt,
        expiresAt: session.expiresAt,
        deskOpenedAt: session.deskOpenedAt,
      })
      .from(session)
      .where(eq(session.userId, userId))
      .orderBy(session.createdAt),
    devices: await db
      .select({ createdAt: knownDevice.createdAt })
      .from(knownDevice)
      .where(eq(knownDevice.userId, userId))
      .orderBy(knownDevice.createdAt),
    apiTokens: await db
      .select({
        createdAt: refreshToken.createdAt,
        expiresAt: refreshToken.expiresAt,
        usedAt: refreshToken.usedAt,
        endedAt: refreshToken.endedAt,
      })
      .from(refreshToken)
      .where(eq(refreshToken.userId, userId))
      .orderBy(refreshToken.createdAt),
    consents: await db
      .select({
        version: consent.version,
        agreedAt: consent.agreedAt,
        withdrawnAt: consent.withdrawnAt,
      })
      .from(consent)
      .where(eq(consent.userId, userId))
      .orderBy(consent.agreedAt),
    days: await db
      .select({ day: usage.day, used: usage.used })
      .from(usage)
      .where(eq(usage.userId, userId))
      .orderBy(usage.day),
  }
}

export async function draftRecord(db: Db, userId: string) {
  const [found] = await db
    .select({ form: draft.form, updatedAt: draft.updatedAt })
    .from(draft)
    .where(eq(draft.userId, userId))
  return found ?? null
}

/** The deleted ones that can still be brought back count, too: they are there. */
export async function countLetters(db: Db, userId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(letter).where(eq(letter.userId, userId))
  return row?.count ?? 0
}

export const letterRecords = (db: Db, userId: string) =>
  pages((last: { id: string; createdAt: Date } | null) =>
    db
      .select({
        id: letter.id,
        title: letter.title,
        conditions: letter.conditions,
        text: letter.text,
        revision: letter.revision,
        writer: letter.writer,
        asks: letter.asks,
        confirmed: letter.confirmed,
        state: letter.state,
        createdAt: letter.createdAt,
        updatedAt: letter.updatedAt,
        deletedAt: letter.deletedAt,
      })
      .from(letter)
      .where(
        and(
          eq(letter.userId, userId),
          last ? after(letter.createdAt, letter.id, last.createdAt, last.id) : undefined,
        ),
      )
      .orderBy(asc(letter.createdAt), asc(letter.id))
      .limit(PAGE),
  )

export const versionRecords = (db: Db, userId: string, letterId: string) =>
  pages((last: { id: string; createdAt: Date } | null) =>
    db
      .select({
        id: letterVersion.id,
        letterId: letterVersion.letterId,
        origin: letterVersion.origin,
        text: letterVersion.text,
        createdAt: letterVersion.createdAt,
      })
      .from(letterVersion)
      .where(
        and(
          eq(letterVersion.userId, userId),
          eq(letterVersion.letterId, letterId),
          last ? after(letterVersion.createdAt, letterVersion.id, last.createdAt, last.id) : undefined,
        ),
      )
      .orderBy(asc(letterVersion.createdAt), asc(letterVersion.id))
      .limit(PAGE),
  )

export const conversationRecords = (db: Db, userId: string) =>
  pages((last: { id: string; createdAt: Date } | null) =>
    db
      .select({
        id: conversation.id,
        title: conversation.title,
        letterId: conversation.letterId,
        isApi: conversation.isApi,
        createdAt: conversation.createdAt,
        updatedAt: conversation.updatedAt,
      })
      .from(conversation)
      .where(
        and(
          eq(conversation.userId, userId),
          last ? after(conversation.createdAt, conversation.id, last.createdAt, last.id) : undefined,
        ),
      )
      .orderBy(asc(conversation.createdAt), asc(conversation.id))
      .limit(PAGE),
  )

export const messageRecords = (db: Db, userId: string, conversationId: string) =>
  pages((last: { id: number } | null) =>
    db
      .select({
        id: message.id,
        conversationId: message.conversationId,
        prompt: message.prompt,
        response: message.response,
        state: message.state,
        error: message.error,
        generationId: message.generationId,
        createdAt: message.createdAt,
      })
      .from(message)
      .where(
        and(
          eq(message.userId, userId),
          eq(message.conversationId, conversationId),
          last ? gt(message.id, last.id) : undefined,
        ),
      )
      .orderBy(asc(message.id))
      .limit(PAGE),
  )

/** The runs of a writer: what was asked for on which day, and what came of it. */
export const requestRecords = (db: Db, userId: string) =>
  pages((last: { id: string; startedAt: Date } | null) =>
    db
      .select({
        id: generation.id,
        kind: generation.kind,
        letterId: generation.letterId,
        conversationId: generation.conversationId,
        messageId: generation.messageId,
        writer: generation.writer,
        state: generation.state,
        error: generation.error,
        text: generation.text,
        day: generation.day,
        request: generation.request,
        inputTokens: generation.inputTokens,
        outputTokens: generation.outputTokens,
        startedAt: generation.startedAt,
        endedAt: generation.endedAt,
      })
      .from(generation)
      .where(
        and(
          eq(generation.userId, userId),
          last ? after(generation.startedAt, generation.id, last.startedAt, last.id) : undefined,
        ),
      )
      .orderBy(asc(generation.startedAt), asc(generation.id))
      .limit(PAGE),
  )

function after(at: PgColumn, id: PgColumn, lastAt: Date, lastId: string): SQL | undefined {
  return or(gt(at, lastAt), and(eq(at, lastAt), gt(id, lastId)))
}

/** Reads on from the last row for as long as pages come full. */
async function* pages<Key, Row extends Key>(
  read: (last: Key | null) => PromiseLike<Row[]>,
): AsyncGenerator<Row[], void> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await read(last)
    if (rows.length > 0) yield rows
    last = rows.at(-1) ?? null
    if (rows.length < PAGE) return
  }
}
