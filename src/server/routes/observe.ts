// Counts each request by the pattern of its route, and each refusal by its code. No address, no id, no header.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { asAppError } from './problem.ts'

/** Whoever hung up before there was an answer, as proxies call it. */
const GONE = 499

export function observeRequests(app: FastifyInstance, { metrics }: Deps): void {
  app.addHook('onRequest', (request, reply, next) => {
    const begun = performance.now()
    const { raw } = reply
    let told = false
    const tell = () => {
      if (told) return
      told = true
      const isStream = String(raw.getHeader('content-type')).startsWith('text/event-stream')
      const status = raw.headersSent ? raw.statusCode : GONE
      const seconds = (performance.now() - begun) / 1000
      metrics.answered(routeOf(request), request.method, status, isStream ? null : seconds)
    }
    // A stream whose reader leaves is closed without ever being finished.
    raw.once('finish', tell)
    raw.once('close', tell)
    next()
  })
  app.addHook('onError', async (_request, _reply, error) => {
    metrics.refused(asAppError(error)?.code ?? 'internal')
  })
}

/** The pattern, `/api/letters/:id`. Files and pages are one route: their names change with each build. */
export function routeOf(request: FastifyRequest): string {
  const url = request.routeOptions.url ?? ''
  return /^\/(api|accounts|chat|healthz|readyz|metrics)\b/.test(url) ? url : 'pages'
}
