// Everything gone: asked for with a confirmation, undone by a sign-in within seven days.
import type { Account } from '#domain/account.ts'
import { deleteMarked, markForDeletion } from '../db/deletions.ts'
import { dropOldLinks } from '../db/mail-links.ts'
import { endRefreshTokens } from '../db/refresh-tokens.ts'
import { endSessions } from '../db/sessions.ts'
import { dropOldAttempts } from '../db/sign-in-attempts.ts'
import type { Deps } from '../deps.ts'
import { goodbyeMail } from '../mail/messages.ts'
import { confirmPerson } from './confirm-person.ts'
import { post } from './post.ts'

/** Answers the moment after which nothing is left. */
export async function deleteAccount(
  deps: Pick<Deps, 'db' | 'auth' | 'mail' | 'log' | 'now'>,
  person: Account,
  given: { password?: string | undefined; sessionToken: string | null },
): Promise<Date> {
  await confirmPerson(deps, person.id, given)
  const deleteAfter = await markForDeletion(deps.db, person.id, deps.now())
  await endSessions(deps.db, person.id, null)
  await endRefreshTokens(deps.db, person.id, deps.now())
  const when = deleteAfter.toLocaleString('ko-KR', { timeZone: 'Asia/Seoul' })
  post(deps, person.email, goodbyeMail(`${when}(서울)`))
  return deleteAfter
}

/** The upkeep of accounts: run at start and every hour. Answers how many accounts went. */
export async function sweepAccounts(deps: Pick<Deps, 'db' | 'now'>): Promise<number> {
  const now = deps.now()
  const gone = await deleteMarked(deps.db, now)
  await dropOldLinks(deps.db, now)
  await dropOldAttempts(deps.db, now)
  return gone
}
