// One row of the spelling list.
import { expand, type Phrase } from './phrase.ts'

export type Spelling = Phrase & {
  rule: 'spelling' | 'spacing'
  right: (match: RegExpMatchArray) => string
  why?: string
  /** Tested against the place and eight characters around it: an innocent meaning. */
  unless?: RegExp
}

type Options = { why?: string; unless?: RegExp }

/** `right` may name the groups of `source`: "$1 수". Anchored so that `source` meets itself once. */
export function pair(
  rule: Spelling['rule'],
  seed: string,
  source: string,
  right: string,
  options: Options = {},
): Spelling {
  return {
    rule,
    seed,
    pattern: new RegExp(source, 'g'),
    right: (match) => expand(right, match),
    ...options,
  }
}

const FIRST = 0xac00
const SYLLABLES = 11_172
const FINALS = 28
const RIEUL_FINAL = 8

/** A character class of the syllables from one final to another, as ranges: long classes compile slowly. */
function syllables(from: number, to: number): string {
  let all = ''
  for (let at = 0; at < SYLLABLES; at += FINALS) {
    all += String.fromCharCode(FIRST + at + from)
    if (to > from) all += `-${String.fromCharCode(FIRST + at + to)}`
  }
  return `[${all}]`
}

/** A character class of the syllables that close in ㄹ: "할", "될", "있을". */
export const RIEUL = syllables(RIEUL_FINAL, RIEUL_FINAL)
/** A character class of the syllables that close in any consonant. */
export const CLOSED = syllables(1, FINALS - 1)
