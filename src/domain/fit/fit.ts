// Brings a text into its band: never over, never through a sentence, never padded.
import { normalize } from '#domain/count/index.ts'
import type { Limit } from '#domain/limit.ts'
import type { Change } from '#domain/letter.ts'
import { addSpare } from './add-spare.ts'
import { asksForFacts } from './ask-for-facts.ts'
import { bandOf, told, used } from './band.ts'
import { type Choice, chooseSentences, withChoice } from './choose-sentences.ts'
import { cutClause } from './cut-clause.ts'
import type { Material } from './material.ts'
import { isWhole, type Outline, outlineOf, textOf } from './outline.ts'
import { worthOf } from './sentence-worth.ts'
import { type Shorter, usableShorter } from './shorter-versions.ts'
import { tellChoice } from './tell-change.ts'

export type FitOptions = {
  limit?: Limit
  material: Material
  /** Shorter versions by the writer, keyed by a sentence's words or its index in `text`. */
  shorter?: Shorter
  /** Whole sentences of facts that the text does not use yet, the best first. */
  spare?: readonly string[]
  /** Sentences to keep as long as there are others to drop. */
  protect?: readonly string[]
}

export type Fitted = { text: string; changes: Change[]; asks: string[]; withinLimit: true }

/** Enough for a text to come to rest; each round either drops, adds, or ends. */
const MAX_ROUNDS = 8
/** Shorter ones may well stand twice. */
const LEAST_REPEAT = 8
/** Sentences past so many limits are not weighed, but so many sentences always are. */
const MOST_WEIGHED = 4
const LEAST_WEIGHED = 120

/**
 * The text within its limit, normalized, out of whole sentences of `text`, `shorter` and `spare` only, in
 * their order; fitting it again changes nothing. Where no sentence is as short as the limit, the first
 * clauses of one stand as a sentence of their own if that is right Korean; else the text is empty. `asks`
 * are the questions whose answers would fill the band.
 */
export function fit(given: string, options: FitOptions): Fitted {
  const { limit, material } = options
  const changes: Change[] = []
  const first = outlineOf(given)
  const shorter = usableShorter(first, options.shorter, material)
  let text = first.text
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = text
    text = withoutLooseEnds(withoutRepeats(text, limit, changes), changes)
    if (limit) {
      text = withinMaximum(text, limit, shorter, options, changes)
      if (used(text, limit) < bandOf(limit).from && options.spare) {
        const added = addSpare(text, options.spare, limit, material)
        text = added.text
        changes.push(...added.changes)
      }
    }
    if (text === before) break
  }
  const asks = limit && used(text, limit) < bandOf(limit).from ? asksForFacts(text, limit, material) : []
  return { text, changes, asks, withinLimit: true }
}

/** Each sentence once: the second time it says nothing. */
function withoutRepeats(text: string, limit: Limit | undefined, changes: Change[]): string {
  const outline = outlineOf(text)
  const seen = new Set<string>()
  const again = new Set<number>()
  for (const one of outline.sentences) {
    const words = one.text.replace(/\s/g, '')
    if (words.length < LEAST_REPEAT) continue
    if (seen.has(words)) again.add(one.index)
    seen.add(words)
  }
  if (again.size === 0) return text
  const rest = textOf(
    outline.lines.map((line) => ({
      ...line,
      sentences: line.sentences.filter((one) => !again.has(one.index)),
    })),
  )
  const unit = limit ?? { max: 1, unit: 'chars' as const }
  const saved = told(used(text, unit) - used(rest, unit), unit)
  const first = outline.sentences.find((one) => again.has(one.index))
  changes.push(dropped(first?.text ?? '', `${saved} 줄였어요: 같은 문장이 두 번 나와서 뒤의 것을 뺐어요.`))
  return rest
}

