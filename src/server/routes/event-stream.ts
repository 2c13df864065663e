// Server-sent events of a generation on one connection: plain writes, a bounded buffer, a comment when it is quiet.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { type GenerationLimits, generationLimits } from '../actions/generation-limits.ts'
import { generationTiming } from '../actions/generation-timing.ts'
import type { Watcher } from '../actions/generation-run.ts'

/** What one slow reader may keep in memory, bytes. Beyond, it catches up from the log. */
const MOST_BUFFERED = 64 * 1024

type Line = { response: ServerResponse; quiet: boolean }

export type EventStreams = ReturnType<typeof createEventStreams>

export function createEventStreams(
  keepAliveMs = generationTiming.keepAliveMs,
  given: Partial<GenerationLimits> = {},
) {
  const limits = { ...generationLimits, ...given }
  const lines = new Set<Line>()
  const openOf = new Map<string, number>()
  // One timer for all: a thousand idle lines cost one pass in fifteen seconds.
  const timer = setInterval(() => {
    for (const line of lines) {
      if (line.quiet) line.response.write(': \n\n')
      line.quiet = true
    }
  }, keepAliveMs)
  timer.unref()

  /** Throws AppError `too_many_streams`; asked before anything is begun for the stream. */
  function admit(userId: string): void {
    if (lines.size >= limits.streams || (openOf.get(userId) ?? 0) >= limits.streamsOfOne)
      throw new AppError('too_many_streams', { retryAfter: limits.comeBackSeconds })
  }

  /**
   * Opens the stream after event `after`. `attach` is called when it can take events, first and after it was
   * full; `detach` when the reader is gone. The run that it shows goes on without it.
   */
  function open(
    reply: FastifyReply,
    userId: string,
    after: number,
    attach: (watcher: Watcher) => Promise<void>,
    detach: (watcher: Watcher) => void,
  ): void {
    reply.hijack()
    const response = reply.raw
    const line: Line = { response, quiet: false }
    lines.add(line)
    openOf.set(userId, (openOf.get(userId) ?? 0) + 1)
    let isFull = false
    const watcher: Watcher = {
      after,
      write: (frames) => {
        if (response.destroyed) return false
        line.quiet = false
        if (frames !== '') response.write(frames)
        isFull = response.writableLength > MOST_BUFFERED
        return !isFull
      },
      end: () => response.end(),
    }
    const begin = () =>
      attach(watcher).catch((error: unknown) => {
        reply.log.warn({ err: error }, 'a stream could not be read on')
        // Broken off in mid-stream, the browser takes it up again.
        response.destroy()
      })
    response.on('drain', () => {
      if (!isFull || response.destroyed) return
      isFull = false
      void begin()
    })
    response.on('error', () => {})
    response.on('close', () => {
      lines.delete(line)
      const left = (openOf.get(userId) ?? 1) - 1
      if (left === 0) openOf.delete(userId)
      else openOf.set(userId, left)
      detach(watcher)
    })
    response.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    void begin()
  }

  return {
    admit,
    open,
    get size() {
      return lines.size
    },
    close: () => {
      clearInterval(timer)
      for (const { response } of lines) response.end()
    },
  }
}
