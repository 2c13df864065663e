// Counts and traces each request by the pattern of its route, and each refusal by its code. No address, no id, no header.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Span } from '../trace/index.ts'
import { asAppError } from './problem.ts'

/** Whoever hung up before there was an answer, as proxies call it. */
const GONE = 499
/** Asked every few seconds by machines: their traces would only be in the way. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics'])

export function observeRequests(app: FastifyInstance, { metrics, trace }: Deps): void {
  const spans = new WeakMap<FastifyRequest, Span>()
  const begin = (request: FastifyRequest, route: string) => {
    const parent = request.headers['traceparent']
    const span = trace.begin(
      `${request.method} ${route}`,
      'server',
      { 'http.request.method': request.method, 'http.route': route },
      typeof parent === 'string' ? parent : undefined,
    )
    spans.set(request, span)
    return span
  }
  app.addHook('onRequest', (request, reply, next) => {
    const begun = performance.now()
    const route = routeOf(request)
    const span = PROBES.has(route) ? null : begin(request, route)
    const { raw } = reply
    let told = false
    const tell = () => {
      if (told) return
      told = true
      const isStream = String(raw.getHeader('content-type')).startsWith('text/event-stream')
      const status = raw.headersSent ? raw.statusCode : GONE
      const seconds = (performance.now() - begun) / 1000
      metrics.answered(route, request.method, status, isStream ? null : seconds)
      span?.set({ 'http.response.status_code': status })
      span?.end(status >= 500 ? String(status) : undefined)
    }
    // A stream whose reader leaves is closed without ever being finished.
    raw.once('finish', tell)
    raw.once('close', tell)
    if (span === null) next()
    else trace.within(span, next)
  })
  // What comes with the bytes of a body runs in nobody's name: it is entered again when the body is read.
  app.addHook('preValidation', (request, _reply, next) => {
    const span = spans.get(request)
    if (span === undefined) next()
    else trace.within(span, next)
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
