// Follows runs that this instance does not write, by their log: all that are watched here in one query.
import type { Logger } from 'pino'
import { type LogBatch, readLogs } from '../db/generation-log.ts'
import type { Db } from '../db/open.ts'
import type { Trace } from '../trace/index.ts'
import { framesAfter } from './generation-frames.ts'
import type { Watcher } from './generation-run.ts'
import type { GenerationTiming } from './generation-timing.ts'

const ENDED = '\ndata: {"type":"ended"'

export type Follower = {
  add: (id: string, watcher: Watcher) => void
  remove: (watcher: Watcher) => void
  /** Something was logged somewhere. */
  wake: () => void
  close: () => void
}

export function createFollower(options: {
  db: Db
  timing: GenerationTiming
  log: Logger
  trace: Trace
}): Follower {
  const { db, timing, log, trace } = options
  const followed = new Map<string, Set<Watcher>>()
  let timer: NodeJS.Timeout | undefined
  let reading = false
  let again = false
  let closed = false

  const remove = (id: string, watcher: Watcher) => {
    const watchers = followed.get(id)
    watchers?.delete(watcher)
    if (watchers?.size === 0) followed.delete(id)
  }

  async function read(): Promise<void> {
    if (reading) {
      again = true
      return
    }
    reading = true
    clearTimeout(timer)
    try {
      do {
        again = false
        const wanted = [...followed].map(([id, watchers]) => ({
          id,
          after: Math.min(...[...watchers].map((watcher) => watcher.after)),
        }))
        if (wanted.length === 0) break
        for (const batch of await readLogs(db, wanted)) hand(batch)
      } while (again)
    } catch (error) {
      log.warn({ err: error }, 'the log of generations could not be read')
    } finally {
      reading = false
      if (followed.size > 0 && !closed) timer = setTimeout(read, timing.pollMs)
    }
  }

  function hand(batch: LogBatch): void {
    for (const watcher of followed.get(batch.id) ?? []) {
      if (watcher.after >= batch.last) continue
      const frames = framesAfter(batch.events, batch.first, watcher.after)
      watcher.after = batch.last
      const goesOn = watcher.write(frames)
      if (frames.includes(ENDED)) watcher.end()
      if (!goesOn || frames.includes(ENDED)) remove(batch.id, watcher)
    }
  }

  return {
    add: (id, watcher) => {
      const watchers = followed.get(id) ?? new Set()
      watchers.add(watcher)
      followed.set(id, watchers)
      // One reader starts it, and it serves all.
      trace.apart(() => void read())
    },
    remove: (watcher) => {
      for (const id of followed.keys()) remove(id, watcher)
    },
    wake: () => {
      if (followed.size > 0) void read()
    },
    close: () => {
      closed = true
      clearTimeout(timer)
      for (const watchers of followed.values()) for (const watcher of watchers) watcher.end()
      followed.clear()
    },
  }
}
