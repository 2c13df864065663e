// What leaves for a model: who gets it, whether the person agreed, and the request itself.
import type { FastifyInstance } from 'fastify'
import { agree, noticeOf } from '../actions/agree.ts'
import { whatIsSent } from '../actions/what-is-sent.ts'
import { withdrawConsents } from '../db/consents.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'

export function consentRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, 'notice', async () => noticeOf(deps))
  mount(app, deps, 'agree', ({ person, body }) => agree(deps, person, body.version))
  mount(app, deps, 'withdrawConsent', async ({ person }) => {
    await withdrawConsents(deps.db, person.id, deps.now())
    return undefined
  })
  mount(app, deps, 'whatIsSent', ({ person, body }) => whatIsSent(deps, person, body))
}
