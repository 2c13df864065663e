// The account in the settings: its address, its password, where it is signed in, and its end.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { deviceName } from '#domain/device.ts'
import { AppError } from '#domain/errors.ts'
import { changePassword, forgotPassword, resetPassword } from '../actions/change-password.ts'
import { deleteAccount } from '../actions/delete-account.ts'
import { changeEmail, sendVerification, verifyEmail } from '../actions/verify-email.ts'
import { noteReturnRead } from '../db/deletions.ts'
import { endRefreshTokens } from '../db/refresh-tokens.ts'
import { endSession, endSessions, findSessions } from '../db/sessions.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'

export function accountSettingsRoutes(app: FastifyInstance, deps: Deps): void {
  const tokenOf = (request: FastifyRequest) => deps.auth.sessionToken(request.headers)

  mount(app, deps, 'sendVerification', async ({ person, request }) => {
    await sendVerification(deps, person, request.ip)
    return undefined
  })
  mount(app, deps, 'changeEmail', async ({ person, body, request }) => {
    await changeEmail(deps, person, body, { address: request.ip, sessionToken: tokenOf(request) })
    return undefined
  })
  mount(app, deps, 'verifyEmail', ({ body }) => verifyEmail(deps, body.token))
  mount(app, deps, 'forgotPassword', async ({ body, request }) => {
    await forgotPassword(deps, body.email, request.ip)
    return undefined
  })
  mount(app, deps, 'resetPassword', async ({ body }) => {
    await resetPassword(deps, body)
    return undefined
  })
  mount(app, deps, 'changePassword', async ({ person, body, request }) => {
    await changePassword(deps, person, body, tokenOf(request))
    return undefined
  })

  mount(app, deps, 'listSessions', async ({ person, request }) => {
    const own = tokenOf(request)
    const sessions = await findSessions(deps.db, person.id, deps.now())
    return {
      sessions: sessions.map(({ id, token, device, createdAt, lastSeenAt }) => ({
        id,
        device: deviceName(device),
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: token === own,
      })),
    }
  })
  mount(app, deps, 'endSession', async ({ person, params }) => {
    if (!(await endSession(deps.db, person.id, params.id))) throw new AppError('not_found')
    return undefined
  })
  mount(app, deps, 'endSessions', async ({ person, query, request }) => {
    await endSessions(deps.db, person.id, query.keep === 'current' ? tokenOf(request) : null)
    await endRefreshTokens(deps.db, person.id, deps.now())
    return undefined
  })
  mount(app, deps, 'deleteAccount', async ({ person, body, request, reply }) => {
    const given = { password: body.password, sessionToken: tokenOf(request) }
    const deleteAfter = await deleteAccount(deps, person, given)
    reply.header('set-cookie', await deps.auth.endSession(request.headers))
    return { deleteAfter: deleteAfter.toISOString() }
  })
  mount(app, deps, 'readReturn', async ({ person }) => {
    await noteReturnRead(deps.db, person.id)
    return undefined
  })
}
