// Generations: looked at, watched from any event, stopped from anywhere.
import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { asGeneration, findGeneration, type GenerationRow } from '../db/generations.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'
import { type Shown, showRow } from './show-generation.ts'

const STOP_LOOKS = 40
const STOP_LOOK_MS = 50

export function generationRoutes(app: FastifyInstance, deps: Deps, shown: Shown): void {
  const { generations, streams } = shown
  const find = async (userId: string, id: string): Promise<GenerationRow> => {
    const row = await findGeneration(deps.db, userId, id)
    if (row === null) throw new AppError('not_found')
    return row
  }
  /** The row is a little behind while it runs; the run itself, where it is here, is not. */
  const shownOf = (row: GenerationRow) => {
    const run = row.state === 'running' ? generations.run(row.id) : undefined
    return {
      ...asGeneration(row),
      ...(run ? { text: run.text, lastEvent: run.last, writer: run.writer } : {}),
    }
  }

  mount(app, deps, 'getGeneration', async ({ params, person }) => shownOf(await find(person.id, params.id)))

  mount(app, deps, 'generationEvents', async ({ params, query, person, request, reply }) => {
    streams.admit(person.id)
    const row = await find(person.id, params.id)
    // A browser that reconnects by itself says in the header what it has; that is newer than its address.
    const said = Number(request.headers['last-event-id'])
    const after = Number.isInteger(said) && said > 0 && said < 2 ** 31 ? said : (query.after ?? 0)
    showRow(shown, reply, row, after)
  })

  mount(app, deps, 'stopGeneration', async ({ params, person }) => {
    let row = await find(person.id, params.id)
    if (row.state !== 'running') return asGeneration(row)
    await generations.stop(row)
    for (let look = 0; look < STOP_LOOKS; look += 1) {
      row = await find(person.id, params.id)
      if (row.state !== 'running') break
      await new Promise((resolve) => setTimeout(resolve, STOP_LOOK_MS))
    }
    return shownOf(row)
  })
}
