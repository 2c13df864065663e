// The built web: files with a hash in their name for ever, the page itself anew each time.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'

const built = fileURLToPath(new URL('../../../dist/web', import.meta.url))

export async function pageRoutes(app: FastifyInstance): Promise<void> {
  const hasWeb = existsSync(`${built}/index.html`)
  if (hasWeb) {
    await app.register(fastifyStatic, {
      root: built,
      wildcard: false,
      index: false,
      cacheControl: false,
      // The build puts a `.br` beside each script and style.
      preCompressed: true,
      setHeaders: (reply, path) => {
        const forEver = path.includes('/assets/')
        reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/'
    // Whoever previews a link or looks whether we are there names no type, and asks for the head alone, maybe.
    const wantsPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      (path === '/' || (request.headers.accept ?? '').includes('text/html'))
    if (!hasWeb || !wantsPage || path.startsWith('/api/') || path.startsWith('/assets/'))
      throw new AppError('not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
