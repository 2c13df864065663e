// Who is signed in, and the ways in and out of the web.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#domain/account.ts'
import type { Session } from '#domain/api.ts'
import { noticeOf } from '../actions/agree.ts'
import { isOperator } from '../actions/desk-door.ts'
import { signIn } from '../actions/sign-in.ts'
import { signUp } from '../actions/sign-up.ts'
import type { Client } from '../auth/index.ts'
import { quotaToday } from '../actions/quota-today.ts'
import { findStanding } from '../db/standing.ts'
import type { Deps } from '../deps.ts'
import { isLoopback } from './dev-mail.ts'
import { mount } from './mount.ts'

const clientOf = (request: FastifyRequest): Client => ({
  address: request.ip,
  device: request.headers['user-agent'] ?? '',
})

export function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const sessionOf = async (account: Account | null, request: FastifyRequest): Promise<Session> => {
    const { version } = noticeOf(deps)
    const wanted = { fallback: deps.env.DAILY_REQUESTS, notice: version, now: deps.now() }
    const standing = account === null ? null : await findStanding(deps.db, account.id, wanted)
    const desk = isOperator(deps, account)
    return {
      account,
      quota: standing?.quota ?? null,
      writer: deps.writer.name,
      providers: deps.auth.providers,
      returned: standing?.returned ?? false,
      consent: version === null ? null : { version, agreedAt: standing?.agreedAt?.toISOString() ?? null },
      desk,
      mail: deps.mail.kept === null ? 'sent' : isLoopback(request) ? 'here' : 'log',
    }
  }

  mount(app, deps, 'session', ({ person, request }) => sessionOf(person, request))
  mount(app, deps, 'signUp', async ({ body, request, reply }) => {
    const account = await signUp(deps, body, request.ip)
    reply.header('set-cookie', await deps.auth.startSession(account.id, clientOf(request)))
    return sessionOf(account, request)
  })
  mount(app, deps, 'signIn', async ({ body, request, reply }) => {
    const account = await signIn(deps, body, request.ip)
    // A session is always a new one: a cookie that somebody planted before is never taken on.
    await deps.auth.endSession(request.headers)
    reply.header('set-cookie', await deps.auth.startSession(account.id, clientOf(request)))
    return sessionOf(account, request)
  })
  mount(app, deps, 'signOut', async ({ request, reply }) => {
    reply.header('set-cookie', await deps.auth.endSession(request.headers))
    return undefined
  })
  mount(app, deps, 'quota', ({ person }) => quotaToday(deps, person.id, deps.now()))
}
