// The operator's desk. `mount` has let nobody else this far.
import type { FastifyInstance } from 'fastify'
import { blockPerson, limitAll, limitPerson, unblockPerson } from '../actions/desk-acts.ts'
import { openDesk, sendDeskLink } from '../actions/desk-door.ts'
import { deskState, deskUsage } from '../actions/desk-view.ts'
import { watchShutDoors } from '../actions/shut-doors.ts'
import { listAdminActs } from '../db/admin-acts.ts'
import { listPeople } from '../db/desk.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'

export async function adminRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  const doors = await watchShutDoors(deps)
  app.addHook('onClose', async () => doors.close())

  mount(app, deps, 'sendDeskLink', async ({ person, request }) => {
    await sendDeskLink(deps, person, request.ip)
    return undefined
  })
  mount(app, deps, 'openDesk', async ({ person, body, request }) => {
    await openDesk(deps, person, { ...body, sessionToken: deps.auth.sessionToken(request.headers) })
    return undefined
  })
  mount(app, deps, 'deskState', () => deskState(deps))
  mount(app, deps, 'deskUsage', ({ query }) => deskUsage(deps, query.days))
  mount(app, deps, 'deskPeople', ({ query }) => listPeople(deps.db, query, deps.now()))
  mount(app, deps, 'limitAll', async ({ person, body }) => {
    await limitAll(deps, person, body.requests)
    return undefined
  })
  mount(app, deps, 'limitPerson', ({ person, params, body }) =>
    limitPerson(deps, person, params.id, body.requests),
  )
  mount(app, deps, 'blockPerson', ({ person, params, body }) =>
    blockPerson(deps, person, params.id, body.reason),
  )
  mount(app, deps, 'unblockPerson', ({ person, params }) => unblockPerson(deps, person, params.id))
  mount(app, deps, 'deskActs', async ({ query }) => {
    const rows = await listAdminActs(deps.db, { limit: query.limit + 1, before: query.before })
    const page = rows.slice(0, query.limit)
    return {
      acts: page.map((row) => ({ ...row, id: String(row.id), at: row.at.toISOString() })),
      next: rows.length > page.length ? String(page.at(-1)?.id ?? '') : null,
    }
  })
}
