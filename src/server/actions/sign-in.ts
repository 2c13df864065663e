// Knows a person by e-mail and password.
import type { Account, SignIn } from '#domain/account.ts'
import { AppError, blockedCode } from '#domain/errors.ts'
import type { Deps } from '../deps.ts'
import { forgiveSignIn, takeSignInAttempt } from './attempts.ts'

/** Throws `wrong_credentials` alike for a wrong password and an unknown address, after the same work; or `crowded`. */
export async function signIn(
  deps: Pick<Deps, 'db' | 'auth' | 'now'>,
  given: SignIn,
  address: string,
): Promise<Account> {
  const email = given.email.trim().toLowerCase()
  // Before it counts: being turned away in a crowd is no wrong password.
  deps.auth.passwords.admit()
  const found = await takeSignInAttempt(deps, email, address)
  const matches = await deps.auth.passwords.matches(found?.passwordHash ?? null, given.password)
  if (found === null || !matches) throw new AppError('wrong_credentials')
  await forgiveSignIn(deps, email, address)
  // Only who knows the password is told.
  const { passwordHash: _, blockedFor, ...account } = found
  if (blockedFor !== null) throw new AppError(blockedCode[blockedFor])
  return account
}
