// The first sentence: the point, out of the person's strongest sentence.
import type { QuestionType } from '#domain/question/index.ts'
import { beforeNoun, LEADING_LINK } from './phrase.ts'
import type { Told } from './told.ts'

/** `uses`: the sentence that the lead has said already, so that the story leaves it out. */
export type Lead = { text: string; uses: Told }

const LONGEST_LEAD = 78
/** Answers to these begin with what the person thinks or is, when they said it. */
const SAID_FIRST: Partial<Record<QuestionType, readonly Told['role'][]>> = {
  motive: ['motive'],
  ambition: ['goal', 'motive'],
  character: ['trait', 'view'],
  values: ['view', 'trait'],
  ethics: ['view'],
  issue: ['view'],
  free: ['trait'],
}

const PATTERNS: Record<'plain' | 'job' | 'apply', readonly ((deed: string, post: string) => string)[]> = {
  plain: [
    (deed) => `${deed} 경험이 있습니다.`,
    (deed) => `${deed} 일이 있습니다.`,
    (deed) => `${deed} 경험을 말씀드리겠습니다.`,
  ],
  job: [
    (deed, post) => `${post}에서 살리고 싶은 것은 ${deed} 경험입니다.`,
    (deed, post) => `${post}에 앞서 ${deed} 경험이 있습니다.`,
    (deed, post) => `${post}와 이어지는 일로 ${deed} 경험이 있습니다.`,
  ],
  apply: [
    (deed, post) => `${deed} 경험을 들고 ${post}에 지원했습니다.`,
    (deed, post) => `${post}에 지원하며 먼저 말씀드릴 것은 ${deed} 경험입니다.`,
  ],
}

/** "한빛물류 물류 기획 직무"; '' without company and role. */
export function postOf(company: string, role: string): string {
  if (role !== '')
    return `${company} ${/(?:직무|직|업무|분야|부문)$/.test(role) ? role : `${role} 직무`}`.trim()
  return company
}

function leadOf(deed: string, type: QuestionType, company: string, role: string, variant: number): string {
  const post = postOf(company, role)
  const kind =
    post === ''
      ? 'plain'
      : type === 'motive' || type === 'ambition'
        ? 'apply'
        : type === 'competence' && role !== ''
          ? 'job'
          : 'plain'
  const patterns = PATTERNS[kind]
  const pattern = patterns[variant % patterns.length] ?? patterns[0]
  return pattern ? pattern(deed, post) : ''
}

/** The lead out of the sentences of the best experience (and of what was said of oneself anywhere), or null. */
export function leadFrom(
  first: readonly Told[],
  all: readonly Told[],
  type: QuestionType,
  names: { company: string; role: string },
  variant: number,
): Lead | null {
  for (const role of SAID_FIRST[type] ?? []) {
    const said = all.find((one) => one.role === role)
    if (said) return { text: said.text.replace(LEADING_LINK, ''), uses: said }
  }
  const strong = first
    .filter((one) => one.role === 'result' || one.role === 'action')
    .sort((a, b) => b.value - a.value || (a.role === b.role ? b.order - a.order : 0))
  const leads: Lead[] = []
  for (const one of strong) {
    const deed = beforeNoun(one.text)
    if (deed === null || deed.length < 9) continue
    const text = leadOf(deed, type, names.company, names.role, variant)
    if (text.length <= LONGEST_LEAD) leads.push({ text, uses: one })
  }
  return leads[Math.floor(variant / 3) % Math.max(1, Math.min(2, leads.length))] ?? null
}
