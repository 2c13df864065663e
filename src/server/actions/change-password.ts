// A new password: by a link of a mail, or by who is signed in. Either way it ends what others hold.
import type { Account } from '#domain/account.ts'
import { AppError, type FieldFault } from '#domain/errors.ts'
import { passwordFaults } from '#domain/password.ts'
import { findAccount, findByEmail, findPasswordHash, markVerified, setPassword } from '../db/accounts.ts'
import { endMailLinks, keepMailLink, takeMailLink } from '../db/mail-links.ts'
import { endRefreshTokens } from '../db/refresh-tokens.ts'
import { endSessions } from '../db/sessions.ts'
import type { Deps } from '../deps.ts'
import { passwordChangedMail, resetMail } from '../mail/messages.ts'
import { takeMail } from './attempts.ts'
import { confirmPerson } from './confirm-person.ts'
import { post } from './post.ts'

type World = Pick<Deps, 'db' | 'auth' | 'mail' | 'log' | 'now' | 'publicUrl'>
type NewPassword = { password: string; password2: string }

/** Throws only `too_many_attempts`: all else happens beside the answer, alike for every address. */
export async function forgotPassword(deps: World, email: string, address: string): Promise<void> {
  await takeMail(deps, email, address)
  const send = async () => {
    const found = await findByEmail(deps.db, email)
    if (found === null) return
    const token = await keepMailLink(deps.db, 'reset', { userId: found.id, email }, deps.now())
    post(deps, email, resetMail(`${deps.publicUrl}/reset-password#${token}`))
  }
  send().catch((error: unknown) => deps.log.error({ err: error }, 'a reset could not be prepared'))
}

/** Throws `link_dead`, or `invalid` with the fields; a refused password leaves the link alive. */
export async function resetPassword(deps: World, given: NewPassword & { token: string }): Promise<void> {
  const now = deps.now()
  const link = await takeMailLink(deps.db, 'reset', given.token, now)
  const person = link === null ? null : await findAccount(deps.db, link.userId)
  if (link === null || person === null || person.email !== link.email) throw new AppError('link_dead')
  const faults = faultsOf(given, person)
  if (faults.length > 0) {
    await keepMailLink(deps.db, 'reset', link, now, given.token)
    throw new AppError('invalid', { fields: faults })
  }
  await setPassword(deps.db, person.id, await deps.auth.passwords.hash(given.password))
  // Who opened the link reads that letter box.
  await markVerified(deps.db, person.id, link.email)
  await endAll(deps, person, null)
}

/** `current` is asked for where there is a password already. */
export async function changePassword(
  deps: World,
  person: Account,
  given: NewPassword & { current?: string | undefined },
  sessionToken: string | null,
): Promise<void> {
  const faults = faultsOf(given, person)
  if (faults.length > 0) throw new AppError('invalid', { fields: faults })
  await confirmPerson(deps, person.id, { password: given.current, sessionToken }, 'current')
  if ((await findPasswordHash(deps.db, person.id)) === null && person.email === null) {
    // A password without an address could never be used to sign in.
    throw new AppError('invalid', { fields: [{ field: 'email', code: 'required' }] })
  }
  await setPassword(deps.db, person.id, await deps.auth.passwords.hash(given.password))
  await endAll(deps, person, sessionToken)
}

async function endAll(deps: World, person: Account, keptToken: string | null): Promise<void> {
  await endSessions(deps.db, person.id, keptToken)
  await endRefreshTokens(deps.db, person.id, deps.now())
  await endMailLinks(deps.db, person.id, 'reset')
  post(deps, person.email, passwordChangedMail())
}

function faultsOf(given: NewPassword, person: Account): FieldFault[] {
  const faults = passwordFaults(given.password, { username: person.username, email: person.email ?? '' })
  if (given.password !== given.password2) faults.push({ field: 'password2', code: 'mismatch' })
  return faults
}
