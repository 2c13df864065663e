// Which shorter words of a writer may stand for a sentence: whole, shorter, and without a new fact.
import { normalize } from '#domain/count/index.ts'
import { findFacts, flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Material } from './material.ts'
import { isWhole, type Outline } from './outline.ts'

/** Keyed by the sentence's own words, or by its index in the text that was sent to the writer. */
export type Shorter = Readonly<Record<string, readonly string[]>>

/** A version under this share of the sentence has lost what the sentence said. */
const LEAST_SHARE = 0.25
/** No Korean sentence begins with a counter or a dependent noun: its beginning was cut off. */
const BEHEADED = /^(?:번|개|명|건|원|것|수|줄|등|및|때|만|후|뒤)\s/

/** Only what may be used, keyed by the sentence's own words. */
export function usableShorter(
  outline: Outline,
  shorter: Shorter | undefined,
  material: Material,
): Map<string, string[]> {
  const usable = new Map<string, string[]>()
  if (!shorter) return usable
  for (const one of outline.sentences) {
    const offered = [one.text, String(one.index)].flatMap((key) =>
      Object.hasOwn(shorter, key) ? (shorter[key] ?? []) : [],
    )
    const kept = offered
      .map((words) => normalize(words).trim())
      .filter((words, at, all) => all.indexOf(words) === at && isUsable(one.text, words, material))
    if (kept.length > 0) usable.set(one.text, kept)
  }
  return usable
}

function isUsable(sentence: string, words: string, material: Material): boolean {
  if (words.length >= sentence.length || words.length < sentence.length * LEAST_SHARE) return false
  if (BEHEADED.test(words) || words.includes('\n') || !isWhole(words) || sentences(words).length !== 1)
    return false
  return bringsNoFact(sentence, words, material)
}

/** Whether `words` states no fact that `sentence` does not state, and no more that nobody backs. */
export function bringsNoFact(sentence: string, words: string, material: Material): boolean {
  const known = new Set(findFacts(sentence).map((fact) => fact.value))
  if (findFacts(words).some((fact) => !known.has(fact.value))) return false
  const before = traceEvidence(sentence, material)
  const after = traceEvidence(words, material)
  return (
    after.fused.length <= before.fused.length && flaggedFacts(after).length <= flaggedFacts(before).length
  )
}
