// Makes an account out of the sign-up form.
import type { Account, SignUp } from '#domain/account.ts'
import { AppError, type FieldFault } from '#domain/errors.ts'
import { checkSignUp } from '#domain/sign-up.ts'
import { createAccount, findTaken } from '../db/accounts.ts'
import type { Deps } from '../deps.ts'
import { takeSignUp } from './attempts.ts'
import { sendVerification } from './verify-email.ts'

/** Throws `invalid` with every fault at its field, `too_many_attempts` or `crowded`. */
export async function signUp(
  deps: Pick<Deps, 'db' | 'auth' | 'mail' | 'log' | 'now' | 'publicUrl'>,
  form: SignUp,
  address: string,
): Promise<Account> {
  const { username, email, password, faults } = checkSignUp(form)
  const wanted = { username, email }
  deps.auth.passwords.admit()
  // Before it is looked up who is taken, so that nobody asks that without end.
  await takeSignUp(deps, address)
  const taken = await takenFaults(deps, wanted, faults)
  const all = [...faults, ...taken].sort((one, other) => placeOf(one) - placeOf(other))
  if (all.length > 0) throw new AppError('invalid', { fields: all })
  const passwordHash = await deps.auth.passwords.hash(password)
  const account = await createAccount(deps.db, { ...wanted, passwordHash })
  if (account === null) throw new AppError('invalid', { fields: await takenFaults(deps, wanted, []) })
  await sendVerification(deps, account, address).catch((error: unknown) => {
    // Too many mails to this address: the account is there all the same, and its owner can ask again.
    if (!(error instanceof AppError)) throw error
  })
  return account
}

/** Where a field stands in the form. */
const placeOf = ({ field }: FieldFault) => ['username', 'email', 'password', 'password2'].indexOf(field)

/** `taken`, for each field that has no other fault. */
async function takenFaults(
  deps: Pick<Deps, 'db'>,
  wanted: { username: string; email: string },
  faults: FieldFault[],
): Promise<FieldFault[]> {
  const free = (['username', 'email'] as const).filter((field) => !faults.some((one) => one.field === field))
  if (free.length === 0) return []
  const taken = await findTaken(deps.db, wanted)
  return free.filter((field) => taken[field]).map((field) => ({ field, code: 'taken' }))
}
