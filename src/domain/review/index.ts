// The review: eleven checks over one text (docs/letter-rules.md §4), and all that is known of it.
import { counts, lengthOf } from '#domain/count/index.ts'
import type { Finding, Review, ReviewInput, Severity } from '#domain/letter.ts'
import { blind } from './blind.ts'
import { catalog } from './catalog.ts'
import { cliche } from './cliche.ts'
import { company } from './company.ts'
import { demands } from './demands.ts'
import { evidence } from './evidence.ts'
import { longSentence } from './long-sentence.ts'
import { machineTells } from './machine-tells.ts'
import { legible } from './legible.ts'
import { type Check, type Found, read } from './reading.ts'
import { repetition } from './repetition.ts'
import { spelling } from './spelling.ts'
import { volume } from './volume.ts'

export { catalog, type Rule, type RuleId } from './catalog.ts'
export { applyFix } from './change.ts'

/** In the order of docs/letter-rules.md §4. */
export const checks = {
  volume,
  company,
  blind,
  evidence,
  repetition,
  cliche,
  longSentence,
  spelling,
  demands,
  legible,
  machineTells,
} as const satisfies Record<string, Check>

/** A text of garbage has a finding a word; nobody reads the two hundred and first. */
export const MOST_PER_RULE = 200

const RANK: Record<Severity, number> = { high: 0, mid: 1, low: 2 }

/**
 * Counts, length, evidence, demands and findings of `input.text`. Never throws on any text. All offsets are
 * UTF-16 into the text as sent, also where that is NFD, CRLF or holds zero-width characters. Findings are
 * ordered by severity, then position.
 */
export function review(input: ReviewInput): Review {
  const reading = read(input)
  const { text: given } = input
  const placed = <T extends { start: number; end: number }>(one: T, whole = false): T => ({
    ...one,
    ...(whole ? { start: 0, end: given.length } : reading.span(one.start, one.end)),
  })
  const found = withoutDoubles(Object.values(checks).flatMap((check) => few(check(reading))))
  const findings = found.map((one): Finding => {
    const { start, end } = placed({ start: one.start, end: one.end }, one.whole)
    return {
      rule: one.rule,
      severity: catalog[one.rule].severity,
      start,
      end,
      quote: given.slice(start, end),
      message: one.message,
      ...(one.fix ? { fix: placed(one.fix, one.whole) } : {}),
    }
  })
  findings.sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start || a.end - b.end)
  return {
    counts: counts(given),
    length: lengthOf(given, input.limit),
    findings,
    sentences: reading.sentences.map(({ start, end, sources }) => placed({ start, end, sources })),
    facts: reading.facts
      .map((fact) => placed(fact))
      .map((fact) => ({ ...fact, text: given.slice(fact.start, fact.end) })),
    demands: reading.demands.map(({ text, answered }) => ({ text, answered })),
  }
}

function few(found: Found[]): Found[] {
  if (found.length <= MOST_PER_RULE) return found
  const seen = new Map<string, number>()
  return found.filter((one) => {
    const count = (seen.get(one.rule) ?? 0) + 1
    seen.set(one.rule, count)
    return count <= MOST_PER_RULE
  })
}

/** A wrong company is also a fact without backing: the graver word about the same place is enough. */
function withoutDoubles(found: Found[]): Found[] {
  const companies = found.filter(
    (one) => catalog[one.rule].check === 2 && catalog[one.rule].severity !== 'low',
  )
  if (companies.length === 0) return found
  const at = new Map(companies.map((one) => [one.start, one]))
  return found.filter((one) => {
    if (catalog[one.rule].check !== 4) return true
    const other = at.get(one.start)
    return other === undefined || other.end < one.end
  })
}
