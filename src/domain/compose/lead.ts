// The first sentence: the point, out of the person's strongest sentence.
import type { Tone } from '#domain/letter.ts'
import type { Demand, DemandKind, QuestionType } from '#domain/question/index.ts'
import { APPLY_OPENINGS, DEED_OPENINGS, manner, pick, POST_OPENINGS, STRENGTH_OPENINGS } from './frames.ts'
import { finalOf, withFinal } from './hangul.ts'
import { josa } from './josa.ts'
import { beforeNoun, broughtAbout, hasOtherSubject, lastDeed, LEADING_LINK, LEANS } from './phrase.ts'
import { TAKEN } from './title.ts'
import { answersDemand, isOwnDeed, type Told } from './told.ts'

/**
 * `uses`: the sentence that the lead has said already, so that the story leaves it out.
 * `kind`: a deed is named; a scene is told as it was, so the introduction after it says when; a motive is
 * why one applies, so the introduction says where it began; a word is what one thinks or is. What is named
 * ahead is told again in its place, with all that led to it.
 */
export type Lead = { text: string; uses: Told; kind: 'deed' | 'scene' | 'motive' | 'word' | 'ahead' }
export type Names = { company: string; role: string }
export type Asked = { type: QuestionType; demands: readonly Demand[] }
export type LeadOptions = {
  seed: number
  variant: number
  tone: Tone | undefined
  inHeading: string | null
  title: string
}

const LONGEST_LEAD = 84
/** A deed named ahead is the headline of a story, so it is short and the story has more to say. */
const LONGEST_AHEAD = 28
const SHORT_DEED = 22
const LONGEST_ASKED = 34
const ENOUGH_BEHIND = 4
/** An action that opens a letter needs a figure and a deed of one's own (told.ts). */
const STRONG_DEED = 10
/** "이 일을 계기로 …", "그것을 보고 …" stand first once what they point back to is told after them. */
const POINTS_BACK =
  /^(?:(?:이|그) (?:일|경험|봉사|활동|모습|때|과정|실습)(?:을|를|에서|이)? (?:계기로|통해|하면서|하며|보고|보면서|겪으며|계기가 되어)|(?:이것|그것)을 (?:보고|보면서|겪고))\s/
/** Questions that a story answers: what comes behind them in a question does not open the letter. */
const TOLD_AS_STORY: readonly DemandKind[] = ['experience', 'process', 'background', 'role', 'result']
/** What opens the answer where the question names no demand that a single sentence answers. */
const SAID_FIRST: Partial<Record<QuestionType, DemandKind>> = {
  motive: 'motive',
  ambition: 'goal',
  character: 'strength',
  values: 'view',
  ethics: 'view',
  issue: 'view',
  growth: 'growth',
}
/** The person's aim is a reason only where the question asks for nothing else. */
const LAST: readonly DemandKind[] = ['goal', 'use', 'lesson', 'weakness', 'score']

/** "한빛물류 물류 기획 직무"; '' without company and role. */
export function postOf({ company, role }: Names): string {
  if (role === '') return company
  const post = role.replace(/\s(?:신입|경력|인턴)(?:직|사원)?$/, '')
  if (/(?:직무|직|업무|분야|부문)$/.test(post)) return `${company} ${post}`.trim()
  return `${company} ${post} ${HELD_BY.test(post) ? '업무' : '직무'}`.trim()
}

/** Who holds the post: 연구원 before 직무 reads as a rank that one had. */
const HELD_BY = /(?<!사)원$/

const PRIZE = /(?:[상점]을 받은|상장을 받은|표창을 받은|표창장을 받은|수상한|합격한|뽑힌|카드 \S+ 받은)$/
/** Questions that a prize alone answers nothing of. */
const NO_PRIZE: readonly QuestionType[] = ['teamwork', 'character', 'motive', 'ambition', 'values', 'ethics']

function fromDeed(deed: string, { type, demands }: Asked, names: Names, { seed, tone }: LeadOptions): string {
  const post = postOf(names)
  const how = manner(tone)
  const asksFor = (kind: DemandKind) => demands.some((demand) => demand.kind === kind)
  if (post !== '' && (asksFor('motive') || type === 'motive'))
    return pick(APPLY_OPENINGS[how], seed)(deed, post)
  // Nobody carries a prize into a job.
  const isPrize = PRIZE.test(deed)
  if (asksFor('strength') && !isPrize) return pick(STRENGTH_OPENINGS[how], seed)(deed, post)
  if (names.role !== '' && type === 'competence' && !isPrize)
    return pick(POST_OPENINGS[how], seed)(deed, post)
  return pick(DEED_OPENINGS[how], seed)(deed, post)
}

