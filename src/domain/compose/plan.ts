// What a letter will be before a word of it is shown: demands, experiences, paragraphs, budgets.
import { experienceText } from '#domain/experience.ts'
import type { Conditions, PartRole, Plan, PlannedParagraph } from '#domain/letter.ts'
import { demandsAnswered, understandQuestion } from '#domain/question/index.ts'
import { writeBacked } from './backed.ts'
import { wantsHeadings } from './heading.ts'
import { rankExperiences } from './rank.ts'
import { roomInLetters } from './room.ts'

/** The share of the limit that a plan aims at: the middle of the band. */
const AIM = 0.95
/** Letters that one experience fills, where nothing can be told of any yet. */
const LETTERS_PER_EXPERIENCE = 330
const MOST_EXPERIENCES = 4

/** The plan of a letter: which experience answers which demand, and how long each paragraph may be. */
export function planLetter(conditions: Conditions): Plan {
  return planOf(conditions, writeBacked(conditions).order)
}

/** The plan of the letter whose paragraphs tell of the experiences in `order`. */
export function planOf(conditions: Conditions, order: readonly string[]): Plan {
  const { types, demands } = understandQuestion(conditions.question)
  const told = order.length > 0 ? inOrder(conditions, order) : bestOf(conditions)
  const isForward = (kind: string) => kind === 'goal' || kind === 'use'
  const all = demands.map((_, index) => index)
  const forward = all.filter((index) => isForward(demands[index]?.kind ?? ''))
  const backward = all.filter((index) => !forward.includes(index))
  const paragraphs: Omit<PlannedParagraph, 'budget'>[] = told.map((one, index) => ({
    roles: (index === 0
      ? ['lead', 'situation', 'action', 'result', 'lesson']
      : ['situation', 'action', 'result', 'lesson']) satisfies PartRole[],
    demands: backward.filter((demand) => index === 0 || answers(one, demands[demand])),
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

type Experience = Conditions['experiences'][number]

function inOrder(conditions: Conditions, order: readonly string[]): Experience[] {
  return order.flatMap((id) => conditions.experiences.find((one) => one.id === id) ?? [])
}

/** While nobody has told anything of them yet. */
function bestOf(conditions: Conditions): Experience[] {
  const room = roomInLetters(conditions.limit) ?? 800
  const most = Math.max(1, Math.min(MOST_EXPERIENCES, Math.round(room / LETTERS_PER_EXPERIENCE)))
  return rankExperiences(conditions)
    .filter((one) => experienceText(one).trim() !== '')
    .slice(0, most)
}

/** The first experience is asked for all that was asked; a later one for what it speaks of. */
function answers(
  one: Experience,
  demand: Parameters<typeof demandsAnswered>[1][number] | undefined,
): boolean {
  return demand !== undefined && demandsAnswered(experienceText(one), [demand])[0]?.answered === true
}
