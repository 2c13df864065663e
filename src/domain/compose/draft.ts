// A letter's text out of the chosen sentences: paragraphs in order, headings, lead and tie.
import type { Conditions } from '#domain/letter.ts'
import { type Heading, headingFrom } from './heading.ts'
import type { Lead } from './lead.ts'
import { LEADING_LINK, LEANS } from './phrase.ts'
import { paragraphOf } from './paragraph.ts'
import { ALSO, asScene, introduce, titleOf } from './title.ts'
import type { Told } from './told.ts'

export type Material = {
  /** Best first. */
  experiences: { experience: Conditions['experiences'][number]; told: Told[] }[]
  lead: Lead | null
  tie: string
  /** The heading of each experience's paragraph; empty when headings are off. */
  headings: readonly (Heading | null)[]
  blind: boolean
  variant: number
}
/** A heading over less would say what the sentence under it says. */
const FEWEST_UNDER_HEADING = 3

export type Draft = { text: string }

/** The letter that says the chosen sentences (by their text), each once. */
export function draftOf(
  material: Material,
  chosen: ReadonlySet<string>,
  dropped: ReadonlySet<string>,
): Draft {
  const paragraphs: string[] = []
  const goals: string[] = []
  const introductions = new Set<string>()
  for (const [index, { experience, told }] of material.experiences.entries()) {
    const said = told.filter((one) => chosen.has(one.text) && one.text !== material.lead?.uses.text)
    for (const one of said) if (one.role === 'goal') goals.push(one.text)
    const story = said.filter((one) => one.role !== 'goal')
    const lead = index === 0 ? (material.lead?.text ?? '') : ''
    if (story.length === 0 && lead === '') continue
    const intro = story.length === 0 ? null : introduce(experience, material.blind, paragraphs.length)
    const scene = intro !== null && index === 0 && material.lead?.isScene ? asScene(intro) : intro
    const isNew = scene !== null && !introductions.has(scene)
    if (scene !== null) introductions.add(scene)
    const introduction =
      scene !== null && isNew && !dropped.has(scene) && (scene !== intro || !says(story, scene)) ? scene : ''
    const joined = joinTakingPart(introduction, story)
    const running = paragraphOf(joined.story, joined.introduction !== '', material.variant)
    const alone = index > 0 && paragraphs.length > 0 && joined.introduction === ''
    const body =
      alone && !LEADING_LINK.test(running) && !LEANS.test(running)
        ? `${ALSO[paragraphs.length] ?? ''}${running}`
        : running
    const heading =
      story.length >= (index === 0 ? 2 : FEWEST_UNDER_HEADING) ? material.headings[index]?.text : undefined
    const text = [lead, joined.introduction, body].filter((part) => part !== '').join(' ')
    paragraphs.push(heading && !dropped.has(`[${heading}]`) ? `[${heading}]\n${text}` : text)
  }
  const end = [...goals, material.tie].filter((part) => part !== '' && paragraphs.length > 0)
  // One closing sentence alone makes no paragraph in a short letter.
  if (end.length === 1 && paragraphs.length === 1) paragraphs[0] = `${paragraphs[0]} ${end[0]}`
  else if (end.length > 0) paragraphs.push(end.join(' '))
  return { text: paragraphs.join('\n\n') }
}

/** "대회에 참여했습니다. 팀원 4명이서 참가했습니다." is one sentence: "대회에 팀원 4명이서 참가했습니다." */
function joinTakingPart(
  introduction: string,
  story: readonly Told[],
): { introduction: string; story: readonly Told[] } {
  const [first, ...rest] = story
  const how = /^([^,]{2,14}(?:이서|함께|으로|로|혼자)) 참[가여]했습니다\.$/.exec(first?.text ?? '')?.[1]
  if (how === undefined || !introduction.endsWith('에 참여했습니다.')) return { introduction, story }
  return { introduction: introduction.replace(/참여했습니다\.$/, `${how} 참가했습니다.`), story: rest }
}

/** Whether the story opens with what the introduction would say. */
function says(story: readonly Told[], intro: string): boolean {
  const opening = (story[0]?.text ?? '').replaceAll(' ', '')
  const words = intro
    .replace(/^(?:또한|이 밖에|끝으로) /, '')
    .split(/\s+/)
    .map((word) => word.replace(/(?:에서|에|을|를|으로|로)$/, ''))
  const told = words.slice(0, -1).filter((word) => word.length > 1 && opening.includes(word)).length
  return told > 0 && told >= Math.ceil((words.length - 1) / 2)
}

/** A heading for each experience, no two alike. */
export function headingsOf(
  experiences: Material['experiences'],
  blind: boolean,
  variant: number,
): (Heading | null)[] {
  const used = new Set<string>()
  return experiences.map(({ experience, told }) => {
    const heading = headingFrom(told, used, titleOf(experience, blind), variant)
    if (heading) used.add(heading.text)
    return heading
  })
}
