// Which sentences stay, which are shortened and which go, by exact count: the best choice, not the first.
import { findFacts } from '#domain/evidence/index.ts'
import type { Limit } from '#domain/limit.ts'
import { type Band, bandOf, used } from './band.ts'
import type { Line, Outline, Sentence } from './outline.ts'
import { textOf } from './outline.ts'
import type { Worth } from './sentence-worth.ts'

/** What becomes of a sentence: its own words, shorter words, or null for gone. */
export type Choice = (string | null)[]

/** A shorter version keeps nearly all the worth of what it stands for, and never all of it. */
const SHORTER_KEEPS = 0.93
/** What each fact costs that a shorter version no longer states. */
const FACT = 0.8
/** What it costs to stay below the band, in units of worth. */
const BELOW = 2
/** What it costs to stay above it: more than a sentence with one fact, less than one with two. */
const ABOVE = 3.5
/** What it costs to keep a sentence that leans on one which goes. */
const LEANING = 1.2
/** Above this many cells the exact choice is too slow; least worth goes first instead. */
const MAX_CELLS = 6_000_000

/** What has been kept so far in the text, in its section, in its line, and just before. */
const NOTHING = 0
const TEXT = 1
const SECTION = 2
const LINE_GAP = 3
const LINE = 4
const STATES = 5

type Item = {
  sentence: Sentence
  line: Line
  heading: Line | null
  opensLine: boolean
  opensSection: boolean
}

/**
 * The choice of greatest worth that stays within `limit.max`, in the band where one is. Returns null when
 * not even one sentence fits.
 */
export function chooseSentences(
  outline: Outline,
  worths: readonly Worth[],
  shorter: ReadonlyMap<string, readonly string[]>,
  limit: Limit,
): Choice | null {
  const items = itemsOf(outline)
  const choice =
    items.length * (limit.max + 1) * STATES <= MAX_CELLS
      ? chooseExactly(items, worths, shorter, limit)
      : chooseGreedily(outline, worths, limit)
  if (!choice || choice.every((one) => one === null)) return null
  return choice
}

/** The outline with a choice carried out. */
export function withChoice(outline: Outline, choice: Choice): string {
  return textOf(
    outline.lines.map((line) => ({
      ...line,
      sentences: line.sentences.flatMap((one) => {
        const words = choice[one.index]
        return words === null || words === undefined ? [] : [{ ...one, text: words }]
      }),
    })),
  )
}

function itemsOf(outline: Outline): Item[] {
  const items: Item[] = []
  let heading: Line | null = null
  let opensSection = true
  for (const line of outline.lines) {
    if (line.heading !== null) {
      heading = line
      opensSection = true
      continue
    }
    line.sentences.forEach((sentence, at) => {
      items.push({ sentence, line, heading, opensLine: at === 0, opensSection })
      opensSection = false
    })
  }
  return items
}

