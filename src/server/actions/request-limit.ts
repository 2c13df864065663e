// Requests a day of one person: their own, else those for everybody, else those of the environment.
import type { Quota } from '#domain/quota.ts'
import { findLimit } from '../db/request-limits.ts'
import { findDay } from '../db/usage.ts'
import type { Deps } from '../deps.ts'

type World = Pick<Deps, 'db' | 'env'>

export async function requestLimit({ db, env }: World, userId: string): Promise<number> {
  return (await findLimit(db, userId)) ?? env.DAILY_REQUESTS
}

export async function quotaToday(deps: World, userId: string, now: Date): Promise<Quota> {
  return findDay(deps.db, userId, deps.env.DAILY_REQUESTS, now)
}
