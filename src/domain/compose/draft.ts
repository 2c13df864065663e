// A letter's text out of the chosen sentences: paragraphs in order, headings, lead and tie.
import type { Tone } from '#domain/letter.ts'
import type { DemandKind } from '#domain/question/index.ts'
import { ALSO, pick } from './frames.ts'
import { finalOf } from './hangul.ts'
import { type Heading, headingFrom } from './heading.ts'
import { josa } from './josa.ts'
import { type Lead, type Names, saidBy } from './lead.ts'
import { hasOtherSubject, LEADING_LINK, LEANS } from './phrase.ts'
import { paragraphOf } from './paragraph.ts'
import type { Story } from './stories.ts'
import { tiesFrom } from './tie.ts'
import { asOrigin, asScene, titleOf } from './title.ts'
import type { Told } from './told.ts'

export type Material = {
  /** Best first. */
  stories: readonly Story[]
  lead: Lead | null
  /** Opens the second story where the first one began with why one applies. */
  strength: Lead | null
  hasTie: boolean
  /** The heading of each experience's paragraph; empty when headings are off. */
  headings: readonly (Heading | null)[]
  names: Names
  /** What the question asks for, and whether it asks for nothing but what lies ahead. */
  wants: readonly DemandKind[]
  blind: boolean
  tone: Tone | undefined
  variant: number
  seed: number
}
/** A heading over less would say what the sentence under it says. */
const FEWEST_UNDER_HEADING = 3
const SMALL = 2
const AHEAD: readonly DemandKind[] = ['goal', 'use']

/** `order`: the experiences that the paragraphs tell of. */
export type Draft = { text: string; order: string[] }

/** The letter that says the chosen sentences (by their text), each once. */
export function draftOf(
  material: Material,
  chosen: ReadonlySet<string>,
  dropped: ReadonlySet<string>,
): Draft {
  const { lead } = material
  const paragraphs: string[] = []
  const order: string[] = []
  const goals: Told[] = []
  const stories: Told[][] = []
  const titles: string[] = []
  const introductions = new Set<string>()
  let isUnderHeading = false
  for (const [index, { experience, told }] of material.stories.entries()) {
    const said = told.filter((one) => chosen.has(one.text) && one.text !== saidBy(lead))
    goals.push(...said.filter((one) => one.role === 'goal'))
    const story = said.filter((one) => one.role !== 'goal')
    const opening = openingOf(material, index, story)
    if (story.length === 0 && opening === '') continue
    const text = paragraphFor({
      material,
      index,
      opening,
      story,
      introductions,
      dropped,
      at: order.length,
    })
    const heading =
      story.length >= (index === 0 ? 2 : FEWEST_UNDER_HEADING) ? material.headings[index]?.text : undefined
    // A certificate of its own makes no paragraph beside another short one.
    const isSmall =
      story.length <= SMALL && paragraphs.length >= 2 && (stories.at(-1)?.length ?? 0) <= SMALL + 1
    if (isSmall && !isUnderHeading && heading === undefined && opening === '')
      paragraphs[paragraphs.length - 1] += ` ${text}`
    else paragraphs.push(heading && !dropped.has(`[${heading}]`) ? `[${heading}]\n${text}` : text)
    isUnderHeading = heading !== undefined
    order.push(experience.id)
    if (story.length === 0) continue
    stories.push(story)
    titles.push(titleOf(experience, material.blind))
  }
  if (paragraphs.length === 0) return { text: '', order }
  const ties = material.hasTie
    ? tiesFrom(stories, goals, lead, [lead?.uses.text, material.headings[0]?.source], {
        ...material,
        titles: titles.length === stories.length ? titles : [],
      })
    : []
  const end = [...goals.map((one) => one.text), ties.find((tie) => !dropped.has(tie)) ?? ''].filter(
    (part) => part !== '',
  )
  // Asked only for what lies ahead, one says that first, and what it stands on after it.
  const aims =
    material.wants.every((kind) => AHEAD.includes(kind)) && lead?.uses.role === 'goal' ? goals.length : 0
  if (aims > 0)
    paragraphs[0] = [lead?.text, ...end.splice(0, aims), paragraphs[0]?.slice(lead?.text.length).trim()].join(
      ' ',
    )
  // One closing sentence alone makes no paragraph in a short letter.
  if (end.length === 1 && paragraphs.length === 1) paragraphs[0] = `${paragraphs[0]} ${end[0]}`
  else if (end.length > 0) paragraphs.push(end.join(' '))
  return { text: paragraphs.join('\n\n'), order }
}

function openingOf({ lead, strength }: Material, index: number, story: readonly Told[]): string {
  if (index === 0) return lead?.text ?? ''
  return index === 1 && strength !== null && story.includes(strength.uses) ? strength.text : ''
}

