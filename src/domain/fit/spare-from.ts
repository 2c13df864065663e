// What the embedded writer would tell of the person, for a draft that another writer made.
import { sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Conditions } from '#domain/letter.ts'
import { materialOf } from './material.ts'
import { outlineOf } from './outline.ts'

/** Sentences that speak of the application stand in every draft already. */
const ABOUT_APPLYING = /지원(?:했|하게|합|한 )|(?:겠|싶)습니다|경험을 (?:들고|바탕으로)/

/**
 * The told sentences of a composed letter and its spare ones, as `spare` for another writer's draft: each
 * is backed by an experience, and none names the company, looks ahead or is a heading.
 */
export function spareFrom(
  composed: { text: string; spare: readonly string[] },
  conditions: Conditions,
): string[] {
  const outline = outlineOf(composed.text)
  const backed = traceEvidence(outline.text, materialOf(conditions)).sentences.filter(
    (one) => one.sources.length > 0,
  )
  const told = outline.sentences
    .filter((one) => backed.some((span) => span.start < one.end && span.end > one.start))
    .map((one) => one.text)
    .filter((words) => !ABOUT_APPLYING.test(words))
    .filter((words) => !conditions.company || !words.includes(conditions.company))
  return [...told, ...composed.spare].filter((words) => sentences(words).length === 1)
}
