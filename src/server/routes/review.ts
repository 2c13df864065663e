// Checks a text. Costs no request of the day.
import type { FastifyInstance } from 'fastify'
import { review } from '#domain/review/index.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'

export function reviewRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, 'review', async ({ body }) => review(body))
}
