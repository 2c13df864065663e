// The door of the operator's desk. ADMIN_EMAILS names who may knock; it opens in a session of that account by a link
// that went to the address. So whoever signed up with the address first, without owning it, stays outside.
import type { Account } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import { markVerified } from '../db/accounts.ts'
import { noteAdminAct } from '../db/admin-acts.ts'
import { keepMailLink, takeMailLink } from '../db/mail-links.ts'
import { deskOpenedAt, openDeskIn } from '../db/sessions.ts'
import type { Deps } from '../deps.ts'
import { deskMail } from '../mail/messages.ts'
import { takeMail } from './attempts.ts'
import { post } from './post.ts'

const STAYS_OPEN_MS = 12 * 3600_000

type World = Pick<Deps, 'db' | 'env' | 'now'>

export function isOperator({ env }: Pick<Deps, 'env'>, person: Account | null): boolean {
  return person?.email != null && env.ADMIN_EMAILS.includes(person.email.toLowerCase())
}

/** Throws `not_found` for everybody else, `desk_closed` for an operator who has yet to open it (`inside` only). */
export async function passDesk(
  deps: World,
  person: Account | null,
  sessionToken: string | null,
  place: 'door' | 'inside',
): Promise<void> {
  if (person === null) throw new AppError('unauthorized')
  if (!isOperator(deps, person) || sessionToken === null) throw new AppError('not_found')
  if (place === 'door') return
  const openedAt = await deskOpenedAt(deps.db, sessionToken)
  const isOpen = openedAt !== null && deps.now().getTime() - openedAt.getTime() < STAYS_OPEN_MS
  if (!isOpen || !person.emailVerified) throw new AppError('desk_closed')
}

export async function sendDeskLink(
  deps: World & Pick<Deps, 'mail' | 'log' | 'publicUrl'>,
  person: Account,
  address: string,
): Promise<void> {
  const email = person.email ?? ''
  await takeMail(deps, email, address)
  const token = await keepMailLink(deps.db, 'desk', { userId: person.id, email }, deps.now())
  post(deps, email, deskMail(`${deps.publicUrl}/admin#${token}`))
}

/** Throws `link_dead` for a link that is not this person's, or not any more. Opening it proves the address, too. */
export async function openDesk(
  deps: World,
  person: Account,
  given: { token: string; sessionToken: string | null },
): Promise<void> {
  const now = deps.now()
  const link = await takeMailLink(deps.db, 'desk', given.token, now)
  const isOwn = link !== null && link.userId === person.id && link.email === person.email
  if (!isOwn || given.sessionToken === null) throw new AppError('link_dead')
  await markVerified(deps.db, person.id, link.email)
  const { sessionToken } = given
  await deps.db.transaction(async (tx) => {
    await openDeskIn(tx, sessionToken, now)
    await noteAdminAct(tx, { adminId: person.id, act: 'open' }, now)
  })
}
