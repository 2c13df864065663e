// One run in the process that writes it: numbers its events, keeps what is not logged yet, shows all to its watchers.
import type { GenerationEvent, WriterName } from '#domain/generation.ts'
import type { LogBatch } from '../db/generation-log.ts'
import type { Span } from '../trace/index.ts'
import { frameOf, framesAfter, textFrame } from './generation-frames.ts'

/**
 * Whoever looks on, having seen the events up to `after`. `write` takes frames in order; false says that it
 * is full: it is then left alone, and asks by itself to be taken on again.
 */
export type Watcher = { after: number; write: (frames: string) => boolean; end: () => void }

/** Why the writing is ended from outside. */
export type Halt = 'stopped' | 'interrupted'

export type RunIds = {
  id: string
  userId: string
  kind: 'letter' | 'chat'
  letterId: string | null
  conversationId: string | null
  messageId: string | null
}

const LONE_HIGH = /[\uD800-\uDBFF]$/

export class GenerationRun {
  readonly ids: RunIds
  writer: WriterName
  readonly watchers = new Set<Watcher>()
  span: Span | null = null
  readonly abort = new AbortController()
  halt: Halt | null = null
  /** As a watcher of all events sees it. */
  text = ''
  /** The number of the last event. */
  last = 0
  /** The number of the last event that is surely in the log. */
  logged = 0
  checkpointed = 0
  checkpointedAt = 0
  /** On its way into the log; the same batch again when its acknowledgement was lost. */
  sending: LogBatch | null = null
  /** Its end is being stored: the log takes no more of it than that statement brings. */
  isEnding = false
  isOver = false
  /** What stood there before this run began. */
  base = ''
  readonly begunAt = performance.now()
  /** When the writer gave the first text of its own; null until then. */
  firstTextAt: number | null = null
  readonly whenEnded: Promise<void>
  readonly #onDirty: (run: GenerationRun) => void
  readonly #resolveEnded: () => void
  #pending = ''
  #held = ''

  constructor(ids: RunIds, writer: WriterName, onDirty: (run: GenerationRun) => void) {
    this.ids = ids
    this.writer = writer
    this.#onDirty = onDirty
    const { promise, resolve } = Promise.withResolvers<void>()
    this.whenEnded = promise
    this.#resolveEnded = resolve
  }

  emit(event: GenerationEvent): void {
    if (event.type === 'text') {
      this.emitText(event.delta)
      return
    }
    if (event.type === 'revised') {
      this.text = event.text
      this.#held = ''
    }
    this.#put(frameOf(this.last + 1, event))
  }

  /** Half of a surrogate pair waits for its other half; a NUL has no place in a database's text. */
  emitText(given: string): void {
    let delta = this.#held + given
    this.#held = ''
    if (LONE_HIGH.test(delta)) {
      this.#held = delta.slice(-1)
      delta = delta.slice(0, -1)
    }
    if (delta.includes('\0')) delta = delta.replaceAll('\0', '')
    if (delta === '') return
    if (!delta.isWellFormed()) delta = delta.toWellFormed()
    this.text += delta
    this.firstTextAt ??= performance.now()
    this.#put(textFrame(this.last + 1, delta))
  }

  /** Frames after event `after` that stand in memory; null when the log must be read first. */
  recentAfter(after: number): string | null {
    if (after < this.logged) return null
    const { sending } = this
    return framesAfter((sending?.events ?? '') + this.#pending, this.logged + 1, after)
  }

  /** Takes what waits for the log as one batch; null when nothing does. */
  nextBatch(): LogBatch | null {
    if (this.sending !== null) return this.sending
    if (this.#pending === '') return null
    this.sending = { id: this.ids.id, first: this.logged + 1, last: this.last, events: this.#pending }
    this.#pending = ''
    return this.sending
  }

  batchLogged(): void {
    if (this.sending === null) return
    this.logged = this.sending.last
    this.sending = null
  }

  /** What is not even on its way into the log. */
  get unlogged(): { first: number; events: string } {
    return { first: this.logged + 1, events: this.#pending }
  }

  get hasPending(): boolean {
    return this.#pending !== ''
  }

  /** Stored: nothing comes after it. Gives back the watchers that have not seen the end. */
  finish(frame: string | null): Watcher[] {
    this.isOver = true
    this.#resolveEnded()
    const left = [...this.watchers]
    this.watchers.clear()
    if (frame === null) return left
    for (const watcher of left) {
      watcher.write(frame)
      watcher.end()
    }
    return []
  }

  stop(why: Halt): void {
    if (this.halt !== null) return
    this.halt = why
    this.abort.abort()
  }

  #put(frame: string): void {
    this.last += 1
    const wasClean = this.#pending === '' && this.sending === null
    this.#pending += frame
    if (wasClean) this.#onDirty(this)
    for (const watcher of this.watchers) {
      watcher.after = this.last
      if (!watcher.write(frame)) this.watchers.delete(watcher)
    }
  }
}
