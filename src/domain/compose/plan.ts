// What a letter will be before a word of it is written: demands, experiences, paragraphs, budgets.
import { experienceText } from '#domain/experience.ts'
import type { Conditions, PartRole, Plan, PlannedParagraph } from '#domain/letter.ts'
import { understandQuestion } from '#domain/question/index.ts'
import { rankExperiences } from './rank.ts'

/** Headings are on from this many characters (docs/letter-rules.md §3). */
export const HEADINGS_FROM = 700
/** The share of the limit that a plan aims at: the middle of the band. */
export const AIM = 0.95
/** Letters that one experience fills; a longer limit takes one more experience. */
const LETTERS_PER_EXPERIENCE = 330
const MOST_EXPERIENCES = 4

/** How many Hangul letters fit into the limit; null without one. */
export function roomInLetters(limit: Conditions['limit']): number | null {
  if (!limit) return null
  if (limit.unit === 'bytes2') return Math.floor(limit.max / 1.8)
  if (limit.unit === 'bytesUtf8') return Math.floor(limit.max / 2.6)
  if (limit.unit === 'charsNoSpaces') return Math.floor(limit.max * 1.3)
  return limit.max
}

export function wantsHeadings(conditions: Conditions): boolean {
  const room = roomInLetters(conditions.limit)
  return conditions.headings ?? (room !== null && room >= HEADINGS_FROM)
}

/** The plan of a letter: which experience answers which demand, and how long each paragraph may be. */
export function planLetter(conditions: Conditions): Plan {
  const { types, demands } = understandQuestion(conditions.question)
  const room = roomInLetters(conditions.limit) ?? 800
  const ranked = rankExperiences(conditions)
  const told = ranked
    .filter((one) => experienceText(one).trim() !== '')
    .slice(0, Math.max(1, Math.min(MOST_EXPERIENCES, Math.round(room / LETTERS_PER_EXPERIENCE))))
  const isForward = (kind: string) => kind === 'goal' || kind === 'use'
  const all = demands.map((_, index) => index)
  const forward = all.filter((index) => isForward(demands[index]?.kind ?? ''))
  const backward = all.filter((index) => !forward.includes(index))
  const paragraphs: Omit<PlannedParagraph, 'budget'>[] = told.map((one, index) => ({
    roles: (index === 0
      ? ['lead', 'situation', 'action', 'result', 'lesson']
      : ['situation', 'action', 'result', 'lesson']) satisfies PartRole[],
    demands: backward,
    experienceIds: [one.id],
  }))
  paragraphs.push({ roles: ['tie'], demands: forward, experienceIds: told[0] ? [told[0].id] : [] })
  const shares = paragraphs.map((one, index) => (one.roles.includes('tie') ? 0.8 : index === 0 ? 2.4 : 2))
  const sum = shares.reduce((total, share) => total + share, 0)
  return {
    questionType: types[0] ?? 'free',
    demands: demands.map((demand) => demand.text),
    paragraphs: paragraphs.map((one, index) => ({
      ...one,
      budget: conditions.limit ? Math.floor((conditions.limit.max * AIM * (shares[index] ?? 1)) / sum) : null,
    })),
    headings: wantsHeadings(conditions),
  }
}
