// A browser that opens a path of the token API is led to the page that a person wants there.
import type { FastifyInstance } from 'fastify'

const PAGES: [path: RegExp, page: string][] = [
  [/^\/accounts\/signup(\/|$)/, '/sign-up'],
  [/^\/accounts(\/|$)/, '/sign-in'],
  [/^\/chat(\/|$)/, '/conversations'],
]

export function browserPaths(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { accept = '', authorization } = request.headers
    if (request.method !== 'GET' && request.method !== 'HEAD') return
    // A front end that asks with a token gets the API, whatever it accepts.
    if (authorization !== undefined || !accept.includes('text/html')) return
    const path = request.url.split('?', 1)[0] ?? ''
    const page = PAGES.find(([pattern]) => pattern.test(path))?.[1]
    if (page === undefined) return
    reply.header('vary', 'Accept, Authorization')
    return reply.redirect(page, 303)
  })
}
