// What is left of a person's day: of their own number, else of the one for everybody, else of the environment's.
import type { Quota } from '#domain/quota.ts'
import { findDay } from '../db/usage.ts'
import type { Deps } from '../deps.ts'

type World = Pick<Deps, 'db' | 'env'>

export async function quotaToday(deps: World, userId: string, now: Date): Promise<Quota> {
  return findDay(deps.db, userId, deps.env.DAILY_REQUESTS, now)
}
