// Everything that writes: one registry of runs for all of its routes, closed before the app is.
import type { FastifyInstance } from 'fastify'
import { createGenerations } from '../actions/generations.ts'
import type { Deps } from '../deps.ts'
import { LOAD_LINE } from '../load-line.ts'
import { chatRoutes } from './chat.ts'
import { conversationRoutes } from './conversations.ts'
import { createEventStreams } from './event-stream.ts'
import { generationRoutes } from './generations.ts'
import { letterRoutes } from './letters.ts'
import { reviewRoutes } from './review.ts'

const LOAD_EVERY_MS = 60_000

export async function writingRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  const generations = createGenerations(deps)
  const streams = createEventStreams(deps.timing?.keepAliveMs, deps.limits)
  deps.metrics.watch({ streamsOpen: () => streams.size, generationsRunning: () => generations.running })
  const shown = { generations, streams }
  const tellLoad = () =>
    deps.log.info(
      { [LOAD_LINE.streams]: streams.size, [LOAD_LINE.running]: generations.running },
      LOAD_LINE.message,
    )
  const telling = setInterval(tellLoad, LOAD_EVERY_MS).unref()
  app.addHook('preClose', async () => {
    clearInterval(telling)
    // What is being written is finished first; then the lines are let go.
    await generations.close()
    streams.close()
  })
  reviewRoutes(app, deps)
  letterRoutes(app, deps, shown)
  generationRoutes(app, deps, shown)
  conversationRoutes(app, deps, shown)
  await chatRoutes(app, deps, generations)
}
