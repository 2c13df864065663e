// A letter's text out of the chosen sentences: paragraphs in order, headings, lead and tie.
import type { Conditions } from '#domain/letter.ts'
import { headingFrom } from './heading.ts'
import type { Lead } from './lead.ts'
import { paragraphOf } from './paragraph.ts'
import { introduce } from './title.ts'
import type { Told } from './told.ts'

export type Material = {
  /** Best first. */
  experiences: { experience: Conditions['experiences'][number]; told: Told[] }[]
  lead: Lead | null
  tie: string
  headings: boolean
  blind: boolean
  variant: number
}
export type Draft = { text: string }

/** The letter that says the chosen sentences (by their text), each once. */
export function draftOf(
  material: Material,
  chosen: ReadonlySet<string>,
  dropped: ReadonlySet<string>,
): Draft {
  const paragraphs: string[] = []
  const headings = new Set<string>()
  const goals: string[] = []
  for (const [index, { experience, told }] of material.experiences.entries()) {
    const said = told.filter((one) => chosen.has(one.text) && one.text !== material.lead?.uses.text)
    for (const one of said) if (one.role === 'goal') goals.push(one.text)
    const story = said.filter((one) => one.role !== 'goal')
    const lead = index === 0 ? (material.lead?.text ?? '') : ''
    if (story.length === 0 && lead === '') continue
    const intro = story.length === 0 ? null : introduce(experience, material.blind, index > 0)
    const introduction = intro !== null && !dropped.has(intro) && !says(story, intro) ? intro : ''
    const body = paragraphOf(story, introduction !== '', material.variant)
    const heading = material.headings ? headingFrom(told, headings, material.variant) : null
    if (heading) headings.add(heading)
    const text = [lead, introduction, body].filter((part) => part !== '').join(' ')
    paragraphs.push(heading && !dropped.has(`[${heading}]`) ? `[${heading}]\n${text}` : text)
  }
  const tie = [...goals, material.tie].filter((part) => part !== '' && paragraphs.length > 0).join(' ')
  return { text: [...paragraphs, tie].filter((part) => part !== '').join('\n\n') }
}

/** Whether the story opens with what the introduction would say. */
function says(story: readonly Told[], intro: string): boolean {
  const opening = (story[0]?.text ?? '').replaceAll(' ', '')
  const words = intro
    .replace(/^또한 /, '')
    .split(/\s+/)
    .map((word) => word.replace(/(?:에서|에|을|를|으로|로)$/, ''))
  const told = words.slice(0, -1).filter((word) => word.length > 1 && opening.includes(word)).length
  return told > 0 && told >= Math.ceil((words.length - 1) / 2)
}
