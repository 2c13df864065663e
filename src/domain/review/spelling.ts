// Check 8: a curated list; no dictionary for Node serves Korean (docs/letter-rules.md §6).
import { josaOf } from '#domain/compose/josa.ts'
import { findPhrases } from './phrase.ts'
import type { Check, Found } from './reading.ts'
import { spellingContexts } from './spelling-contexts.ts'
import { spellingSpaces } from './spelling-spaces.ts'
import { spellingWords } from './spelling-words.ts'
import type { Spelling } from './spelling-pair.ts'

export const spellings: readonly Spelling[] = [...spellingContexts, ...spellingWords, ...spellingSpaces]

export const spelling: Check = ({ text }) => {
  const found: Found[] = []
  const taken = new Map<number, number>()
  for (const { start, end, match, phrase } of findPhrases(text, spellings)) {
    const right = phrase.right(match)
    if (right === match[0] || phrase.unless?.test(text.slice(Math.max(0, start - 8), end + 8))) continue
    if ((taken.get(start) ?? 0) >= end) continue
    taken.set(start, end)
    const why = phrase.why ? ` ${phrase.why}` : ''
    found.push({
      start,
      end,
      rule: phrase.rule,
      message: `'${match[0].trim()}'${josaOf(match[0], '은/는')} '${right.trim()}'${josaOf(right, '으로/로')} 써요.${why}`,
      fix: { start, end, text: right, label: `'${right.trim()}'${josaOf(right, '으로/로')} 고치기` },
    })
  }
  return found
}