/** Taking a sentence out of the middle of a story leaves what follows without its cause: only ends are taken. */
function endsStory(one: Told, told: readonly Told[]): boolean {
  const next = told[told.indexOf(one) + 1]
  return next === undefined || ['lesson', 'goal', 'motive', 'trait', 'view'].includes(next.role)
}

/** Whether something was done before the outcome: told after it, it would be its cause no longer. */
function isCaused(one: Told, told: readonly Told[]): boolean {
  const saysCause = /[을를] (?:\S+ )*?\S*[가-힣](?:니|더니|(?<!에)서|뒤로|후로|뒤에|고 나서) /.test(one.text)
  return !saysCause && told.slice(0, told.indexOf(one)).some((before) => before.role === 'action')
}

const MOVE =
  /^([^,]{3,27})([이가]) ((?:(?:하루|일|월|주|연|평균|한 [달주]) )?\S*\d\S*에서 (?:\S+ )?\S*\d\S*로) (줄었|늘었|올랐)습니다\.$/
const MOVED_BY: Record<string, string> = { 줄었: '줄인', 늘었: '늘린', 올랐: '올린' }

/** "대기 시간을 12분에서 7분으로 줄인", where one's own deed stands right before it; null otherwise. */
function movedBefore(one: Told, told: readonly Told[]): string | null {
  const cause = told[told.indexOf(one) - 1]
  const [, what = '', , figures = '', verb = ''] = MOVE.exec(one.text.replace(LEADING_LINK, '')) ?? []
  if (cause?.role !== 'action' || what === '' || hasOtherSubject(cause.text) || LEANS.test(one.text))
    return null
  // Another's marks are not one's own to raise.
  if (verb === '올랐' && !/[율률]$/.test(what)) return null
  return /(?:니|더니|서|고|면) /.test(what) ? null : `${josa(what, '을/를')} ${figures} ${MOVED_BY[verb]}`
}

/** What was done after the outcome was told is beside the point. */
function isAside(one: Told, told: readonly Told[]): boolean {
  return told.slice(0, told.indexOf(one)).some((before) => before.role === 'result')
}

/** The demands that a single sentence of the person may open with, in the question's order. */
function firstAsked({ type, demands }: Asked): DemandKind[] {
  const kinds: DemandKind[] = []
  for (const { kind } of demands) {
    if (TOLD_AS_STORY.includes(kind)) break
    if (!LAST.includes(kind)) kinds.push(kind)
  }
  const usual = SAID_FIRST[type]
  if (
    kinds.length === 0 &&
    usual !== undefined &&
    (usual !== 'goal' || demands.every(({ kind }) => LAST.includes(kind)))
  )
    kinds.push(usual)
  return kinds
}

/** "기획을 하고 싶어졌습니다." as the reason that it is: "기획을 하고 싶어져 한빛에 지원했습니다." */
function asReason(text: string, post: string): string | null {
  const base = /^(.+)습니다\.$/.exec(text)?.[1]
  if (post === '' || base === undefined || finalOf(base) !== 'ㅆ' || /지원|입사/.test(text)) return null
  if (/[있없겠]$|이었$|였$/.test(base) || / (?:있|시작했)/.test(base.slice(-5))) return null
  const reason = `${withFinal(base, '')} ${post}에 지원했습니다.`
  return reason.length <= LONGEST_LEAD ? reason : null
}

/**
 * "그때 이 일을 하고 싶다고 생각했습니다." says nothing without the sentence before it, so it stays behind that,
 * and says there what it was the reason for; null where nobody asked for it, or where it can be said first.
 */
export function motiveInPlace(
  stories: readonly (readonly Told[])[],
  asked: Asked,
  names: Names,
): { told: Told; text: string } | null {
  const all = stories.flat()
  if (!isApplying(asked) || saidFirst(all, asked, names)?.kind === 'motive') return null
  for (const told of stories) {
    for (const [index, one] of told.entries()) {
      if (one.role !== 'motive' || index === 0 || !LEANING_MOTIVE.test(one.text)) continue
      const text = asReason(one.text, postOf(names))
      if (text !== null) return { told: one, text }
    }
  }
  return null
}

