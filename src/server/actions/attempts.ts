// How often a door may be tried, per account and per address. The numbers stand in SECURITY.md.
import { AppError } from '#domain/errors.ts'
import {
  type Bound,
  countAttempt,
  type Counted,
  countSignIn,
  forgiveAttempts,
  type Known,
} from '../db/sign-in-attempts.ts'
import type { Db } from '../db/open.ts'

const MINUTE = 60_000

/** Wrong passwords for one account from one address. */
export const ATTEMPTS_PER_ACCOUNT_AND_ADDRESS = 10
/** For one account from anywhere: higher, so that a stranger cannot lock a person out from one place. */
export const ATTEMPTS_PER_ACCOUNT = 30
/** From one address for all accounts: a career centre stands behind one. Only failures count. */
export const ATTEMPTS_PER_ADDRESS = 100
export const ATTEMPT_WINDOW_MS = 15 * MINUTE

/** Accounts made from one address. */
export const SIGN_UPS_PER_ADDRESS = 500
export const SIGN_UP_WINDOW_MS = 60 * MINUTE

/** Departures to a provider from one address in the window of the attempts. */
export const PROVIDER_VISITS_PER_ADDRESS = 300

/** Everything out, a person and hour: it reads all that they have. */
export const TAKEOUTS_PER_PERSON = 20

/** Mails of links to one letter box in an hour. */
export const MAILS_PER_ADDRESSEE = 5

type World = { db: Db; now: () => Date }

async function take(world: World, bounds: [Bound, ...Bound[]], windowMs: number): Promise<void> {
  const now = world.now()
  refuseBeyond(await countAttempt(world.db, bounds, windowMs, now), now)
}

function refuseBeyond({ bound, count, endsAt }: Counted, now: Date): void {
  if (count <= bound.most) return
  const retryAfter = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000))
  throw new AppError('too_many_attempts', { retryAfter })
}

function signInBounds(email: string, address: string): { pair: Bound; account: Bound; address: Bound } {
  return {
    pair: { subject: `pair:${email}|${address}`, most: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS },
    account: { subject: `email:${email}`, most: ATTEMPTS_PER_ACCOUNT },
    address: { subject: `address:${address}`, most: ATTEMPTS_PER_ADDRESS },
  }
}

/** Counts before the password is looked at, so that a burst cannot outrun the count. Answers whose the address is. */
export async function takeSignInAttempt(
  { db, now }: World,
  email: string,
  address: string,
): Promise<Known | null> {
  const { pair, account, address: from } = signInBounds(email, address)
  const at = now()
  // In this order: what one bound refuses does not count against the wider one.
  const { counted, found } = await countSignIn(db, email, [pair, account, from], ATTEMPT_WINDOW_MS, at)
  refuseBeyond(counted, at)
  return found
}

/** The password was right: what was counted for this account goes. */
export function forgiveSignIn(world: World, email: string, address: string): Promise<void> {
  const bounds = signInBounds(email, address)
  return forgiveAttempts(world.db, [bounds.pair.subject, bounds.account.subject], bounds.address.subject)
}

export function takeSignUp(world: World, address: string): Promise<void> {
  return take(world, [{ subject: `sign-up:${address}`, most: SIGN_UPS_PER_ADDRESS }], SIGN_UP_WINDOW_MS)
}

/** Visits to providers' pages from one address; each leaves a row until it comes back. */
export function takeProviderVisit(world: World, address: string): Promise<void> {
  const bound = { subject: `provider:${address}`, most: PROVIDER_VISITS_PER_ADDRESS }
  return take(world, [bound], ATTEMPT_WINDOW_MS)
}

/** Guesses at a password by somebody who is signed in: whoever found an open laptop gets no more tries. */
export function takePasswordGuess(world: World, userId: string): Promise<void> {
  const bound = { subject: `password:${userId}`, most: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS }
  return take(world, [bound], ATTEMPT_WINDOW_MS)
}

export function forgivePasswordGuesses(world: World, userId: string): Promise<void> {
  return forgiveAttempts(world.db, [`password:${userId}`], null)
}

export function takeTakeout(world: World, userId: string): Promise<void> {
  return take(world, [{ subject: `takeout:${userId}`, most: TAKEOUTS_PER_PERSON }], SIGN_UP_WINDOW_MS)
}

/** Mails to one address, and asked for from one: nobody's letter box is filled through us. */
export function takeMail(world: World, email: string, address: string): Promise<void> {
  const box = { subject: `mail:${email}`, most: MAILS_PER_ADDRESSEE }
  const from = { subject: `mail-from:${address}`, most: SIGN_UPS_PER_ADDRESS }
  return take(world, [box, from], SIGN_UP_WINDOW_MS)
}
