// Whether a letter waits for its person: ready when each fact is backed or confirmed, and it fits.
import { lengthOf } from '#domain/count/index.ts'
import { flaggedFacts, traceEvidence } from '#domain/evidence/index.ts'
import type { Conditions } from '#domain/letter.ts'

/** `confirmed`: the words of flagged facts, or of fused sentences, which the person confirmed. */
export function letterState(text: string, conditions: Conditions, confirmed: string[]): 'draft' | 'ready' {
  if (text.trim() === '') return 'draft'
  const { experiences, company, role, question, posting, limit } = conditions
  if (lengthOf(text, limit).state === 'over') return 'draft'
  const trace = traceEvidence(text, { experiences, company, role, question, posting })
  const waits = [
    ...flaggedFacts(trace).map((fact) => fact.text),
    ...trace.fused.map(({ start, end }) => text.slice(start, end)),
  ]
  return waits.every((words) => confirmed.includes(words)) ? 'ready' : 'draft'
}
