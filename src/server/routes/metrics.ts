// /metrics: for a Prometheus on the same machine, or for one that has the token. Nobody else learns that it is there.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import type { Deps } from '../deps.ts'
import { isLoopback } from './dev-mail.ts'

export function metricsRoutes(app: FastifyInstance, { env, metrics, writer }: Deps): void {
  metrics.watch({ breakers: () => writer.model?.breakers?.() ?? [] })
  app.get('/metrics', { schema: { hide: true }, logLevel: 'silent' }, async (request, reply) => {
    if (!isLoopback(request) && !hasToken(request, env.METRICS_TOKEN)) throw new AppError('not_found')
    const { type, text } = await metrics.page()
    return reply.type(type).header('cache-control', 'no-store').send(text)
  })
}

function hasToken(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined || given === undefined) return false
  return timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
