// The facts that a text states: whatever could be true or invented.
import { normalizeMapped } from '#domain/count/index.ts'
import type { FactKind } from '#domain/letter.ts'

/** `value` is the canonical form: 30 % and 30퍼센트 share one. Offsets are into the text as given. */
export type FoundFact = { kind: FactKind; start: number; end: number; text: string; value: string }

/** All facts of `text`, in order, not overlapping. */
export function findFacts(text: string): FoundFact[] {
  const mapped = normalizeMapped(text)
  const found: FoundFact[] = []
  for (const match of mapped.text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s?(%|퍼센트|프로|명|개월|원|년|배)/g)) {
    const span = mapped.span(match.index, match.index + match[0].length)
    const kind = /%|퍼|프/.test(match[2] as string) ? 'percent' : 'number'
    const value = `${Number((match[1] as string).replaceAll(',', ''))}${kind === 'percent' ? '%' : match[2]}`
    found.push({ kind, ...span, text: text.slice(span.start, span.end), value })
  }
  return found
}
