import { count } from '#domain/count/index.ts'
import type { Conditions, Plan } from '#domain/letter.ts'
import { planLetter } from './plan.ts'
import { toFormal } from './register.ts'

/** Writes a letter out of the person's own sentences. The same conditions give the same letter. */
export function compose(conditions: Conditions): {
  text: string
  plan: Plan
  asks: string[]
  spare: string[]
} {
  const plan = planLetter(conditions)
  const spare: string[] = []
  const paragraphs: string[] = []
  const fits = (text: string) =>
    !conditions.limit ||
    count(text, conditions.limit.unit, conditions.limit.newlineAsTwo) <= conditions.limit.max
  for (const paragraph of plan.paragraphs) {
    const chosen: string[] = []
    for (const id of paragraph.roles.includes('tie') ? [] : paragraph.experienceIds) {
      const body = conditions.experiences.find((one) => one.id === id)?.body ?? ''
      for (const line of body.split(/\n|(?<=[.!?])\s+/)) {
        const sentence = toFormal(line)
        if (!sentence || chosen.includes(sentence)) continue
        if (fits([...paragraphs, [...chosen, sentence].join(' ')].join('\n\n'))) chosen.push(sentence)
        else spare.push(sentence)
      }
    }
    if (chosen.length > 0) paragraphs.push(chosen.join(' '))
  }
  return { text: paragraphs.join('\n\n'), plan, asks: [], spare }
}
