// Letters: written, listed, opened, edited, deleted and brought back.
import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { beginLetter, beginRewrite } from '../actions/begin-letter.ts'
import { editLetter, restoreVersion } from '../actions/edit-letter.ts'
import { cardOf, showLetter } from '../actions/show-letter.ts'
import { newestOfLetter } from '../db/generations.ts'
import { deleteLetter, findLetter, listLetters, restoreLetter } from '../db/letters.ts'
import { listVersions } from '../db/letter-versions.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'
import { type Shown, showBegun } from './show-generation.ts'

export function letterRoutes(app: FastifyInstance, deps: Deps, shown: Shown): void {
  const { db } = deps
  const { generations, streams } = shown

  mount(app, deps, 'writeLetter', async ({ body, person, reply }) => {
    streams.admit(person.id)
    showBegun(shown, reply, await beginLetter(deps, generations, person, body))
  })
  mount(app, deps, 'rewriteLetter', async ({ params, body, person, reply }) => {
    streams.admit(person.id)
    showBegun(shown, reply, await beginRewrite(deps, generations, person, { ...body, id: params.id }))
  })
  mount(app, deps, 'listLetters', async ({ query, person }) => {
    const { rows, next } = await listLetters(db, person.id, query, deps.now())
    return { letters: rows.map(cardOf), next }
  })
  mount(app, deps, 'getLetter', async ({ params, person }) => {
    const row = await findLetter(db, person.id, params.id)
    if (row === null) throw new AppError('not_found')
    return showLetter(db, row)
  })
  mount(app, deps, 'editLetter', async ({ params, body, person }) =>
    showLetter(db, await editLetter(deps, person.id, params.id, body)),
  )
  mount(app, deps, 'deleteLetter', async ({ params, person }) => {
    if (!(await deleteLetter(db, person.id, params.id, deps.now()))) throw new AppError('not_found')
    // Nobody waits for it any more: the model is not paid to go on. What came is kept for the undo.
    const newest = await newestOfLetter(db, params.id)
    if (newest?.state === 'running') await generations.stop(newest)
    return undefined
  })
  mount(app, deps, 'restoreLetter', async ({ params, person }) => {
    const row = await restoreLetter(db, person.id, params.id)
    if (row === null) throw new AppError('not_found')
    return showLetter(db, row)
  })
  mount(app, deps, 'letterVersions', async ({ params, person }) => {
    const row = await findLetter(db, person.id, params.id)
    if (row === null) throw new AppError('not_found')
    const all = await listVersions(db, person.id, params.id)
    // The newest one is the text itself; what is listed is what one can go back to.
    const earlier = all[0]?.text === row.text ? all.slice(1) : all
    return {
      versions: earlier.map(({ id, origin, text, createdAt }) => ({
        id,
        origin,
        text,
        createdAt: createdAt.toISOString(),
      })),
    }
  })
  mount(app, deps, 'restoreVersion', async ({ params, person }) =>
    showLetter(db, await restoreVersion(deps, person.id, params.id, params.versionId)),
  )
}
