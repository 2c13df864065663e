// For the tests of this folder: what the review says of a text, as short lines.
import type { Finding, ReviewInput } from '#domain/letter.ts'
import type { RuleId } from './catalog.ts'
import { applyFix, review } from './index.ts'

export type Given = Omit<ReviewInput, 'text'>

export function findings(text: string, given: Given = {}, ...rules: RuleId[]): Finding[] {
  const all = review({ text, ...given }).findings
  return rules.length === 0 ? all : all.filter((one) => (rules as string[]).includes(one.rule))
}

/** The quotes of the findings of a rule, in the order of the text. */
export function quotes(text: string, rule: RuleId, given: Given = {}): string[] {
  return findings(text, given, rule)
    .toSorted((a, b) => a.start - b.start)
    .map((one) => one.quote)
}

/** The text after one tap on the first fix of a rule; the text itself where there is none. */
export function tapped(text: string, rule: RuleId, given: Given = {}): string {
  const fix = findings(text, given, rule).find((one) => one.fix)?.fix
  return fix ? applyFix(text, fix) : text
}
