// What a letter may be made of, and what it is held against.
import type { Material as Held } from '#domain/evidence/index.ts'
import type { Conditions } from '#domain/letter.ts'

/** The person's own experiences, with the company, role, question and posting of the application. */
export type Material = Held

/** The part of the conditions that evidence looks at. */
export function materialOf(conditions: Conditions): Material {
  const { experiences, company, role, question, posting } = conditions
  return { experiences, company, role, question, posting }
}
