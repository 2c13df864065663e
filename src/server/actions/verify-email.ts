// Proof that an address is the person's: for the first one, and for a new one.
import type { Account } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import { findAccount, findByEmail, markVerified, setEmail } from '../db/accounts.ts'
import { keepMailLink, takeMailLink } from '../db/mail-links.ts'
import type { Deps } from '../deps.ts'
import { addressChangedMail, addressMail, addressTakenMail, verificationMail } from '../mail/messages.ts'
import { takeMail } from './attempts.ts'
import { confirmPerson } from './confirm-person.ts'
import { post } from './post.ts'

type World = Pick<Deps, 'db' | 'auth' | 'mail' | 'log' | 'now' | 'publicUrl'>

const linkOf = (deps: World, token: string) => `${deps.publicUrl}/verify-email#${token}`

/** Nothing to do, and no refusal, for a person without an address or with a verified one. */
export async function sendVerification(deps: World, person: Account, address: string): Promise<void> {
  if (person.email === null || person.emailVerified) return
  await takeMail(deps, person.email, address)
  const value = { userId: person.id, email: person.email }
  const token = await keepMailLink(deps.db, 'verify', value, deps.now())
  post(deps, person.email, verificationMail(linkOf(deps, token)))
}

/** Answers the same whether the new address is free or not; only its owner learns more. */
export async function changeEmail(
  deps: World,
  person: Account,
  wanted: { email: string; password?: string | undefined },
  client: { address: string; sessionToken: string | null },
): Promise<void> {
  await confirmPerson(deps, person.id, { ...wanted, sessionToken: client.sessionToken })
  await takeMail(deps, wanted.email, client.address)
  const owner = await findByEmail(deps.db, wanted.email)
  const value = { userId: person.id, email: wanted.email }
  const token = await keepMailLink(deps.db, 'address', value, deps.now())
  const free = owner === null || owner.id === person.id
  post(deps, wanted.email, free ? addressMail(linkOf(deps, token)) : addressTakenMail())
}

/** Uses a link of either kind; throws `link_dead`. */
export async function verifyEmail(deps: World, token: string): Promise<{ email: string }> {
  const now = deps.now()
  const first = await takeMailLink(deps.db, 'verify', token, now)
  if (first !== null && (await markVerified(deps.db, first.userId, first.email))) {
    return { email: first.email }
  }
  const change = await takeMailLink(deps.db, 'address', token, now)
  if (change === null) throw new AppError('link_dead')
  const before = await findAccount(deps.db, change.userId)
  if (!(await setEmail(deps.db, change.userId, change.email))) throw new AppError('link_dead')
  if (before?.email !== change.email) post(deps, before?.email ?? null, addressChangedMail())
  return { email: change.email }
}