type Paragraph = {
  material: Material
  index: number
  opening: string
  story: readonly Told[]
  introductions: Set<string>
  dropped: ReadonlySet<string>
  /** Paragraphs before it. */
  at: number
}

function paragraphFor({ material, index, opening, story, introductions, dropped, at }: Paragraph): string {
  const { lead, variant, tone, seed } = material
  const about = material.stories[index]?.introduction ?? null
  // After a reason for applying with little behind it the next experience is the first to be told.
  const isUnnamed = material.stories[0]?.introduction === null
  const isFirstTold =
    at === 1 &&
    (lead?.kind === 'motive' || lead?.kind === 'word' || (lead === null && isUnnamed)) &&
    ((material.stories[0]?.told.length ?? 0) <= 3 || isUnnamed)
  const also = isFirstTold || (index > 0 && opening !== '') ? '' : (pick(ALSO, seed)[at] ?? '')
  const intro = story.length === 0 || about === null ? null : `${also}${about}`
  const scene = intro !== null && index === 0 && opening !== '' ? afterLead(intro, lead) : intro
  const isNew = scene !== null && !introductions.has(scene)
  if (scene !== null) introductions.add(scene)
  const isBare = opening === '' && at === 0 && scene !== null && /^\D*겪은 일입니다\.$/.test(scene)
  const told = material.stories[index]
  const title = told === undefined ? '' : titleOf(told.experience, material.blind)
  // The opening named it already, and no more is known.
  const isNamed =
    title !== '' && opening.includes(title) && /(?:경험이 있습니다|겪은 일입니다)\.$/.test(scene ?? '')
  const introduction =
    scene !== null &&
    !isBare &&
    !isNamed &&
    isNew &&
    !dropped.has(scene) &&
    (scene !== intro || !says(story, scene, also))
      ? scene
      : ''
  const whole = joinIntroduction(introduction, story)
  const running = paragraphOf(
    whole.story,
    whole.introduction === '' ? null : whole.introduction === introduction ? 'alone' : 'joined',
    { variant, tone },
  )
  const isAlone = index > 0 && at > 0 && whole.introduction === ''
  const body = isAlone && !LEADING_LINK.test(running) && !LEANS.test(running) ? `${also}${running}` : running
  return [opening, whole.introduction, body].filter((part) => part !== '').join(' ')
}

function afterLead(intro: string, lead: Lead | null): string {
  if (lead?.kind === 'scene') return asScene(intro)
  return lead?.kind === 'motive' ? asOrigin(intro) : intro
}

/** How an introduction goes on into the first deed. */
const GOES_ON: readonly (readonly [string, string])[] = [
  ['참여했습니다.', '참여해'],
  ['맡았습니다.', '맡아'],
  ['일했습니다.', '일하며'],
  ['활동했습니다.', '활동하며'],
  ['근무했습니다.', '근무하며'],
  ['를 했습니다.', '를 하며'],
  ['을 했습니다.', '을 하며'],
]
/** How long it was, after the months from which until which: "6개월 근무했습니다." */
const HOW_LONG = /^(?:\d+년 ?)?(?:\d+개월 ?)?(?:동안 |간 )?(?:일|근무)?했습니다\.$/
const LONGEST_INTRODUCED = 72
const LONGEST_FIRST = 34

/**
 * "대회에 참여했습니다. 팀원 4명이서 참가했습니다." is one sentence, "대회에 팀원 4명이서 참가했습니다."; and a
 * short deed follows in the same breath: "총무를 맡아 예산 300만원을 관리했습니다."
 */