function chooseExactly(
  items: readonly Item[],
  worths: readonly Worth[],
  shorter: ReadonlyMap<string, readonly string[]>,
  limit: Limit,
): Choice | null {
  const width = (limit.max + 1) * STATES
  const length = (text: string) => used(text, limit)
  const steps: { from: Int32Array; option: Int16Array }[] = []
  let best = new Float64Array(width).fill(-Infinity)
  best[NOTHING] = 0
  for (const item of items) {
    const next = new Float64Array(width).fill(-Infinity)
    const from = new Int32Array(width).fill(-1)
    const option = new Int16Array(width).fill(-1)
    const worth = worths[item.sentence.index] as Worth
    const options = [item.sentence.text, ...(shorter.get(item.sentence.text) ?? [])]
    const costs = options.map(length)
    const gains = gainsOf(options, worth)
    const space = length('a a') - length('aa')
    const gap = length(`a${item.line.gap || '\n'}a`) - length('aa')
    const head = item.heading
      ? length(item.heading.heading ?? '') + length(`a${item.heading.gap || '\n'}a`) - length('aa')
      : 0
    const headFirst = item.heading ? length(item.heading.heading ?? '') : 0
    for (let cell = 0; cell < width; cell += 1) {
      const value = best[cell] as number
      if (value === -Infinity) continue
      const spent = Math.floor(cell / STATES)
      let state = cell % STATES
      if (item.opensSection && state !== NOTHING) state = TEXT
      else if (item.opensLine && state >= LINE_GAP) state = SECTION
      const gone = spent * STATES + (state === LINE ? LINE_GAP : state)
      if (value > (next[gone] as number)) {
        next[gone] = value
        from[gone] = cell
        option[gone] = -1
      }
      let glue = 0
      if (state === NOTHING) glue = item.heading ? headFirst + gap : 0
      else if (state === TEXT) glue = item.heading ? head + gap : gap
      else if (state === SECTION) glue = gap
      else glue = space
      const leaning = worth.leansBack && !item.opensLine && state !== LINE ? LEANING : 0
      for (let at = 0; at < options.length; at += 1) {
        const total = spent + glue + (costs[at] as number)
        if (total > limit.max) continue
        const gain = (gains[at] as number) - leaning
        const kept = total * STATES + LINE
        if (value + gain > (next[kept] as number)) {
          next[kept] = value + gain
          from[kept] = cell
          option[kept] = at
        }
      }
    }
    steps.push({ from, option })
    best = next
  }
  let cell = bestCell(best, bandOf(limit))
  if (cell === -1) return null
  const choice: Choice = []
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const step = steps[at] as (typeof steps)[number]
    const item = items[at] as Item
    const taken = step.option[cell] as number
    const options = [item.sentence.text, ...(shorter.get(item.sentence.text) ?? [])]
    choice[item.sentence.index] = taken === -1 ? null : (options[taken] as string)
    cell = step.from[cell] as number
  }
  return choice
}

/** Never nothing: a sentence that says less is still worth more than none. */
function gainsOf(options: readonly string[], worth: Worth): number[] {
  const facts = options.length > 1 ? options.map((words) => findFacts(words).length) : []
  return options.map((_, at) => {
    if (at === 0) return worth.value
    const lost = Math.max(0, (facts[0] as number) - (facts[at] as number))
    return Math.max(worth.value * 0.1, worth.value * SHORTER_KEEPS - lost * FACT)
  })
}

function bestCell(best: Float64Array, band: Band): number {
  let found = -1
  let top = -Infinity
  for (let cell = 0; cell < best.length; cell += 1) {
    const spent = Math.floor(cell / STATES)
    if (cell % STATES === NOTHING) continue
    const value = (best[cell] as number) - (spent < band.from ? BELOW : spent > band.to ? ABOVE : 0)
    if (value > top) {
      top = value
      found = cell
    }
  }
  return found
}

/** For texts far beyond any letter: the least worth goes first, the end before the beginning. */
function chooseGreedily(outline: Outline, worths: readonly Worth[], limit: Limit): Choice | null {
  const lengths = outline.sentences.map((one) => used(one.text, limit))
  const order = outline.sentences
    .map((one) => one.index)
    .sort((a, b) => (worths[b]?.value ?? 0) - (worths[a]?.value ?? 0) || a - b)
  // Each sentence is charged with the widest glue it could need, so the sum is never under the truth.
  const widest = new Map<number, number>()
  let heading: Line | null = null
  for (const line of outline.lines) {
    if (line.heading !== null) {
      heading = line
      continue
    }
    const glue = used(
      `a${line.gap || '\n'}${heading ? `${heading.heading}${heading.gap || '\n'}` : ''}a`,
      limit,
    )
    for (const one of line.sentences) widest.set(one.index, glue)
  }
  const choice: Choice = outline.sentences.map(() => null)
  let spent = 0
  for (const index of order) {
    const cost = (lengths[index] as number) + (widest.get(index) ?? 1)
    if (spent + cost > limit.max) continue
    spent += cost
    choice[index] = (outline.sentences[index] as Sentence).text
  }
  return choice
}
