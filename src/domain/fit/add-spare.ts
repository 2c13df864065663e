// Fills a short text with facts that were not used yet, each sentence beside its own experience.
import { normalize } from '#domain/count/index.ts'
import { flaggedFacts, traceEvidence } from '#domain/evidence/index.ts'
import type { Limit } from '#domain/limit.ts'
import type { Change } from '#domain/letter.ts'
import { bandOf, told, used } from './band.ts'
import type { Material } from './material.ts'
import { isWhole, type Line, type Outline, outlineOf, textOf } from './outline.ts'

type Place = { line: number; at: number; own: boolean }

/** More than this many spare sentences are never weighed against each other. */
const MAX_SPARE = 40
/** Share of a sentence's pairs of syllables that make it the same sentence again. */
const REPEATS = 0.6
/** What points at a sentence before it cannot be put behind another one. */
const LEANS_BACK = /^(?:이[를에와]?|이런|이러한|이처럼|그|그런|덕분에|하지만|반면|따라서|특히|결국)[ ,]/
/** A sentence that ties the letter to the application or looks ahead ends its paragraph. */
const CLOSING = /(?:겠습니다|싶습니다|지원했습니다|지원하게 되었습니다)[.!]?$/

/** The text with as many spare sentences as bring it into its band, or nearest below its maximum. */
export function addSpare(
  given: string,
  spare: readonly string[],
  limit: Limit,
  material: Material,
): { text: string; changes: Change[] } {
  let text = given
  const changes: Change[] = []
  const band = bandOf(limit)
  const wanted = chosenSpare(text, usableSpare(text, spare, material), limit)
  for (const words of wanted) {
    const outline = outlineOf(text)
    const next = insert(outline, placeFor(outline, words, material), words)
    const length = used(next, limit)
    if (length > band.max) continue
    const grown = length - used(text, limit)
    changes.push({
      kind: 'added',
      before: '',
      after: words,
      reason: `${told(grown, limit)} 늘렸어요: 아직 쓰지 않은 경험 내용을 한 문장 더했어요.`,
    })
    text = next
  }
  return { text, changes }
}

const bare = (text: string) => text.replace(/[\s.,'"“”‘’]/g, '')

function usableSpare(text: string, spare: readonly string[], material: Material): string[] {
  const has = bare(text)
  const sentencesBare = outlineOf(text).sentences.map((one) => bare(one.text))
  const seen = new Set<string>()
  return spare
    .map((words) => normalize(words).trim())
    .filter((words) => {
      const key = bare(words)
      if (key === '' || seen.has(key) || has.includes(key)) return false
      seen.add(key)
      if (LEANS_BACK.test(words) || sentencesBare.some((one) => repeats(key, one))) return false
      if (words.includes('\n') || !/[.!?]["'”’]?$/.test(words) || !isWhole(words)) return false
      const trace = traceEvidence(words, material)
      return trace.fused.length === 0 && flaggedFacts(trace).length === 0
    })
    .slice(0, MAX_SPARE)
}

/** Whether most of a spare sentence stands in one sentence already, under other words around it. */
function repeats(words: string, sentence: string): boolean {
  const pairs = words.length - 1
  let known = 0
  for (let at = 0; at < pairs; at += 1) {
    if (sentence.includes(words.slice(at, at + 2))) known += 1
  }
  return pairs > 0 && known / pairs >= REPEATS
}

/**
 * The spare sentences to add, earlier ones preferred: into the band if some choice of them lands there,
 * else as near to the maximum as any choice comes, so that nothing is left that would still fit.
 */
function chosenSpare(text: string, spare: readonly string[], limit: Limit): string[] {
  const band = bandOf(limit)
  const have = used(text, limit)
  const room = band.max - have
  const need = band.from - have
  if (room <= 0 || need <= 0) return []
  // A sentence may open a paragraph of its own: two newlines are the most that it needs beside its words.
  const costs = spare.map((words) => used(`${words}\n\n`, limit))
  const best: (number[] | null)[] = Array.from({ length: room + 1 }, () => null)
  best[0] = []
  costs.forEach((cost, index) => {
    for (let sum = room; sum >= cost; sum -= 1) {
      const before = best[sum - cost]
      if (before && best[sum] === null) best[sum] = [...before, index]
    }
  })
  const inside = best
    .slice(need, band.to - have + 1)
    .filter((one) => one !== null)
    .sort((a, b) => rank(a) - rank(b))[0]
  const chosen = inside ?? best.findLast((one) => one !== null) ?? []
  return chosen.map((index) => spare[index] as string)
}

/** Fewer and earlier sentences first. */
function rank(indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + index + 1, 0)
}

/** After the last sentence of the same experience; else before the closing paragraph. */
function placeFor(outline: Outline, words: string, material: Material): Place {
  const id = traceEvidence(words, material).sentences[0]?.sources[0]
  const trace = traceEvidence(outline.text, material).sentences
  const sourceOf = (start: number, end: number) =>
    trace.find((one) => one.start < end && one.end > start)?.sources[0]
  let found: Place | null = null
  outline.lines.forEach((line, index) => {
    line.sentences.forEach((one, at) => {
      if (id !== undefined && !CLOSING.test(one.text) && sourceOf(one.start, one.end) === id) {
        found = { line: index, at: at + 1, own: false }
      }
    })
  })
  if (found) return found
  // An experience that only the closing speaks of gets its own paragraph before it.
  const prose = outline.lines.flatMap((line, index) => (line.sentences.length > 0 ? [index] : []))
  const last = prose.at(-1) ?? 0
  if (prose.length < 2) return { line: last, at: outline.lines[last]?.sentences.length ?? 0, own: false }
  const heading = outline.lines[last - 1]?.heading !== null
  return { line: heading ? last - 1 : last, at: 0, own: true }
}

function insert(outline: Outline, place: Place, words: string): string {
  const sentence = { index: -1, start: 0, end: 0, text: words }
  const lines = outline.lines.map((line) => ({ ...line, sentences: [...line.sentences] }))
  if (lines.length === 0) return words
  if (!place.own) {
    lines[place.line]?.sentences.splice(place.at, 0, sentence)
    return textOf(lines)
  }
  const next = lines[place.line] as Line
  const own: Line = { heading: null, paragraph: -1, sentences: [sentence], gap: next.gap || '\n\n' }
  lines.splice(place.line, 0, own)
  return textOf(lines)
}
