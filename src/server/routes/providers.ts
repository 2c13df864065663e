// Signing in with a provider: away to its page, back with its answer, and its place in the settings.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Provider } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import { takeProviderVisit } from '../actions/attempts.ts'
import type { Departure } from '../auth/index.ts'
import { findSignInWays, removeProvider } from '../db/sign-in-ways.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'

export function providerRoutes(app: FastifyInstance, deps: Deps): void {
  const asked = (provider: Provider): Provider => {
    if (!deps.auth.providers.includes(provider)) throw new AppError('not_found')
    return provider
  }
  const depart = (reply: FastifyReply, departure: Departure | null) => {
    if (departure === null) throw new AppError('unauthorized')
    for (const cookie of departure.cookies) reply.header('set-cookie', cookie)
    return { url: departure.url }
  }

  mount(app, deps, 'beginProvider', async ({ params, body, request, reply }) => {
    const provider = asked(params.provider)
    await takeProviderVisit(deps, request.ip)
    const returnTo = { done: body.to ?? '/write', failed: `/sign-in?provider=${provider}` }
    return depart(reply, await deps.auth.beginProvider(provider, returnTo))
  })
  mount(app, deps, 'connectProvider', async ({ params, request, reply }) => {
    const provider = asked(params.provider)
    const back = `/settings?provider=${provider}`
    return depart(
      reply,
      await deps.auth.connectProvider(provider, { done: back, failed: back }, request.headers),
    )
  })
  mount(app, deps, 'disconnectProvider', async ({ params, person }) => {
    await removeProvider(deps.db, person.id, params.provider)
    return findSignInWays(deps.db, person.id)
  })
  mount(app, deps, 'signInWays', ({ person }) => findSignInWays(deps.db, person.id))

  // The one path of better-auth that the world reaches: where a provider sends the browser back.
  app.get('/api/auth/callback/:provider', { schema: { hide: true } }, async (request, reply) => {
    const answer = await deps.auth.finishProvider(request.url, request.headers, request.ip)
    for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
    const cookies = answer.headers.getSetCookie()
    // Somebody who proved again who they are has a new session: the one before must not stay behind it.
    if (cookies.some((one) => one.includes('.session_token=') && !one.includes('.session_token=;'))) {
      await deps.auth.endSession(request.headers)
    }
    for (const cookie of cookies) reply.header('set-cookie', cookie)
    if (answer.status >= 400) throw new AppError('not_found')
    return reply
      .code(answer.status)
      .header('cache-control', 'no-store')
      .send(await answer.text())
  })
}