function joinIntroduction(
  introduction: string,
  given: readonly Told[],
): { introduction: string; story: readonly Told[] } {
  const isTimed = /[월년]부터 .*까지/.test(introduction)
  const story = given
    .filter((one) => !isTimed || !HOW_LONG.test(one.text))
    .map((one, index) => (index < 2 && one.role === 'action' ? withoutSpan(one, introduction) : one))
    .filter((one, index) => index > 1 || / /.test(one.text))
  const [first, ...rest] = story
  if (first === undefined) return { introduction, story }
  const how = /^([^,]{2,14}(?:이서|함께|으로|로|혼자)) 참[가여]했습니다\.$/.exec(first.text)?.[1]
  if (how !== undefined && introduction.endsWith('에 참여했습니다.'))
    return { introduction: introduction.replace(/참여했습니다\.$/, `${how} 참가했습니다.`), story: rest }
  // "유기견 임시보호를 했습니다. 다섯 마리를 임시보호했습니다."
  const [, start = '', whose = '', did = ''] = /^(.*?)(\S+) (\S+)[을를] 했습니다\.$/.exec(introduction) ?? []
  const counted = /^(?:\d|[한두세네]\s|다섯|여섯|일곱|여덟|아홉|열)/.test(first.text)
  if (did !== '' && counted && first.text.endsWith(` ${did}했습니다.`))
    return { introduction: `${start}${whose} ${first.text}`, story: rest }
  // "실습을 했습니다. 실습을 총 240시간 채웠습니다."
  const [, before = '', deed = ''] = /^(.*?)(\S+[을를] )했습니다\.$/.exec(introduction) ?? []
  if (deed !== '' && first.text.startsWith(deed) && before !== '') {
    const whole = before + first.text
    if (whole.length <= LONGEST_INTRODUCED) return { introduction: whole, story: rest }
  }
  // "과정에 참여했습니다. 40시간 수료했습니다."
  if (
    /(?:과정|교육|강의|캠프|연수)에 참여했습니다\.$/.test(introduction) &&
    /^(?:\d+시간 )?(?:수료|이수)했습니다\.$/.test(first.text)
  )
    return {
      introduction: introduction.replace(
        /(\S+)에 참여했습니다\.$/,
        (_, course: string) => `${josa(course, '을/를')} ${first.text}`,
      ),
      story: rest,
    }
  // "동아리에 참여했습니다. 총무를 맡았습니다."
  if (introduction.endsWith('에 참여했습니다.') && /^[가-힣 ]{2,14}[을를] 맡았습니다\.$/.test(first.text))
    return { introduction: introduction.replace(/에 참여했습니다\.$/, `에서 ${first.text}`), story: rest }
  const goesOn = GOES_ON.find(([ended]) => introduction.endsWith(ended))
  if (
    goesOn === undefined ||
    first.role !== 'action' ||
    first.text.length > LONGEST_FIRST ||
    !/[가-힣]습니다\.$/.test(first.text) ||
    finalOf(first.text.slice(0, -4)) !== 'ㅆ'
  )
    return { introduction, story }
  if (LEADING_LINK.test(first.text) || LEANS.test(first.text) || hasOtherSubject(first.text))
    return { introduction, story }
  if (
    /^(?:저는|제가|처음|당시|총|\d+년|\d+개월)|(?:일|참여|참가|근무|활동|맡)(?:했|았)습니다\.$/.test(
      first.text,
    )
  )
    return { introduction, story }
  // The next sentence closes up with this one (join.ts).
  if (/^(?:그랬더니|보니)\s/.test(rest[0]?.text ?? '')) return { introduction, story }
  const whole = `${introduction.slice(0, -goesOn[0].length)}${goesOn[1]} ${first.text}`
  return whole.length <= LONGEST_INTRODUCED ? { introduction: whole, story: rest } : { introduction, story }
}

const SPAN = /(?<=^|\s)(?:(\d+)년)?\s?(?:(\d+)개월)?(?:간|\s?동안)?\s(?=\S)/

/** A deed without how long it took, where the months before it say so. */
function withoutSpan(one: Told, introduction: string): Told {
  const [, from = '', fromMonth = '1', to = from, toMonth = '1'] =
    /(\d{4})년(?: (\d+)월)?부터 (?:(\d{4})년)? ?(?:(\d+)월)?까지/.exec(introduction) ?? []
  const [span = '', years = '0', months = '0'] = SPAN.exec(one.text) ?? []
  const lasted = (Number(to) - Number(from)) * 12 + Number(toMonth) - Number(fromMonth)
  const said = Number(years) * 12 + Number(months)
  return said > 0 && from !== '' && (said === lasted || said === lasted + 1)
    ? { ...one, text: one.text.replace(span, '') }
    : one
}

/** Whether the story opens with what the introduction would say. */
function says(story: readonly Told[], intro: string, also: string): boolean {
  const opening = (story[0]?.text ?? '').replaceAll(' ', '')
  const studied = /(\S+)[을를] 공부했습니다\.$/.exec(intro)?.[1]
  if (studied !== undefined && opening.includes(studied) && opening.includes('공부')) return true
  const words = intro
    .slice(also.length)
    .split(/\s+/)
    .map((word) => word.replace(/(?:에서|에|을|를|으로|로)$/, ''))
  const told = words.slice(0, -1).filter((word) => word.length > 1 && opening.includes(word)).length
  return told > 0 && told >= Math.ceil((words.length - 1) / 2)
}

/** A heading for each experience, no two alike. */
export function headingsOf(stories: readonly Story[], blind: boolean, variant: number): (Heading | null)[] {
  const used = new Set<string>()
  return stories.map(({ experience, told }) => {
    const heading = headingFrom(told, used, titleOf(experience, blind), variant)
    if (heading) used.add(heading.text)
    return heading
  })
}
