// The embedded writer: a letter out of the person's own sentences.
import type { Plan } from '#domain/letter.ts'

export { compose } from './compose.ts'
export { josa, josaOf, type JosaPair } from './josa.ts'
export { josaErrors } from './josa-errors.ts'
export { planLetter } from './plan.ts'

/** `asks`: questions to the person. `spare`: finished sentences out of facts that the text has not used. */
export type Composed = { text: string; plan: Plan; asks: string[]; spare: string[] }
