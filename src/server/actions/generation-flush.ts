// Brings the events of all runs of this instance into the log: one statement for many streams, a few times a second.
import type { Logger } from 'pino'
import { appendLog } from '../db/generation-log.ts'
import type { Db } from '../db/open.ts'
import type { Trace } from '../trace/index.ts'
import type { GenerationRun } from './generation-run.ts'
import type { GenerationTiming } from './generation-timing.ts'

/** More than this in one statement would keep the others waiting. */
const MOST_AT_ONCE = 500

export type Flusher = {
  mark: (run: GenerationRun) => void
  /** Resolves when nothing of the run is on its way into the log. False when the database stayed away. */
  settle: (run: GenerationRun, goOn: () => boolean) => Promise<boolean>
  close: () => void
}

export function createFlusher(options: {
  db: Db
  instance: string
  timing: GenerationTiming
  log: Logger
  trace: Trace
  /** The run was ended by another process. */
  onLost: (run: GenerationRun) => void
  onFault: () => void
}): Flusher {
  const { db, instance, timing, log, trace } = options
  const dirty = new Set<GenerationRun>()
  let timer: NodeJS.Timeout | undefined
  let flight: Promise<void> | null = null
  let closed = false

  const arm = () => {
    if (timer !== undefined || flight !== null || closed || dirty.size === 0) return
    // One run's text starts it, and it serves all.
    timer = trace.apart(() =>
      setTimeout(() => {
        timer = undefined
        void fly()
      }, timing.flushMs),
    )
  }
  const fly = () => {
    flight ??= flush().finally(() => {
      flight = null
      arm()
    })
    return flight
  }

  async function flush(): Promise<void> {
    const now = performance.now()
    const taken: GenerationRun[] = []
    const batches = []
    const checkpoints = []
    for (const run of dirty) {
      if (taken.length === MOST_AT_ONCE) break
      // A run that ends brings the rest itself, but what is already on its way must arrive first.
      const batch = run.isEnding ? run.sending : run.nextBatch()
      dirty.delete(run)
      if (batch === null) continue
      taken.push(run)
      batches.push(batch)
      if (batch.last === run.last && now - run.checkpointedAt >= timing.checkpointMs) {
        run.checkpointedAt = now
        checkpoints.push({ id: run.ids.id, text: run.text, last: run.last })
      }
    }
    if (batches.length === 0) return
    try {
      const own = await appendLog(db, instance, batches, checkpoints)
      for (const run of taken) {
        run.batchLogged()
        if (!own.has(run.ids.id)) options.onLost(run)
        else if (run.hasPending && !run.isEnding) dirty.add(run)
      }
    } catch (error) {
      // Writing goes on in memory; the same batches go again until the database is back.
      log.warn({ err: error, runs: taken.length }, 'the log of generations could not be written')
      options.onFault()
      for (const run of taken) dirty.add(run)
    }
  }

  return {
    mark: (run) => {
      dirty.add(run)
      arm()
    },
    settle: async (run, goOn) => {
      while (run.sending !== null) {
        if (flight !== null) await flight
        else if (dirty.has(run)) await fly()
        if (run.sending === null) break
        if (!goOn()) return false
        await new Promise((resolve) => setTimeout(resolve, timing.endAgainMs))
        dirty.add(run)
      }
      return true
    },
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
