// A letter as its person sees it: the row, what is known of its text, and the run that still concerns it.
import type { Letter, LetterCard } from '#domain/api.ts'
import { lengthOf } from '#domain/count/index.ts'
import { review } from '#domain/review/index.ts'
import { asGeneration, newestOfLetter } from '../db/generations.ts'
import { type LetterRow, otherTexts } from '../db/letters.ts'
import type { Db } from '../db/open.ts'

/** Other letters that a text is held against. */
const OTHERS = 20
const FIRST_LINE_MOST = 120

export function cardOf(row: LetterRow): LetterCard {
  const { company = '', role = '', question, limit, due = null } = row.conditions
  const { used, max } = lengthOf(row.text, limit)
  const firstLine = row.text.split('\n').find((line) => line.trim() !== '') ?? ''
  return {
    id: row.id,
    title: row.title,
    company,
    role,
    question,
    firstLine: firstLine.trim().slice(0, FIRST_LINE_MOST).toWellFormed(),
    used,
    max,
    unit: limit?.unit ?? 'chars',
    due,
    state: row.state,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export async function showLetter(db: Db, row: LetterRow): Promise<Letter> {
  const { company, role, question, posting, limit, experiences, blind } = row.conditions
  const [newest, others] = await Promise.all([
    newestOfLetter(db, row.id),
    otherTexts(db, row.userId, row.id, company, OTHERS),
  ])
  return {
    ...cardOf(row),
    conditions: row.conditions,
    text: row.text,
    revision: row.revision,
    writer: row.writer,
    asks: row.asks,
    confirmed: row.confirmed,
    generation: newest === null || newest.state === 'done' ? null : asGeneration(newest),
    review: review({
      text: row.text,
      limit,
      company,
      role,
      question,
      posting,
      blind,
      experiences,
      otherTexts: others,
    }),
  }
}
