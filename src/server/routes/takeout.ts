// Everything out, as one zip that is made while it is sent.
import type { FastifyInstance } from 'fastify'
import { seoulDay } from '#domain/quota.ts'
import { takeOut } from '../actions/take-out.ts'
import type { Deps } from '../deps.ts'
import { zipOf } from '../export/zip.ts'
import { mount } from './mount.ts'

export function takeoutRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, 'takeout', async ({ person, reply }) => {
    const { letters, files } = await takeOut(deps, person)
    // What a progress is measured against.
    reply.header('x-letters', String(letters))
    return { name: `AboutMe-${seoulDay(deps.now())}.zip`, body: zipOf(files) }
  })
}
