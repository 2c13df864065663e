// The token API's pair: a short access token and a refresh token that lives once.
import type { Account } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import { findAccount } from '../db/accounts.ts'
import { findBlock } from '../db/blocks.ts'
import { bringBack } from '../db/deletions.ts'
import { issueRefreshToken, rotateRefreshToken } from '../db/refresh-tokens.ts'
import type { Deps } from '../deps.ts'

export type TokenPair = { refresh_token: string; access_token: string }
type World = Pick<Deps, 'db' | 'auth' | 'now'>

export async function issueTokenPair(deps: World, account: Account): Promise<TokenPair> {
  await bringBack(deps.db, account.id, deps.now())
  return {
    refresh_token: await issueRefreshToken(deps.db, account.id, deps.now()),
    access_token: await deps.auth.signAccessToken(account),
  }
}

/** Throws `unauthorized` for a token that is not alive; a used one ends its family as well. */
export async function refreshTokenPair(deps: World, token: string): Promise<TokenPair> {
  const rotation = await rotateRefreshToken(deps.db, token, deps.now())
  const account = rotation === null ? null : await findAccount(deps.db, rotation.userId)
  const isBlocked = account !== null && (await findBlock(deps.db, account.id)) !== null
  if (rotation === null || account === null || isBlocked) throw new AppError('unauthorized')
  return { refresh_token: rotation.token, access_token: await deps.auth.signAccessToken(account) }
}
