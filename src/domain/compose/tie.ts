// The end: what was told, tied to the company and the role. Names only what the person told.
import type { Tone } from '#domain/letter.ts'
import type { DemandKind } from '#domain/question/index.ts'
import { GOAL_TIES, manner, pick, STANCE_TIES, TIES } from './frames.ts'
import type { Lead, Names } from './lead.ts'
import { postOf } from './lead.ts'
import { josa } from './josa.ts'
import { beforeNoun, lastDeed, LEANS } from './phrase.ts'
import { MADE_THING, POST, TAKEN } from './title.ts'
import { isOwnDeed, type Told } from './told.ts'

/** A longer deed would be the sentence said again. */
const LONGEST_DEED = 26
const SHORTEST_DEED = 8
/** In a shorter story the tie would say again what was said two sentences before. */
const ENOUGH_TOLD = 6
const NEAR = 3
/** An action worth tying is one's own and has a figure or a change in it (told.ts). */
const WORTH_TYING = 8.5
/** How a plan to use what was learnt is told; the question that asks for it wants one of these. */
const USES = /살리|이어 가|바탕으로|활용/
const NOTHING_TO_CARRY = /맡았습니다\.$|[을를] (?:\S+ )?했습니다\.$|않|못|그만|귀찮|서운|거절|혼자 마감|부탁/

export type TieOptions = {
  /** What the told experiences are called, in the order of `stories`; '' for one without a name. */
  titles: readonly string[]
  names: Names
  tone: Tone | undefined
  seed: number
  wants: readonly DemandKind[]
}

/** The tying sentences that would do after the told stories, the best first; none where there is nobody to tie to. */
export function tiesFrom(
  stories: readonly (readonly Told[])[],
  goals: readonly Told[],
  lead: Lead | null,
  said: readonly (string | undefined)[],
  { names, tone, seed, wants, titles }: TieOptions,
): string[] {
  if (names.company === '' && names.role === '') return []
  const full = postOf(names)
  const isNamed =
    lead?.text.includes(full) === true || stories.flat().some((one) => full !== '' && one.text.includes(full))
  // Named in full once already: the second time the short name is enough.
  const post = isNamed && names.company !== '' && names.role !== '' ? names.company : postOf(names)
  const how = manner(tone)
  if (goals.length > 0 && !wants.includes('use')) return [pick(GOAL_TIES[how], seed)(post)]
  const ties = wants.includes('use') ? TIES[how].filter((tie) => USES.test(tie('', ''))) : TIES[how]
  const tied = (object: string, to: string) =>
    /^이 (?:자세|생각|습관)$/.test(object) && !wants.includes('use')
      ? pick(STANCE_TIES[how], seed)(object, to)
      : pick(ties, seed)(object, to)
  const objects = objectsOf(stories, lead, said, titles)
  return [
    ...objects.map((object) => tied(object, post)),
    // Where the name of the post reads as if one had held it.
    ...(names.company === '' ? [] : objects.slice(-1).map((object) => tied(object, names.company))),
  ]
}

/** What is carried on: what was learnt if that was told last, else a deed, else the experiences by their names. */
function objectsOf(
  stories: readonly (readonly Told[])[],
  lead: Lead | null,
  said: readonly (string | undefined)[],
  titles: readonly string[],
): string[] {
  const last = stories.at(-1)?.at(-1)
  if (last?.text.includes('습관') && stories.length === 1) return ['이 습관']
  if (last?.role === 'lesson') return ['이때 배운 것']
  if ((last?.role === 'view' || last?.role === 'trait') && stories.length === 1)
    return [/자세|태도/.test(last.text) ? '이 자세' : '이 생각']
  if (lead?.kind === 'word' && lead.uses.role === 'view' && stories.length === 1)
    return [/자세|태도/.test(lead.text) ? '이 자세' : '이 생각']
  const deed = deedOf(stories, said)
  const gained = gainedIn(titles)
  // What one is like and what one passed is no experience beside the one that is told.
  const named = titles.filter((title) => title !== '' && !TAKEN.test(title)).length
  const undergone = named === 0 ? stories.length : named
  return [
    ...(deed === null ? [] : [`${deed} 경험`]),
    ...(gained === null ? [] : [gained]),
    undergone === 1 ? '이 경험' : undergone === 2 ? '두 경험' : '이 경험들',
  ]
}

/** Longer names make a sentence of which nothing is heard but names. */
const LONGEST_NAMES = 26
const NO_PLACE = /(?:생|원|사|병|장|총무|조교|자|알바|튜터|멘토|디자이너|바리스타|매니저)$/

/** "구청 행정 인턴과 독서 모임에서 쌓은 경험"; null for other than two, which need no names or have too many. */
function gainedIn(titles: readonly string[]): string | null {
  const [one = '', other = ''] = titles
  if (titles.length !== 2 || one === '' || other === '' || one === other) return null
  const both = `${josa(one, '과/와')} ${other}`
  // "보조와 과 학생회": two josa to the ear.
  if (both.length > LONGEST_NAMES || /경험|[,.]|[와과] [와과] /.test(both)) return null
  if (MADE_THING.test(one) || MADE_THING.test(other)) return null
  // One is done in a place or an undertaking, and not in a certificate; and in a post otherwise than in a place.
  if (TAKEN.test(one) || TAKEN.test(other) || one.endsWith('기') || other.endsWith('기')) return null
  const [isPost, isOtherPost] = [one, other].map((title) => NO_PLACE.test(title) || POST.test(title))
  if (isPost !== isOtherPost) return null
  return isPost ? `${josa(both, '으로/로')} 쌓은 경험` : `${both}에서 쌓은 경험`
}

function deedOf(stories: readonly (readonly Told[])[], said: readonly (string | undefined)[]): string | null {
  const told = stories[0] ?? []
  if (stories.flat().length < ENOUGH_TOLD) return null
  // What was just told is not said again at once.
  const far = stories.length > 1 ? told : told.slice(0, -NEAR)
  const deeds = far
    .filter(
      (one) =>
        one.role === 'action' &&
        one.value >= WORTH_TYING &&
        isOwnDeed(one.text) &&
        !said.includes(one.text) &&
        !NOTHING_TO_CARRY.test(one.text),
    )
    .sort((a, b) => b.value - a.value || b.order - a.order)
  for (const one of deeds) {
    const phrase = beforeNoun(one.text)
    const deed = phrase === null ? null : lastDeed(phrase, LONGEST_DEED)
    if (
      deed !== null &&
      deed.length >= SHORTEST_DEED &&
      deed.length <= LONGEST_DEED &&
      !LEANS.test(deed) &&
      /[을를]\s/.test(deed) &&
      !deed.includes(', ')
    )
      return deed
  }
  return null
}
