// The threads on which passwords are hashed: as many as there are cores for them, begun when they are needed.
// Not libuv's: their four would take turns with the thread that serves, and keep files and names waiting.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import type { PasswordCost } from './password.ts'

export type PasswordTask =
  | { kind: 'hash'; password: string; cost: PasswordCost }
  | { kind: 'verify'; password: string; stored: string }

type Done = string | boolean
type Waiting = { task: PasswordTask; resolve: (done: Done) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; waiting: Waiting | null; idleSince: NodeJS.Timeout | undefined }

/** Each holds 19 MiB while it hashes. */
const MOST_THREADS = 4
/** A thread that nobody needed for so long is ended, and its memory with it. */
const IDLE_MS = 30_000

/** A few seconds of work: whoever comes beyond is told at once, and need not wait for what they gave up on. */
const MOST_WAITING = 300
const COME_BACK_SECONDS = 5

const threads = new Set<Thread>()
const queue: Waiting[] = []

/** Throws AppError `crowded` while more wait than can be served in time. */
export function refuseCrowd(): void {
  if (queue.length >= MOST_WAITING) throw new AppError('crowded', { retryAfter: COME_BACK_SECONDS })
}

export function onPasswordThread(task: PasswordTask): Promise<Done> {
  return new Promise((resolve, reject) => {
    refuseCrowd()
    queue.push({ task, resolve, reject })
    const idle = [...threads].find(({ waiting }) => waiting === null)
    if (idle !== undefined) next(idle)
    else if (threads.size < Math.min(MOST_THREADS, availableParallelism())) next(begin())
  })
}

function next(thread: Thread): void {
  clearTimeout(thread.idleSince)
  const waiting = queue.shift() ?? null
  thread.waiting = waiting
  if (waiting !== null) {
    thread.worker.ref()
    thread.worker.postMessage(waiting.task, [])
    return
  }
  // A thread without work keeps no process awake.
  thread.worker.unref()
  thread.idleSince = setTimeout(() => void thread.worker.terminate(), IDLE_MS).unref()
}

function begin(): Thread {
  const worker = new Worker(new URL('./password-worker.ts', import.meta.url), { execArgv: [] })
  const thread: Thread = { worker, waiting: null, idleSince: undefined }
  threads.add(thread)
  const lose = (error: Error) => {
    threads.delete(thread)
    clearTimeout(thread.idleSince)
    thread.waiting?.reject(error)
    thread.waiting = null
    if (queue.length > 0 && threads.size === 0) next(begin())
  }
  worker.on('message', ({ done, failed }: { done?: Done; failed?: string }) => {
    if (failed === undefined) thread.waiting?.resolve(done as Done)
    else thread.waiting?.reject(new Error(failed))
    next(thread)
  })
  worker.on('error', lose)
  worker.on('exit', () => lose(new Error('a thread for passwords ended')))
  return thread
}
