// What a person did, in their own words: the only material that a letter may be made of.
import { z } from 'zod'

export const Experience = z.object({
  id: z.string().min(1).max(64),
  title: z.string().max(200).default(''),
  /** When, as the person writes it: "2023.03 ~ 2023.12", "작년 여름 6주". */
  period: z.string().max(100).optional(),
  place: z.string().max(200).optional(),
  /** Free text. The form's guided fields are joined into it by `joinBody`. */
  body: z.string().max(20_000).default(''),
})
export type Experience = z.infer<typeof Experience>

/** The guided fields of the form; each may be empty. `notes` is what stands under no label. */
export type GuidedBody = { notes: string; situation: string; action: string; result: string }

const LABELS = { situation: '상황', action: '한 일', result: '결과' } as const
const LABEL_LINE = /^(상황|한 일|결과)\s*:\s*/

/** Joins the guided fields into one body, each under its Korean label on a line of its own. */
export function joinBody(parts: GuidedBody): string {
  const labelled = (Object.keys(LABELS) as (keyof typeof LABELS)[])
    .filter((key) => parts[key].trim() !== '')
    .map((key) => `${LABELS[key]}: ${parts[key].trim()}`)
  return [parts.notes.trim(), ...labelled].filter((part) => part !== '').join('\n')
}

/** The inverse of `joinBody`: lines that follow a label belong to it until the next label. */
export function splitBody(body: string): GuidedBody {
  const parts: GuidedBody = { notes: '', situation: '', action: '', result: '' }
  let current: keyof GuidedBody = 'notes'
  for (const line of body.split(/\r\n|\r|\n/)) {
    const label = LABEL_LINE.exec(line)?.[1]
    const key = (Object.keys(LABELS) as (keyof typeof LABELS)[]).find((name) => LABELS[name] === label)
    if (key) current = key
    const words = key ? line.replace(LABEL_LINE, '') : line
    parts[current] = parts[current] === '' ? words : `${parts[current]}\n${words}`
  }
  return parts
}

/** All that the person said in one experience, as one text: what evidence is looked for in. */
export function experienceText(experience: Experience): string {
  return [experience.title, experience.period, experience.place, experience.body]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join('\n')
}
