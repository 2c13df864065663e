// Begins a run for a wish of the person: takes a request of the day, or says why not, or finds the run of the same wish.
import type { Account } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import { nextSeoulMidnight, quotaOf } from '#domain/quota.ts'
import { countRunning, findByKey, type GenerationRow } from '../db/generations.ts'
import type { Request, Taken } from '../db/take-request.ts'
import type { Deps } from '../deps.ts'
import type { Writer } from '../writer/index.ts'
import { noticeOf, requireConsent } from './agree.ts'
import type { Generations, Pen, Written } from './generations.ts'
import { type GenerationLimits, generationLimits } from './generation-limits.ts'
import type { GenerationRun } from './generation-run.ts'
import { quotaToday } from './quota-today.ts'

export type Wish<T extends Taken> = {
  person: Account
  key: string
  kind: 'letter' | 'chat'
  writer: Writer
  letterId: string | null
  conversationId: string | null
  stays: 'draft' | 'ready'
  /** False where what it is wanted for is not the person's: that is said before any other refusal. */
  isThere?: () => Promise<boolean>
  take: (request: Request) => Promise<T | null>
  work: (pen: Pen, taken: T) => Promise<Written>
}

/** A run of this process, or the row of a run that the same key began earlier. */
export type Begun = { run: GenerationRun; row: null } | { run: null; row: GenerationRow }

/**
 * Throws AppError: not_found, consent_needed, quota_exhausted with the seconds until it renews, too_many_streams,
 * conflict, unavailable. All of it is asked in the one statement that takes the request: the way to the first text is
 * short.
 */
export function beginGeneration<T extends Taken>(
  deps: Deps,
  generations: Generations,
  wish: Wish<T>,
): Promise<Begun> {
  return generations.toBegin(() => begin(deps, generations, wish))
}

async function begin<T extends Taken>(deps: Deps, generations: Generations, wish: Wish<T>): Promise<Begun> {
  const limits = { ...generationLimits, ...deps.limits }
  if (generations.running >= limits.runs) throw comeBack(limits)
  const now = deps.now()
  const writer = wish.writer.name
  const generationId = crypto.randomUUID()
  const taken = await wish.take({
    generationId,
    userId: wish.person.id,
    key: wish.key,
    writer,
    instance: deps.instance,
    limit: deps.env.DAILY_REQUESTS,
    consent: wish.writer.model === null ? null : noticeOf(deps).version,
    atOnce: limits.runsOfOne,
    now,
  })
  if (taken === null) return { run: null, row: await whyNot(deps, wish, now, limits) }
  const run = generations.begin({
    ids: {
      id: generationId,
      userId: wish.person.id,
      kind: wish.kind,
      letterId: wish.letterId,
      conversationId: wish.conversationId,
      messageId: taken.messageId,
    },
    writer,
    quota: quotaOf(taken.limit, taken.used, now),
    stays: wish.stays,
    work: (pen) => wish.work(pen, taken),
  })
  return { run, row: null }
}

/** The statement took nothing: the same wish is being fulfilled already, or there is a refusal to tell. */
async function whyNot(
  deps: Deps,
  wish: Pick<Wish<never>, 'person' | 'key' | 'writer' | 'isThere'>,
  now: Date,
  limits: GenerationLimits,
): Promise<GenerationRow> {
  const { db } = deps
  if (wish.isThere !== undefined && !(await wish.isThere())) throw new AppError('not_found')
  const same = await findByKey(db, wish.person.id, wish.key)
  if (same !== null) return same
  if (wish.writer.model !== null) await requireConsent(deps, wish.person)
  const quota = await quotaToday(deps, wish.person.id, now)
  if (quota.left === 0) {
    const seconds = Math.ceil((nextSeoulMidnight(now).getTime() - now.getTime()) / 1000)
    throw new AppError('quota_exhausted', { retryAfter: seconds, limit: quota.limit })
  }
  if ((await countRunning(db, wish.person.id)) >= limits.runsOfOne) throw comeBack(limits)
  // What it was wanted for is taken: a letter that is being written, or that was deleted meanwhile.
  throw new AppError('conflict')
}

function comeBack({ comeBackSeconds }: GenerationLimits): AppError {
  return new AppError('too_many_streams', { retryAfter: comeBackSeconds })
}
