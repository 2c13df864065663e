// The pulse of an instance: says that it lives, carries out stops that it did not hear of, ends what the dead left.
import type { Logger } from 'pino'
import type { GenerationEvent } from '#domain/generation.ts'
import type { Quota } from '#domain/quota.ts'
import { dropOldLogs, readLog } from '../db/generation-log.ts'
import { endGeneration } from '../db/end-generation.ts'
import { type GenerationRow, heartbeat } from '../db/generations.ts'
import { removeDeletedLetters } from '../db/letters.ts'
import type { Db } from '../db/open.ts'
import { findSilent, findStopping } from '../db/running-generations.ts'
import type { EndedGeneration } from '../metrics/index.ts'
import { eventsOf, frameOf, textAfter } from './generation-frames.ts'
import type { GenerationTiming } from './generation-timing.ts'

const LOG_HOURS = 24
const HOUSEKEEPING_MS = 3_600_000
/** A watcher of a dead instance may have seen events that were never logged: the end comes after all of them. */
const BEYOND = 1_000_000

export function startPulse(options: {
  db: Db
  instance: string
  /** The requests of a person's day. */
  quotaOf: (userId: string) => Promise<Quota>
  now: () => Date
  timing: GenerationTiming
  log: Logger
  isBusy: () => boolean
  stop: (id: string) => void
  /** Of a run that was ended for a dead instance. */
  onEnded: (ended: EndedGeneration) => void
}) {
  const { db, instance, quotaOf, timing, log } = options
  let closed = false
  /** A fault was seen since the last look. */
  let faulty = false
  /** How long nobody could be heard, and since when everybody can. */
  let awayMs = 0
  let wellSince = 0
  let lastLook = performance.now()
  let nextHousekeeping = performance.now() + 60_000
  const timers: NodeJS.Timeout[] = []

  /** While the database was away nobody could say that they live: that time is no silence of theirs. */
  const sawFault = () => {
    faulty = true
  }
  const every = (ms: number, work: () => Promise<void>) => {
    let working = false
    const timer = setInterval(() => {
      if (working || closed) return
      working = true
      work()
        .catch((error: unknown) => {
          if (closed) return
          sawFault()
          log.warn({ err: error }, 'the pulse of generations missed a beat')
        })
        .finally(() => {
          working = false
        })
    }, ms)
    timer.unref()
    timers.push(timer)
  }

  every(timing.heartbeatMs, async () => {
    if (options.isBusy()) await heartbeat(db, instance)
    await look()
    if (performance.now() > nextHousekeeping) {
      nextHousekeeping = performance.now() + HOUSEKEEPING_MS
      await dropOldLogs(db, LOG_HOURS)
      await removeDeletedLetters(db, options.now())
    }
  })
  every(timing.pollMs, async () => {
    if (options.isBusy()) for (const id of await findStopping(db, instance)) options.stop(id)
    if (!faulty && awayMs === 0) return
    // After a fault more often: who lives says so at once, and who died is not found the later for it.
    if (faulty && options.isBusy()) await heartbeat(db, instance)
    await look()
  })

  async function look(): Promise<void> {
    const silentMs = timing.silenceMs + awayMs
    const silent = await findSilent(db, silentMs)
    const now = performance.now()
    const sinceLook = now - lastLook
    lastLook = now
    // A look that comes late: this process stood still, or the database did. So may all others have.
    if (faulty || sinceLook > Math.max(timing.silenceMs / 2, timing.heartbeatMs * 2)) {
      faulty = false
      awayMs += sinceLook
      wellSince = now
      return
    }
    if (now - wellSince > timing.silenceMs) awayMs = 0
    for (const row of silent) if (row.instance !== instance) await endForDead(row, silentMs)
  }

  async function endForDead(row: GenerationRow, silentMs: number): Promise<void> {
    const batches = await readLog(db, row.id, row.lastEvent)
    const events = batches.flatMap((batch) => eventsOf(batch.events))
    const text = textAfter(row.text, events)
    const last = Math.max(row.lastEvent, batches.at(-1)?.last ?? 0) + BEYOND
    const ended = await endGeneration(
      db,
      {
        id: row.id,
        state: 'interrupted',
        error: 'interrupted',
        text,
        writer: row.writer,
        last,
        pending: await begunFor(row, batches.length),
        request: 'returned',
        letter: row.kind === 'chat' ? null : { text: text === '' ? null : text, state: 'draft', asks: [] },
        billed: null,
      },
      {
        limit: (await quotaOf(row.userId)).limit,
        now: options.now(),
        owner: null,
        silentMs,
      },
    )
    if (ended === null) return
    options.onEnded({
      kind: row.kind,
      model: row.writer.id,
      state: 'interrupted',
      error: 'interrupted',
      seconds: null,
      firstTextSeconds: null,
      billed: null,
    })
    log.warn({ generation: row.id, of: row.instance }, 'ended for an instance that is gone')
  }

  /** It died before its first event was logged: whoever comes must still learn what it was. */
  async function begunFor(row: GenerationRow, logged: number): Promise<{ first: number; events: string }> {
    if (logged > 0 || row.lastEvent > 0) return { first: 0, events: '' }
    const event: GenerationEvent = {
      type: 'started',
      generationId: row.id,
      ...(row.letterId === null ? {} : { letterId: row.letterId }),
      ...(row.conversationId === null ? {} : { conversationId: row.conversationId }),
      ...(row.messageId === null ? {} : { messageId: String(row.messageId) }),
      writer: row.writer,
      quota: await quotaOf(row.userId),
    }
    return { first: 1, events: frameOf(1, event) }
  }

  return {
    sawFault,
    close: () => {
      closed = true
      for (const timer of timers) clearInterval(timer)
    },
  }
}