const LEANING_MOTIVE = /^(?:그때|이때|그러다|그래서|그 뒤로?|그 후로?|이 일|이것|그것|그 모습|이 모습)/

function saidFirst(all: readonly Told[], asked: Asked, names: Names): Lead | null {
  for (const kind of firstAsked(asked)) {
    for (const one of all) {
      if (!answersDemand(one, kind)) continue
      // Growing up is told from its beginning.
      if (kind === 'growth' && one.order > 0) continue
      const text = one.text.replace(LEADING_LINK, '').replace(POINTS_BACK, '')
      if (
        LEANS.test(text) ||
        /\s(?:이|그|그때)\s/.test(text) ||
        text.length < (one.role === 'trait' ? 8 : 12)
      )
        continue
      if (one.role === 'motive') {
        const reason = asReason(text, postOf(names))
        return { text: reason ?? text, uses: one, kind: reason === null ? 'scene' : 'motive' }
      }
      if (/^(?:장점|강점)은 /.test(text)) return { text: `제 ${text}`, uses: one, kind: 'word' }
      const isBare = /(?:편|성격)입니다\.$/.test(text) && !hasOtherSubject(text) && !/^(?:저|제)/.test(text)
      return { text: isBare ? `저는 ${text}` : text, uses: one, kind: 'word' }
    }
  }
  return null
}

/**
 * The lead out of the best experience's sentences (or of what was said of oneself in any). `inHeading` is said
 * by the heading already. Null when no sentence can stand first: then the story itself opens.
 */
export function leadFrom(
  first: readonly Told[],
  all: readonly Told[],
  asked: Asked,
  names: Names,
  options: LeadOptions,
): Lead | null {
  const said = saidFirst(all, asked, names)
  if (said !== null || asked.type === 'growth' || asked.type === 'issue') return said
  const { variant, inHeading } = options
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
      !(PRIZE.test(deed) && NO_PRIZE.includes(asked.type)) &&
      deed.length >= (PRIZE.test(deed) ? 8 : 12) &&
      !deed.endsWith('점을 받은') &&
      (one.role === 'result' || (one.value >= STRONG_DEED && !isAside(one, first)))
    ) {
      leads.push({ text: fromDeed(deed, asked, names, options), uses: one, kind: 'deed' })
    } else if (one.role === 'result' && isCaused(one, first)) {
      const moved = movedBefore(one, first)
      if (moved !== null)
        leads.push({ text: fromDeed(moved, asked, names, options), uses: one, kind: 'deed' })
    } else if (one.role === 'result' && standsAsScene(one.text)) {
      leads.push({ text: one.text.replace(LEADING_LINK, ''), uses: one, kind: 'scene' })
    }
  }
  for (const one of strong) {
    if (one.role !== 'lesson' || LEANS.test(one.text)) continue
    leads.push({ text: one.text.replace(LEADING_LINK, ''), uses: one, kind: 'scene' })
  }
  const fitting = leads.filter((lead) => lead.text.length <= LONGEST_LEAD && !LEANS.test(lead.text))
  const ahead = namedAhead(first, asked, names, options)
  if (wantsDeed(asked)) {
    const answering = [...fitting, ...(ahead ? [ahead] : [])].filter((lead) => FRAMED.test(lead.text))
    if (answering.length > 0) return pick(answering.slice(0, 2), variant)
    const named = isApplying(asked) ? byTitle(first, asked, names, options) : null
    if (named !== null) return named
    const other = othersAhead(first, all, asked, names, options)
    if (other !== null) return other
  }
  // Another letter may open with another point, or with the story itself.
  const choices: (Lead | null)[] = variant === 0 ? fitting.slice(0, 1) : [...fitting.slice(0, 2), null]
  const chosen = choices.length === 0 ? null : pick(choices, Math.floor(variant / 2) + (variant % 2))
  return chosen ?? ahead
}

const isApplying = ({ type, demands }: Asked) =>
  type === 'motive' || demands.some(({ kind }) => kind === 'motive')
const LONGEST_TITLE = 24

