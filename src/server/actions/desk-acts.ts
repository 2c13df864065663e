// What an operator does at the desk. Each act and its line in the record are one transaction.
import type { Account } from '#domain/account.ts'
import type { BlockReason, DeskPerson } from '#domain/desk.ts'
import { AppError } from '#domain/errors.ts'
import { noteAdminAct } from '../db/admin-acts.ts'
import { liftBlock, setBlock } from '../db/blocks.ts'
import { findPerson } from '../db/desk.ts'
import { askToStop } from '../db/generations.ts'
import { tell } from '../db/notify.ts'
import { endRefreshTokens } from '../db/refresh-tokens.ts'
import { findLimitForAll, setLimitForAll, setLimitOf } from '../db/request-limits.ts'
import { findRunningOf } from '../db/running-generations.ts'
import { endSessions } from '../db/sessions.ts'
import type { Deps } from '../deps.ts'
import { CHANNELS } from './generations.ts'

type World = Pick<Deps, 'db' | 'auth' | 'now'>

export async function limitAll(deps: World, admin: Account, requests: number | null): Promise<void> {
  const now = deps.now()
  await deps.db.transaction(async (tx) => {
    const before = await findLimitForAll(tx)
    await setLimitForAll(tx, requests, now)
    await noteAdminAct(tx, { adminId: admin.id, act: 'limit_all', before, after: requests }, now)
  })
}

export async function limitPerson(
  deps: World,
  admin: Account,
  personId: string,
  requests: number | null,
): Promise<DeskPerson> {
  const now = deps.now()
  await deps.db.transaction(async (tx) => {
    const before = await setLimitOf(tx, personId, requests)
    if (before === undefined) throw new AppError('not_found')
    await noteAdminAct(tx, { adminId: admin.id, act: 'limit_person', personId, before, after: requests }, now)
  })
  return personOf(deps, personId)
}

/** Out everywhere: sessions, refresh tokens, access tokens, and what is being written. Nobody shuts themselves out. */
export async function blockPerson(
  deps: World,
  admin: Account,
  personId: string,
  reason: BlockReason,
): Promise<DeskPerson> {
  if (personId === admin.id) throw new AppError('forbidden')
  const { db, auth } = deps
  const now = deps.now()
  await personOf(deps, personId)
  await db.transaction(async (tx) => {
    // Blocked a moment ago, in another tab: nothing to do, and nothing to note twice.
    if (!(await setBlock(tx, personId, reason, now))) return
    await endSessions(tx, personId, null)
    await endRefreshTokens(tx, personId, now)
    await noteAdminAct(tx, { adminId: admin.id, act: 'block', personId, after: reason }, now)
  })
  auth.shut.add(personId)
  for (const id of await findRunningOf(db, personId)) {
    await askToStop(db, personId, id)
    await tell(db, CHANNELS.stop, id)
  }
  return personOf(deps, personId)
}

export async function unblockPerson(deps: World, admin: Account, personId: string): Promise<DeskPerson> {
  const now = deps.now()
  await deps.db.transaction(async (tx) => {
    const before = await liftBlock(tx, personId)
    if (before === null) return
    await noteAdminAct(tx, { adminId: admin.id, act: 'unblock', personId, before }, now)
  })
  deps.auth.shut.delete(personId)
  return personOf(deps, personId)
}

async function personOf(deps: World, id: string): Promise<DeskPerson> {
  const person = await findPerson(deps.db, id, deps.now())
  if (person === null) throw new AppError('not_found')
  return person
}