/** Without a last sentence that was broken off, and without headings over nothing. */
function withoutLooseEnds(text: string, changes: Change[]): string {
  const outline = outlineOf(text)
  const last = outline.sentences.at(-1)
  const lines = outline.lines
  const loneHeading = lines.find((line, at) => line.heading !== null && !lines[at + 1]?.sentences.length)
  if (loneHeading?.heading) {
    changes.push(dropped(loneHeading.heading, '뒤에 글이 없는 소제목을 뺐어요.'))
  }
  const broken = last && !isWhole(last.text) && outline.sentences.some((one) => isWhole(one.text))
  if (!broken) return loneHeading ? textOf(lines) : text
  changes.push(dropped(last.text, '끝맺지 못한 마지막 문장을 뺐어요.'))
  return textOf(
    lines.map((line) => ({ ...line, sentences: line.sentences.filter((one) => one.index !== last.index) })),
  )
}

function withinMaximum(
  text: string,
  limit: Limit,
  shorter: ReadonlyMap<string, readonly string[]>,
  options: FitOptions,
  changes: Change[],
): string {
  if (used(text, limit) <= bandOf(limit).to) return text
  const outline = withoutFlood(outlineOf(text), limit, changes)
  const worths = worthOf(outline, options.material, options.protect)
  const choice = chooseSentences(outline, worths, shorter, limit)
  if (!choice)
    return used(outline.text, limit) <= limit.max ? outline.text : lastResort(outline, limit, changes)
  const kept = withChoice(outline, choice)
  if (kept === outline.text) return outline.text
  // Within the limit and a little over the band is better than under it: what goes here would only be added again.
  const { from, max } = bandOf(limit)
  if (used(outline.text, limit) <= max && used(kept, limit) < from) return outline.text
  const exact = exactly(outline, choice, limit)
  changes.push(...tellChoice(outline, exact, worths, limit))
  return withChoice(outline, exact)
}

/** What lies far beyond the limit is not weighed sentence by sentence: it goes at once, from the end. */
function withoutFlood(outline: Outline, limit: Limit, changes: Change[]): Outline {
  let length = 0
  const from = outline.sentences.findIndex((one) => {
    length += used(one.text, limit)
    return one.index >= LEAST_WEIGHED && length > limit.max * MOST_WEIGHED
  })
  if (from === -1) return outline
  const rest = textOf(
    outline.lines.map((line) => ({ ...line, sentences: line.sentences.filter((one) => one.index < from) })),
  )
  const saved = told(used(outline.text, limit) - used(rest, limit), limit)
  const gone = outline.text.slice(outline.sentences[from]?.start)
  changes.push(dropped(gone, `${saved} 줄였어요: 제한을 크게 넘는 뒷부분을 뺐어요.`))
  return outlineOf(rest)
}

/** Whatever two sentences do to each other when they meet, the count of the whole text decides. */
function exactly(outline: Outline, choice: Choice, limit: Limit): Choice {
  const left = [...choice]
  while (used(withChoice(outline, left), limit) > limit.max) {
    const last = left.findLastIndex((one) => one !== null)
    if (last === -1) break
    left[last] = null
  }
  return left
}

function lastResort(outline: Outline, limit: Limit, changes: Change[]): string {
  const fits = (words: string) => used(words, limit) <= limit.max
  for (const one of outline.sentences) {
    const cut = cutClause(one.text, fits)
    if (cut === null) continue
    changes.push({
      kind: 'shortened',
      before: outline.text,
      after: normalize(cut),
      reason: `${told(used(outline.text, limit) - used(cut, limit), limit)} 줄였어요: 한 문장이 제한보다 길어서 앞부분만 남겼어요.`,
    })
    return normalize(cut)
  }
  if (outline.text !== '') {
    changes.push(
      dropped(
        outline.text,
        `${told(limit.max, limit)} 안에 드는 문장이 없어서 글을 비웠어요. 문장을 더 짧게 적어 주세요.`,
      ),
    )
  }
  return ''
}

function dropped(before: string, reason: string): Change {
  return { kind: 'dropped', before, after: '', reason }
}
