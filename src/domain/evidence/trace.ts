// Which experience backs each sentence and each fact of a letter.
import { type Experience, experienceText } from '#domain/experience.ts'
import type { Fact, SentenceSource, Span } from '#domain/letter.ts'
import { findFacts } from './find-facts.ts'
import { sentences } from './sentences.ts'

/** What a letter is held against. Company and role may be named; question and posting back nothing. */
export type Material = {
  experiences: readonly Experience[]
  company?: string
  role?: string
  question?: string
  posting?: string
}

/** A sentence that joins facts which no single experience holds together. */
export type Fused = Span & { experienceIds: string[] }

export type Trace = { sentences: SentenceSource[]; facts: Fact[]; fused: Fused[] }

/** The sources of each sentence, the backing of each fact, and the fused sentences of `text`. */
export function traceEvidence(text: string, material: Material): Trace {
  const held = material.experiences.map((one) => ({
    id: one.id,
    values: new Set(findFacts(experienceText(one)).map((fact) => fact.value)),
  }))
  const facts = findFacts(text).map(({ kind, start, end, text: words, value }) => ({
    kind,
    start,
    end,
    text: words,
    backedBy: held.find((one) => one.values.has(value))?.id ?? null,
  }))
  return {
    sentences: sentences(text).map((span) => ({
      ...span,
      sources: [
        ...new Set(
          facts.flatMap((fact) =>
            fact.backedBy !== null && fact.start >= span.start && fact.end <= span.end ? [fact.backedBy] : [],
          ),
        ),
      ],
    })),
    facts,
    fused: [],
  }
}

/** The facts that no experience holds. */
export function flaggedFacts(trace: Trace): Fact[] {
  return trace.facts.filter((fact) => fact.backedBy === null)
}

/** Whether anything in the text needs the person's word: an unbacked fact or a fused sentence. */
export function isFlagged(trace: Trace): boolean {
  return trace.fused.length > 0 || trace.facts.some((fact) => fact.backedBy === null)
}
