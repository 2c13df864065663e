// How a person may sign in: a password, providers, or both. Never none.
import { and, eq, ne } from 'drizzle-orm'
import { Provider, type SignInWays } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import type { Db } from './open.ts'
import { account, user } from './schema.ts'

export async function findSignInWays(db: Db, userId: string): Promise<SignInWays> {
  const ways = await db
    .select({ provider: account.providerId, since: account.createdAt })
    .from(account)
    .where(eq(account.userId, userId))
    .orderBy(account.createdAt)
  return {
    password: ways.some((way) => way.provider === 'credential'),
    providers: ways.flatMap(({ provider, since }) => {
      const known = Provider.safeParse(provider)
      return known.success ? [{ provider: known.data, since: since.toISOString() }] : []
    }),
  }
}

/** Throws `not_found` for a door that is not there, `last_way_in` for the only one. */
export async function removeProvider(db: Db, userId: string, provider: Provider): Promise<void> {
  await db.transaction(async (tx) => {
    // Two tabs that remove two different doors take turns here, so that one of them stays.
    await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('update')
    const mine = eq(account.userId, userId)
    const [other] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(mine, ne(account.providerId, provider)))
      .limit(1)
    const own = and(mine, eq(account.providerId, provider))
    const [found] = await tx.select({ id: account.id }).from(account).where(own).limit(1)
    if (found === undefined) throw new AppError('not_found')
    if (other === undefined) throw new AppError('last_way_in')
    await tx.delete(account).where(own)
  })
}
