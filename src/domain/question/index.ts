// Understanding a question: its types, and each thing that an answer must hold.
import { type Demand, type DemandKind, demandKinds, demandsOf } from './demand.ts'
import { type QuestionType, questionTypesOf } from './question-type.ts'

export { answerCues, demandsAnswered } from './answered.ts'
export { type Demand, type DemandKind, demandKinds } from './demand.ts'
export { type QuestionType, questionTypes } from './question-type.ts'

export type Understanding = {
  /** The weightiest first; never empty. */
  types: QuestionType[]
  /** In the order of the question; never empty. `start`/`end` are offsets into the question. */
  demands: Demand[]
}

/** What a question wants when it names its type only: "성장과정", "지원 직무관련 향후 계획". */
const DEFAULT_DEMAND: Record<QuestionType, DemandKind> = {
  motive: 'motive',
  ambition: 'goal',
  competence: 'experience',
  challenge: 'experience',
  teamwork: 'experience',
  growth: 'growth',
  character: 'strength',
  values: 'criterion',
  issue: 'view',
  ethics: 'experience',
  creativity: 'experience',
  free: 'experience',
}

/** Reads a question. Any text gives an answer: one that asks nothing known is `free`. */
export function understandQuestion(question: string): Understanding {
  const types = questionTypesOf(question)
  const demands = demandsOf(question)
  if (demands.length === 0) {
    const kind = DEFAULT_DEMAND[types[0] ?? 'free']
    demands.push({ text: demandKinds[kind], kind, start: 0, end: 0 })
  }
  return { types, demands }
}