/** No deed of the best story can be named: then the experience is, before one of a story further from the post. */
function byTitle(first: readonly Told[], asked: Asked, names: Names, options: LeadOptions): Lead | null {
  const [one] = first
  const { title } = options
  if (one === undefined || title === '' || title.length > LONGEST_TITLE || postOf(names) === '') return null
  if (/(?:경험|일|것)$/.test(title) || TAKEN.test(title)) return null
  return { text: fromDeed(title, asked, names, options), uses: one, kind: 'ahead' }
}

/** The best of the other stories with a deed that answers. */
function othersAhead(
  first: readonly Told[],
  all: readonly Told[],
  asked: Asked,
  names: Names,
  options: LeadOptions,
): Lead | null {
  for (const id of new Set(all.map((one) => one.experienceId))) {
    if (id === first[0]?.experienceId) continue
    const told = all.filter((one) => one.experienceId === id)
    const lead = namedAhead(told, asked, names, options)
    if (lead !== null && FRAMED.test(lead.text)) return lead
  }
  return null
}

/** Asked for a strength or a reason, a deed framed as one answers; what was learnt from it does not. */
function wantsDeed({ demands }: Asked): boolean {
  return demands.some(({ kind }) => kind === 'strength' || kind === 'motive')
}
const FRAMED = /강점|지원했습니다/

/** Named ahead and told as soon as that, it would be heard twice. */
const SOON = 3
/** Below this it is what anybody in the place does (told.ts). */
const WORTH_NAMING = 8
const MOVED = /\d.*(?:줄였|높였|늘렸|올렸|낮췄)습니다\.$/

/** No sentence can leave its place: then the deed that matters is named in short, and told where it stands. */
export function namedAhead(
  told: readonly Told[],
  asked: Asked,
  names: Names,
  options: LeadOptions,
): Lead | null {
  const isAsked = wantsDeed(asked)
  if (told.length < (isAsked ? 2 : ENOUGH_BEHIND) || (options.inHeading !== null && !isAsked)) return null
  const longest = isAsked ? LONGEST_ASKED : LONGEST_AHEAD
  const strong = told
    .slice(isAsked ? 0 : 1)
    .filter(
      (one) =>
        broughtAbout(one.text) !== null ||
        movedBefore(one, told) !== null ||
        ((one.role === 'action' || one.role === 'result') &&
          (isOwnDeed(one.text) || MOVED.test(one.text)) &&
          (one.role === 'result' || !isAside(one, told))),
    )
    .sort((a, b) => b.value - a.value || b.order - a.order)
  for (const one of strong) {
    if (!isAsked && one.value < WORTH_NAMING) continue
    const isSoonTold = !isAsked && told.indexOf(one) < SOON
    const brought = broughtAbout(one.text) ?? (isSoonTold ? null : movedBefore(one, told))
    if (brought !== null && brought.length <= LONGEST_ASKED)
      return { text: fromDeed(brought, asked, names, options), uses: one, kind: 'ahead' }
    const phrase = beforeNoun(one.text)
    const short = phrase === null ? null : lastDeed(phrase, SHORT_DEED)
    const deed =
      phrase === null || short === null || short.length <= SHORT_DEED ? short : lastDeed(phrase, longest)
    if (deed === null || deed.length < 8 || deed.length > longest || !/[을를] /.test(deed)) continue
    if (LEANS.test(deed) || /맡은$|않|못|그만|부탁|거절/.test(deed)) continue
    return { text: fromDeed(deed, asked, names, options), uses: one, kind: 'ahead' }
  }
  return null
}

/** The sentence that the lead has said already, if its story need not say it again. */
export function saidBy(lead: Lead | null): string | undefined {
  return lead === null || lead.kind === 'ahead' ? undefined : lead.uses.text
}

/** Something changed, with a figure, and nobody is praised for it. */
function standsAsScene(text: string): boolean {
  return (
    /\d|절반|두 배/.test(text) &&
    !/못했지만|않았지만|께서|님이|님도|떨어졌|나빠졌/.test(text) &&
    // "다음 달에 …" counts from what was told before it.
    !/^(?:다음|이후|나중|그 |(?:\d+|한|두|세|석|넉)\s?(?:달|주|일|년|개월)\s?(?:뒤|후))/.test(text) &&
    !LEADING_LINK.test(text) &&
    hasOtherSubject(text) &&
    !/(?:^|\s)(?:그|이) [가-힣]/.test(text) &&
    // "폐기도 …": as well as what?
    !/^\S+도 /.test(text)
  )
}
