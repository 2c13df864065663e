// Begins the writing of a letter: a new one, one anew, or one from where it stands.
import type { Account } from '#domain/account.ts'
import { AppError } from '#domain/errors.ts'
import type { Conditions } from '#domain/letter.ts'
import { findByKey } from '../db/generations.ts'
import { findLetter } from '../db/letters.ts'
import { takeForLetter, takeForNewLetter } from '../db/take-request.ts'
import type { Deps } from '../deps.ts'
import { type Begun, beginGeneration } from './begin-generation.ts'
import { chosenWriter, hiddenOf, type WriterChoice } from './chosen-writer.ts'
import type { Generations } from './generations.ts'
import { letterTitle } from './letter-title.ts'
import { writeLetter } from './write-letter.ts'

export async function beginLetter(
  deps: Deps,
  generations: Generations,
  person: Account,
  wish: { key: string; conditions: Conditions; writer?: WriterChoice },
): Promise<Begun> {
  const conditions = storable(wish.conditions)
  const writer = chosenWriter(deps, wish.writer, hiddenOf(person, conditions))
  const id = crypto.randomUUID()
  return beginGeneration(deps, generations, {
    person,
    key: wish.key,
    kind: 'letter',
    writer,
    letterId: id,
    conversationId: null,
    stays: 'draft',
    take: (request) => takeForNewLetter(deps.db, request, { id, title: letterTitle(conditions), conditions }),
    work: (pen) => writeLetter(pen, { conditions, writer, confirmed: [], from: null }),
  })
}

export async function beginRewrite(
  deps: Deps,
  generations: Generations,
  person: Account,
  wish: {
    id: string
    key: string
    mode: 'anew' | 'continue'
    conditions?: Conditions
    writer?: WriterChoice
  },
): Promise<Begun> {
  const letter = await findLetter(deps.db, person.id, wish.id)
  if (letter === null) throw new AppError('not_found')
  const same = await findByKey(deps.db, person.id, wish.key)
  if (same !== null) return { run: null, row: same }
  const { conditions, from } = asRewritten(letter, wish)
  const writer = chosenWriter(deps, wish.writer, hiddenOf(person, conditions))
  return beginGeneration(deps, generations, {
    person,
    key: wish.key,
    kind: 'letter',
    writer,
    letterId: letter.id,
    conversationId: null,
    stays: letter.state === 'ready' ? 'ready' : 'draft',
    take: (request) =>
      takeForLetter(deps.db, request, { id: letter.id, conditions, revision: letter.revision }),
    work: (pen) =>
      writeLetter(pen, {
        conditions,
        writer,
        confirmed: letter.confirmed,
        from,
      }),
  })
}

/** What a letter is written out of when it is written again: anew, or on from its text. */
export function asRewritten(
  letter: { conditions: Conditions; text: string },
  wish: { mode: 'anew' | 'continue'; conditions?: Conditions },
): { conditions: Conditions; from: string | null } {
  const given = wish.conditions === undefined ? letter.conditions : storable(wish.conditions)
  if (wish.mode === 'continue' && letter.text.trim() !== '') return { conditions: given, from: letter.text }
  // Another number, so that the same material does not give the same letter again.
  const variant = ((letter.conditions.variant ?? 0) + 1) % 1_000_000
  return { conditions: { ...given, variant }, from: null }
}

/** A NUL has no place in a database's text. */
export function storable(conditions: Conditions): Conditions {
  const words = JSON.stringify(conditions)
  return words.includes('\\u0000') ? JSON.parse(words.replaceAll('\\u0000', '')) : conditions
}
