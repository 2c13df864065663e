// The runs of this instance: begun, watched, stopped and ended, independent of any connection.
import { AppError, type ErrorCode } from '#domain/errors.ts'
import type { GenerationEvent, WriterName } from '#domain/generation.ts'
import type { Quota } from '#domain/quota.ts'
import { type Ending, endGeneration } from '../db/end-generation.ts'
import { readLog } from '../db/generation-log.ts'
import { askToStop, type GenerationRow } from '../db/generations.ts'
import { listen, tell } from '../db/notify.ts'
import type { Deps } from '../deps.ts'
import type { EndedGeneration } from '../metrics/index.ts'
import type { Trace } from '../trace/index.ts'
import { createFlusher } from './generation-flush.ts'
import { createFollower } from './generation-follow.ts'
import { frameOf, framesAfter } from './generation-frames.ts'
import { startPulse } from './generation-pulse.ts'
import { GenerationRun, type RunIds, type Watcher } from './generation-run.ts'
import { generationTiming } from './generation-timing.ts'
import { quotaToday } from './quota-today.ts'

/** What a writer writes with. After `signal` is aborted nothing that it writes counts. */
export type Pen = {
  emit: (event: GenerationEvent) => void
  text: (delta: string) => void
  /** Another writer took over. */
  name: (writer: WriterName) => void
  /** Where a letter begins that is gone on with: shown at once, and no text of this run. */
  begin: (text: string) => void
  readonly signal: AbortSignal
  readonly soFar: string
  readonly trace: Trace
}

type Billed = { inputTokens: number; outputTokens: number }

/** What a writer brought. `error`: it ended with a fault all the same, and `text` is what is worth keeping. */
export type Written = {
  text: string
  state?: 'draft' | 'ready'
  asks?: string[]
  billed?: Billed | null
  error?: AppError
}

export type Begin = {
  ids: RunIds
  writer: WriterName
  quota: Quota
  /** Of a letter that is written again: what it stays when no text comes. */
  stays: 'draft' | 'ready'
  work: (pen: Pen) => Promise<Written>
}

export type Generations = ReturnType<typeof createGenerations>

export const CHANNELS = { logged: 'aboutme_logged', stop: 'aboutme_stop' }
const STOP_WAIT_MS = 5_000
const CLOSING_TRIES = 10

