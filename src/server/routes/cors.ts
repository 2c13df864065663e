// Other front ends may call the token API, and /api with a token, from the origins that ALLOWED_ORIGINS names. Cookies never cross.
import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

const OPEN_TO_OTHERS = /^\/(accounts|chat|api)(\/|$)/

export async function crossOrigin(app: FastifyInstance, allowed: string[]): Promise<void> {
  const origins = new Set(allowed.map((origin) => origin.replace(/\/$/, '').toLowerCase()))
  await app.register(cors, {
    hideOptionsRoute: true,
    delegator: (request, done) => {
      const path = request.url?.split('?', 1)[0] ?? ''
      const origin = request.headers.origin ?? ''
      const may = OPEN_TO_OTHERS.test(path) && origins.has(origin.toLowerCase())
      done(null, {
        origin: may ? origin : false,
        credentials: false,
        methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        allowedHeaders: ['Authorization', 'Content-Type', 'Last-Event-ID'],
        exposedHeaders: ['Retry-After', 'X-Request-Id'],
        maxAge: 600,
      })
    },
  })
}
