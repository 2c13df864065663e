// Everything that writes: one registry of runs for all of its routes, closed before the app is.
import type { FastifyInstance } from 'fastify'
import { createGenerations } from '../actions/generations.ts'
import type { Deps } from '../deps.ts'
import { chatRoutes } from './chat.ts'
import { conversationRoutes } from './conversations.ts'
import { createEventStreams } from './event-stream.ts'
import { generationRoutes } from './generations.ts'
import { letterRoutes } from './letters.ts'
import { reviewRoutes } from './review.ts'

export async function writingRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  const generations = createGenerations(deps)
  const streams = createEventStreams(deps.timing?.keepAliveMs)
  deps.metrics.watch({ streamsOpen: () => streams.size, generationsRunning: () => generations.running })
  const shown = { generations, streams }
  app.addHook('preClose', async () => {
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
