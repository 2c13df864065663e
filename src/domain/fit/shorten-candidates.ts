// Which sentences the writer is asked to say in fewer words, and how many units each should lose.
import type { Limit } from '#domain/limit.ts'
import { bandOf, used } from './band.ts'
import type { Material } from './material.ts'
import { outlineOf, type Sentence } from './outline.ts'
import { worthOf } from './sentence-worth.ts'
import { type Shorter, usableShorter } from './shorter-versions.ts'

/** `target` is how many units of the limit the sentence should lose. Offsets are into the normalized text. */
export type ShortenCandidate = {
  index: number
  start: number
  end: number
  sentence: string
  target: number
}

/** Under this many units a sentence has nothing to give. */
const SHORTEST = 24
/** The most that a sentence can lose and still say what it said. */
const MOST_LOST = 0.45
/** A writer answers well for so many sentences at once. */
const MAX_CANDIDATES = 8

/**
 * The sentences that carry least evidence for their length, in their order. Those with a usable version in
 * `shorter` are counted as shortened and not asked for again. Empty for a text within its limit.
 */
export function shortenCandidates(
  text: string,
  limit: Limit,
  material: Material,
  shorter?: Shorter,
): ShortenCandidate[] {
  const outline = outlineOf(text)
  const band = bandOf(limit)
  const usable = usableShorter(outline, shorter, material)
  let excess = used(outline.text, limit) - Math.floor((band.from + band.to) / 2)
  for (const [sentence, versions] of usable) {
    excess -= used(sentence, limit) - Math.min(...versions.map((words) => used(words, limit)))
  }
  if (used(outline.text, limit) <= band.max) return []
  const worths = worthOf(outline, material)
  const weight = (one: Sentence) => (worths[one.index]?.value ?? 0) / one.text.length
  const longest = outline.sentences
    .filter((one) => !usable.has(one.text) && used(one.text, limit) >= SHORTEST)
    .sort((a, b) => weight(a) - weight(b) || b.text.length - a.text.length || a.index - b.index)
  const found: ShortenCandidate[] = []
  for (const one of longest.slice(0, MAX_CANDIDATES)) {
    if (excess <= 0) break
    const target = Math.max(1, Math.min(Math.floor(used(one.text, limit) * MOST_LOST), excess))
    excess -= target
    found.push({ index: one.index, start: one.start, end: one.end, sentence: one.text, target })
  }
  return found.sort((a, b) => a.index - b.index)
}
