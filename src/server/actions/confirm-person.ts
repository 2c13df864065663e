// Before something grave: the password once more, or for a person without one a sign-in that is fresh.
import { AppError } from '#domain/errors.ts'
import { findPasswordHash } from '../db/accounts.ts'
import { findSessions } from '../db/sessions.ts'
import type { Deps } from '../deps.ts'
import { forgivePasswordGuesses, takePasswordGuess } from './attempts.ts'

const FRESH_MS = 10 * 60_000

/** Throws `invalid` at `field` for a wrong password, `sign_in_again` where there is none and the sign-in is old. */
export async function confirmPerson(
  deps: Pick<Deps, 'db' | 'auth' | 'now'>,
  userId: string,
  given: { password?: string | undefined; sessionToken: string | null },
  field = 'password',
): Promise<void> {
  const hash = await findPasswordHash(deps.db, userId)
  if (hash !== null) {
    if (given.password === undefined || given.password === '') {
      throw new AppError('invalid', { fields: [{ field, code: 'required' }] })
    }
    await takePasswordGuess(deps, userId)
    const matches = await deps.auth.passwords.matches(hash, given.password)
    if (!matches) throw new AppError('invalid', { fields: [{ field, code: 'wrong' }] })
    await forgivePasswordGuesses(deps, userId)
    return
  }
  const now = deps.now()
  const own = (await findSessions(deps.db, userId, now)).find((one) => one.token === given.sessionToken)
  if (own === undefined || now.getTime() - own.createdAt.getTime() > FRESH_MS) {
    throw new AppError('sign_in_again')
  }
}
