// What the desk shows of requests, money and state.
import type { DeskState, DeskUsage } from '#domain/desk.ts'
import { costOf } from '#domain/price.ts'
import { seoulDay } from '#domain/quota.ts'
import { countPeople, databaseState, failuresByCode, modelState, usageByDay } from '../db/desk.ts'
import { findLimitForAll } from '../db/request-limits.ts'
import type { Deps } from '../deps.ts'
import { noticeOf } from './agree.ts'

const DAY_MS = 24 * 3600_000

export async function deskUsage(
  { db, env, now }: Pick<Deps, 'db' | 'env' | 'now'>,
  days: number,
): Promise<DeskUsage> {
  const today = now().getTime()
  const all = Array.from({ length: days }, (_, back) =>
    seoulDay(new Date(today - (days - 1 - back) * DAY_MS)),
  )
  const first = all[0] ?? seoulDay(now())
  const prices = env.AI_PRICES
  const [rows, failures] = await Promise.all([usageByDay(db, first), failuresByCode(db, first)])
  const models = [...new Set(rows.filter((row) => row.isModel).map((row) => row.model))].sort()
  return {
    days: all,
    usage: rows.map((row) => ({ ...row, cost: row.isModel ? costOf(prices, row.model, row) : 0 })),
    prices: models.map((model) => ({ model, price: prices[model] ?? null })),
    failures,
  }
}

/** Whether a provider is left alone for a while, because it was down (writer/breaker.ts). */
function isResting({ writer }: Pick<Deps, 'writer'>): boolean {
  return writer.model?.breakers?.().some((one) => one.isOpen) === true
}

export async function deskState(deps: Pick<Deps, 'db' | 'env' | 'now' | 'writer'>): Promise<DeskState> {
  const { db, env, now } = deps
  const { writer, recipients } = noticeOf(deps)
  const [database, model, { running, ...people }, forAll] = await Promise.all([
    databaseState(db),
    modelState(db, new Date(now().getTime() - DAY_MS)),
    countPeople(db),
    findLimitForAll(db),
  ])
  return {
    database,
    model: { writer, recipients, resting: isResting(deps), ...model },
    people,
    running,
    limit: { environment: env.DAILY_REQUESTS, forAll },
  }
}
