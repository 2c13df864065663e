// The first sentence: the point, out of the person's strongest sentence.
import type { QuestionType } from '#domain/question/index.ts'
import { josa } from './josa.ts'
import { beforeNoun, hasOtherSubject, LEADING_LINK, LEANS } from './phrase.ts'
import type { Told } from './told.ts'

/**
 * `uses`: the sentence that the lead has said already, so that the story leaves it out.
 * `isScene`: the lead is told as it was, so the introduction after it says when that happened.
 */
export type Lead = { text: string; uses: Told; isScene: boolean }
export type Names = { company: string; role: string }

const LONGEST_LEAD = 84
/** An action that opens a letter needs a figure and a deed of one's own (told.ts). */
const STRONG_DEED = 10
const GROWING_UP = /때부터|어릴|어렸|자라|자랐|학창|(?:초등|중|고등)학교 때/
/** "이 일을 계기로 …" stands first once what it points back to is told after it. */
const POINTS_BACK =
  /^(?:이|그) (?:일|경험|봉사|활동|모습|때|과정|실습)(?:을|를|에서|이)? (?:계기로|통해|하면서|하며|보고|보면서|겪으며|계기가 되어)\s/
/** Answers to these begin with what the person thinks or is, when they said it. */
const SAID_FIRST: Partial<Record<QuestionType, (one: Told) => boolean>> = {
  motive: (one) => one.role === 'motive',
  ambition: (one) => one.role === 'goal',
  character: (one) => one.role === 'trait',
  values: (one) => one.role === 'view',
  ethics: (one) => one.role === 'view',
  issue: (one) => one.role === 'view',
  growth: (one) => GROWING_UP.test(one.text),
}

const PLAIN: readonly ((deed: string) => string)[] = [
  (deed) => `${deed} 경험이 있습니다.`,
  (deed) => `${deed} 일을 먼저 말씀드리겠습니다.`,
  (deed) => `${deed} 일이 있습니다.`,
]
const JOB: readonly ((deed: string, post: string) => string)[] = [
  (deed, post) => `${post}에서 살리고 싶은 것은 ${deed} 경험입니다.`,
  (deed, post) => `${josa(post, '과/와')} 이어지는 일로 ${deed} 경험이 있습니다.`,
]
const APPLY: readonly ((deed: string, post: string) => string)[] = [
  (deed, post) => `${deed} 경험을 바탕으로 ${post}에 지원했습니다.`,
  (deed, post) => `${post}에 지원하며 먼저 말씀드릴 것은 ${deed} 경험입니다.`,
]

/** "한빛물류 물류 기획 직무"; '' without company and role. */
export function postOf({ company, role }: Names): string {
  if (role === '') return company
  return `${company} ${/(?:직무|직|업무|분야|부문)$/.test(role) ? role : `${role} 직무`}`.trim()
}

function pick<T>(all: readonly T[], seed: number): T | undefined {
  return all[seed % Math.max(1, all.length)]
}

function fromDeed(deed: string, type: QuestionType, names: Names, seed: number): string {
  const post = postOf(names)
  if (post !== '' && (type === 'motive' || type === 'ambition')) return pick(APPLY, seed)?.(deed, post) ?? ''
  if (names.role !== '' && type === 'competence') return pick(JOB, seed)?.(deed, post) ?? ''
  return pick(PLAIN, seed)?.(deed) ?? ''
}

/** Taking a sentence out of the middle of a story leaves what follows without its cause: only ends are taken. */
function endsStory(one: Told, told: readonly Told[]): boolean {
  const next = told[told.indexOf(one) + 1]
  return next === undefined || ['lesson', 'goal', 'motive', 'trait', 'view'].includes(next.role)
}

/**
 * The lead out of the best experience's sentences (or of what was said of oneself in any). `inHeading` is said
 * by the heading already. Null when no sentence can stand first: then the story itself opens.
 */
export function leadFrom(
  first: readonly Told[],
  all: readonly Told[],
  type: QuestionType,
  names: Names,
  options: { seed: number; variant: number; inHeading: string | null },
): Lead | null {
  const { seed, variant, inHeading } = options
  for (const one of all) {
    if (!SAID_FIRST[type]?.(one)) continue
    const text = one.text.replace(LEADING_LINK, '').replace(POINTS_BACK, '')
    const isScene = one.role === 'motive'
    if (!LEANS.test(text) && !/\s(?:이|그|그때)\s/.test(text) && text.length >= 12)
      return { text, uses: one, isScene }
  }
  const leads: Lead[] = []
  const strong = [...first].sort((a, b) => b.value - a.value || b.order - a.order)
  for (const one of strong) {
    if (one.text === inHeading || (one.role !== 'result' && one.role !== 'action') || !endsStory(one, first))
      continue
    // "두 달 뒤 …" counts from what was told before it.
    if (/^(?:\S+ ){1,2}(?:뒤|후|만에)(?:에는|에|는)? /.test(one.text)) continue
    const deed = beforeNoun(one.text)
    if (
      deed !== null &&
      deed.length >= 12 &&
      !deed.endsWith('점을 받은') &&
      (one.role === 'result' || one.value >= STRONG_DEED)
    ) {
      leads.push({ text: fromDeed(deed, type, names, seed), uses: one, isScene: false })
    } else if (
      one.role === 'result' &&
      /\d/.test(one.text) &&
      !/께서|님이|님도/.test(one.text) &&
      !LEADING_LINK.test(one.text) &&
      hasOtherSubject(one.text)
    ) {
      leads.push({ text: one.text.replace(LEADING_LINK, ''), uses: one, isScene: true })
    }
  }
  for (const one of strong) {
    if (one.role !== 'lesson' || LEANS.test(one.text)) continue
    leads.push({ text: one.text.replace(LEADING_LINK, ''), uses: one, isScene: true })
  }
  const fitting = leads.filter((lead) => lead.text.length <= LONGEST_LEAD && !LEANS.test(lead.text))
  // Another letter may open with another point, or with the story itself.
  const choices: (Lead | null)[] = variant === 0 ? fitting.slice(0, 1) : [...fitting.slice(0, 2), null]
  return pick(choices, Math.floor(variant / 2) + (variant % 2)) ?? null
}
