// What a person changes in a letter by hand. Two tabs do not overwrite each other: the revision says who was first.
import { AppError } from '#domain/errors.ts'
import type { Experience } from '#domain/experience.ts'
import { findVersion } from '../db/letter-versions.ts'
import { changeLetter, findLetter, type LetterRow } from '../db/letters.ts'
import type { Deps } from '../deps.ts'
import { letterState } from './letter-state.ts'

export type LetterEdit = {
  text?: string
  title?: string
  confirmed?: string[]
  due?: string | null
  experiences?: Experience[]
  revision?: number
}

/** Throws `not_found`, or `conflict` when the text stands at another revision or is being written. */
export async function editLetter(
  deps: Deps,
  userId: string,
  id: string,
  edit: LetterEdit,
): Promise<LetterRow> {
  const row = await findLetter(deps.db, userId, id)
  if (row === null) throw new AppError('not_found')
  const text = edit.text?.replaceAll('\0', '').toWellFormed()
  const isChanged = text !== undefined && text !== row.text
  const confirmed = edit.confirmed ?? row.confirmed
  const conditions = {
    ...row.conditions,
    ...(edit.experiences === undefined ? {} : { experiences: edit.experiences.map(stored) }),
    ...(edit.due === undefined ? {} : { due: edit.due ?? undefined }),
  }
  return change(deps, row, {
    ...(isChanged ? { text } : {}),
    ...(edit.title === undefined ? {} : { title: edit.title.replaceAll('\0', '') }),
    ...(edit.confirmed === undefined ? {} : { confirmed }),
    ...(edit.experiences === undefined && edit.due === undefined ? {} : { conditions }),
    state: letterState(isChanged ? text : row.text, conditions, confirmed),
    revision: edit.revision ?? null,
    origin: 'person',
  })
}

/** What the database can hold: no NUL, no half of a pair. */
function stored(experience: Experience): Experience {
  const clean = (words: string) => words.replaceAll('\0', '').toWellFormed()
  const { id, title, body, period, place } = experience
  return {
    id: clean(id),
    title: clean(title),
    body: clean(body),
    ...(period === undefined ? {} : { period: clean(period) }),
    ...(place === undefined ? {} : { place: clean(place) }),
  }
}

export async function restoreVersion(
  deps: Deps,
  userId: string,
  id: string,
  versionId: string,
): Promise<LetterRow> {
  const row = await findLetter(deps.db, userId, id)
  const version = row && (await findVersion(deps.db, userId, id, versionId))
  if (row === null || version === null) throw new AppError('not_found')
  return change(deps, row, {
    text: version.text,
    state: letterState(version.text, row.conditions, row.confirmed),
    revision: null,
    origin: 'restored',
  })
}

type Change = Parameters<typeof changeLetter>[3] & { origin: 'person' | 'restored' }

async function change(deps: Deps, row: LetterRow, { origin, ...given }: Change): Promise<LetterRow> {
  const changed = await changeLetter(deps.db, row.userId, row.id, given, origin, deps.now())
  if (changed === null) throw new AppError('conflict')
  return changed
}
