// Before the first use of a model: the notice that holds now, and whether a person agreed to it.
import type { Account } from '#domain/account.ts'
import type { Consent, Notice } from '#domain/consent.ts'
import { AppError } from '#domain/errors.ts'
import { findConsent, keepConsent } from '../db/consents.ts'
import type { Deps } from '../deps.ts'
import { noticeVersion } from '../writer/recipients.ts'

type World = Pick<Deps, 'db' | 'writer' | 'now'>

export function noticeOf({ writer }: Pick<Deps, 'writer'>): Notice {
  const recipients = writer.model?.recipients ?? []
  return { writer: writer.name, version: noticeVersion(recipients), recipients }
}

/** Null where the embedded writer writes: there is nothing to agree to. */
export async function consentOf(deps: World, person: Account | null): Promise<Consent | null> {
  const { version } = noticeOf(deps)
  if (version === null) return null
  const agreedAt = person === null ? null : await findConsent(deps.db, person.id, version)
  return { version, agreedAt: agreedAt?.toISOString() ?? null }
}

/** Throws `notice_changed` for another notice than the one that holds: what was read was not this. */
export async function agree(deps: World, person: Account, version: string): Promise<Consent> {
  if (version !== noticeOf(deps).version) throw new AppError('notice_changed')
  const agreedAt = await keepConsent(deps.db, person.id, version, deps.now())
  return { version, agreedAt: agreedAt.toISOString() }
}

/** Throws `consent_needed`. */
export async function requireConsent(deps: World, person: Account): Promise<void> {
  const consent = await consentOf(deps, person)
  if (consent !== null && consent.agreedAt === null) throw new AppError('consent_needed')
}