export function createGenerations(deps: Deps) {
  const { db, instance, log, trace } = deps
  const drainMs = deps.env.DRAIN_SECONDS * 1_000
  const timing = { ...generationTiming, drainMs, ...deps.timing }
  const runs = new Map<string, GenerationRun>()
  const beginnings = new Set<Promise<unknown>>()
  let closing = false

  const follower = createFollower({ db, timing, log, trace })
  const flusher = createFlusher({
    db,
    instance,
    timing,
    log,
    trace,
    onFault: () => pulse.sawFault(),
    onLost: (run) => {
      run.stop('interrupted')
      over(run, null)
    },
  })
  const stopHere = (id: string) => runs.get(id)?.stop('stopped')
  const pulse = startPulse({
    db,
    instance,
    quotaOf: (userId) => quotaToday(deps, userId, deps.now()),
    now: deps.now,
    timing,
    log,
    isBusy: () => runs.size > 0,
    stop: stopHere,
    onEnded: deps.metrics.ended,
  })
  const line = listen(db, Object.values(CHANNELS), (channel, words) => {
    if (channel === CHANNELS.stop) stopHere(words)
    else if (words !== instance) follower.wake()
  })

  /**
   * For what ends in `begin`, so that a stop waits for it as for a run: a request of the day is taken there.
   * Throws AppError `unavailable` when the stop has begun.
   */
  async function toBegin<Result>(take: () => Promise<Result>): Promise<Result> {
    if (closing) throw new AppError('unavailable', { retryAfter: 1 })
    const taking = take()
    const over = Promise.allSettled([taking])
    beginnings.add(over)
    return taking.finally(() => beginnings.delete(over))
  }

  function begin(given: Begin): GenerationRun {
    const run = new GenerationRun(given.ids, given.writer, (dirty) => flusher.mark(dirty))
    run.checkpointedAt = performance.now()
    runs.set(run.ids.id, run)
    const { id, letterId, conversationId, messageId } = given.ids
    run.emit({
      type: 'started',
      generationId: id,
      ...(letterId === null ? {} : { letterId }),
      ...(conversationId === null ? {} : { conversationId }),
      ...(messageId === null ? {} : { messageId }),
      writer: given.writer,
      quota: given.quota,
    })
    const { kind } = given.ids
    run.span = trace.begin('generation', 'internal', {
      'aboutme.kind': kind,
      'aboutme.writer': given.writer.id,
    })
    void trace.within(run.span, () => write(run, given))
    return run
  }

  async function write(run: GenerationRun, { work, stays, quota }: Begin): Promise<void> {
    const isOpen = () => run.halt === null && !run.isOver
    const pen: Pen = {
      emit: (event) => {
        if (isOpen()) run.emit(event)
      },
      text: (delta) => {
        if (isOpen()) run.emitText(delta)
      },
      name: (writer) => {
        run.writer = writer
      },
      begin: (text) => {
        run.base = text
        pen.emit({ type: 'revised', text, changes: [] })
      },
      signal: run.abort.signal,
      trace,
      get soFar() {
        return run.text
      },
    }
    let written: Written
    try {
      // Not in the caller's own turn: the stream is opened before the first text is thought of.
      await Promise.resolve()
      written = await work(pen)
    } catch (error) {
      written = { text: run.text, error: faultOf(error, run) }
    }
    await end(run, written, { stays, limit: quota.limit })
  }

  function faultOf(error: unknown, run: GenerationRun): AppError {
    if (error instanceof AppError) return error
    if (run.halt === null) log.error({ err: error, generation: run.ids.id }, 'a bug')
    return new AppError('internal', { cause: error })
  }

  async function end(
    run: GenerationRun,
    written: Written,
    { stays, limit }: { stays: 'draft' | 'ready'; limit: number },
  ): Promise<void> {
    run.isEnding = true
    if (run.isOver) return
    const { state, error } = outcomeOf(run, written)
    const text = run.halt === null ? written.text : run.text
    const came = run.firstTextAt !== null || (written.error === undefined && text !== '' && text !== run.base)
    // A fault of ours costs no request, even where text came; our key at the model is ours, too.
    const isOurs = state === 'interrupted' || error === 'internal' || error === 'model_key_refused'
    let tries = 0
    const goOn = () => !closing || (tries += 1) < CLOSING_TRIES
    while (await flusher.settle(run, goOn)) {
      // Settled, or a stop came meanwhile and changed nothing any more: this is what is stored.
      const ending: Ending = {
        id: run.ids.id,
        state,
        error,
        ...(written.error?.retryAfter === undefined ? {} : { retryAfter: written.error.retryAfter }),
        text,
        writer: run.writer,
        last: run.last + 1,
        pending: run.unlogged,
        request: came && !isOurs ? 'used' : 'returned',
        letter:
          run.ids.kind === 'chat'
            ? null
            : came
              ? {
                  text,
                  state: state === 'done' ? (written.state ?? 'draft') : 'draft',
                  asks: written.asks ?? [],
                }
              : { text: null, state: stays, asks: [] },
        billed: written.billed ?? null,
      }
      try {
        const ended = await endGeneration(db, ending, {
          limit,
          now: deps.now(),
          owner: instance,
        })
        if (ended !== null) told(run, ending)
        over(run, ended?.frame ?? null)
        return
      } catch (fault) {
        log.warn({ err: fault, generation: run.ids.id }, 'the end of a generation could not be stored')
        pulse.sawFault()
        if (!goOn()) break
        await new Promise((resolve) => setTimeout(resolve, timing.endAgainMs))
      }
    }
    over(run, null)
  }

  function told(run: GenerationRun, ending: Ending): void {
    deps.metrics.ended(endedOf(run, ending))
    const { span, firstTextAt } = run
    if (firstTextAt !== null) span?.event('first text', performance.timeOrigin + firstTextAt)
    span?.set({ 'aboutme.state': ending.state, 'aboutme.writer': run.writer.id })
    span?.end(ending.error ?? undefined)
  }

  function over(run: GenerationRun, frame: string | null): void {
    if (run.isOver) return
    runs.delete(run.ids.id)
    // Told already, unless it was lost to another instance or could not be stored.
    if (frame === null) run.span?.end('interrupted')
    for (const watcher of run.finish(frame)) follower.add(run.ids.id, watcher)
  }

  /** Shows a watcher what came after the events that it has, and what comes. */
  async function attach(id: string, watcher: Watcher): Promise<void> {
    for (;;) {
      const run = runs.get(id)
      if (run === undefined) {
        if (closing) watcher.end()
        else follower.add(id, watcher)
        return
      }
      const recent = run.recentAfter(watcher.after)
      if (recent !== null) {
        watcher.after = Math.max(watcher.after, run.last)
        if (recent === '' || watcher.write(recent)) run.watchers.add(watcher)
        return
      }
      for (const batch of await readLog(db, id, watcher.after)) {
        const frames = framesAfter(batch.events, batch.first, watcher.after)
        watcher.after = batch.last
        if (!watcher.write(frames)) return
      }
    }
  }

  function detach(id: string, watcher: Watcher): void {
    runs.get(id)?.watchers.delete(watcher)
    follower.remove(watcher)
  }

  /** The same for a run that is known by its row, which may have ended long ago. */
  async function attachTo(row: GenerationRow, watcher: Watcher): Promise<void> {
    if (row.state !== 'running') {
      // Whoever has seen all sees the end again, rather than nothing.
      watcher.after = Math.min(watcher.after, row.lastEvent - 1)
      if ((await readLog(db, row.id, row.lastEvent - 1)).length === 0) {
        watcher.write(endOf(row))
        watcher.end()
        return
      }
    }
    await attach(row.id, watcher)
  }

  async function stop(row: GenerationRow): Promise<void> {
    const run = runs.get(row.id)
    if (run !== undefined) {
      run.stop('stopped')
      await Promise.race([run.whenEnded, pause(STOP_WAIT_MS)])
      return
    }
    await askToStop(db, row.userId, row.id)
    await tell(db, CHANNELS.stop, row.id)
  }

  async function close(): Promise<void> {
    closing = true
    const all = async () => {
      while (runs.size + beginnings.size > 0)
        await Promise.all([...beginnings, ...[...runs.values()].map((run) => run.whenEnded)])
    }
    await Promise.race([all(), pause(timing.drainMs)])
    for (const run of runs.values()) run.stop('interrupted')
    await Promise.race([all(), pause(STOP_WAIT_MS)])
    pulse.close()
    flusher.close()
    follower.close()
    await line.close()
  }

  return {
    toBegin,
    begin,
    attach,
    attachTo,
    detach,
    stop,
    close,
    get running() {
      return runs.size
    },
    runningOf: (userId: string) => [...runs.values()].filter((run) => run.ids.userId === userId).length,
    run: (id: string) => runs.get(id),
  }
}

function endedOf(run: GenerationRun, { state, error, billed }: Ending): EndedGeneration {
  const { begunAt, firstTextAt, writer, ids } = run
  return {
    kind: ids.kind,
    model: writer.id,
    state,
    error,
    seconds: (performance.now() - begunAt) / 1000,
    firstTextSeconds: firstTextAt === null ? null : (firstTextAt - begunAt) / 1000,
    billed,
  }
}

function outcomeOf(
  run: GenerationRun,
  written: Written,
): { state: Ending['state']; error: ErrorCode | null } {
  if (run.halt === 'stopped') return { state: 'stopped', error: null }
  if (run.halt === 'interrupted') return { state: 'interrupted', error: 'interrupted' }
  if (written.error !== undefined) return { state: 'failed', error: written.error.code }
  return { state: 'done', error: null }
}

/** For a run whose log is gone: its text stands in its row. */
function endOf(row: GenerationRow): string {
  return frameOf(row.lastEvent, {
    type: 'ended',
    state: row.state === 'running' ? 'interrupted' : row.state,
    text: row.text,
    ...(row.error === null ? {} : { error: row.error }),
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
