// The condition form as it was last typed.
import type { FastifyInstance } from 'fastify'
import { findDraft, keepDraft } from '../db/drafts.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'

export function draftRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, 'getDraft', async ({ person }) => {
    const found = await findDraft(deps.db, person.id)
    return { draft: found && { form: found.form, updatedAt: found.updatedAt.toISOString() } }
  })
  mount(app, deps, 'putDraft', async ({ person, body }) => {
    const updatedAt = await keepDraft(deps.db, person.id, body.form, deps.now())
    return { updatedAt: updatedAt.toISOString() }
  })
}
