// The findings that the person sees: of the text as it is now, without what they confirmed or left as it is.
import type { Finding, Review, Span } from '#domain/letter.ts'

/** A finding that knows itself again in the next review of the changed text. */
export type LiveFinding = Finding & { key: string }

/** Only the server knows the person's other letters; what it said of them holds while the words still stand. */
const FROM_SERVER = new Set(['repeated-other-text', 'repeated-episode', 'same-opening'])
/** What the person's own word settles (`confirmed` of the letter). */
const CONFIRMABLE = new Set(['evidence-missing', 'evidence-posting-only', 'evidence-fused'])

export const isConfirmable = (finding: Pick<Finding, 'rule'>): boolean => CONFIRMABLE.has(finding.rule)

/** A single fact that no experience holds: an experience can be told to hold it. */
export const isUnbacked = (finding: Pick<Finding, 'rule'>): boolean =>
  isConfirmable(finding) && finding.rule !== 'evidence-fused'

const RANK = { high: 0, mid: 1, low: 2 }

/** All findings of `text` in the order of severity, each with its key. `local` is the review of exactly `text`. */
export function liveFindings(
  text: string,
  local: Review,
  stored: readonly Finding[],
  confirmed: readonly string[],
): LiveFinding[] {
  const known = new Set(confirmed)
  const all = [
    ...local.findings.filter((one) => !(isConfirmable(one) && known.has(one.quote))),
    ...stored.filter((one) => FROM_SERVER.has(one.rule)).flatMap((one) => relocated(one, text)),
  ].toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start || a.end - b.end)
  const seen = new Map<string, number>()
  return all.map((one) => {
    const name = `${one.rule}:${one.quote || one.message}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return { ...one, key: `${name}:${nth}` }
  })
}

/** The finding where its words stand now, without its fix when they moved; nothing when they are gone. */
function relocated(finding: Finding, text: string): Finding[] {
  const { start, end, quote } = finding
  if (text.slice(start, end) === quote) return [finding]
  const at = quote === '' ? -1 : text.indexOf(quote)
  if (at === -1) return []
  const { fix: _, ...rest } = finding
  return [{ ...rest, start: at, end: at + quote.length }]
}

export type Mark = Span & { key: string; severity: Finding['severity'] }

/** Where marks go: only where the words are exactly those of the finding, the graver over the lesser. */
export function marksOf(findings: readonly LiveFinding[], text: string): Mark[] {
  const taken: Mark[] = []
  for (const { key, severity, start, end, quote } of findings) {
    if (end <= start || text.slice(start, end) !== quote || isWholeText(start, end, text)) continue
    if (taken.some((mark) => start < mark.end && mark.start < end)) continue
    taken.push({ key, severity, start, end })
  }
  return taken.toSorted((a, b) => a.start - b.start)
}

/** A finding about the whole text marks nothing: everything underlined is nothing underlined. */
function isWholeText(start: number, end: number, text: string): boolean {
  return text.length > 120 && end - start > text.length * 0.8
}

export type FindingGroup = { severity: Finding['severity']; findings: LiveFinding[] }

export function bySeverity(findings: readonly LiveFinding[]): FindingGroup[] {
  return (['high', 'mid', 'low'] as const)
    .map((severity) => ({ severity, findings: findings.filter((one) => one.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}

/** Whether the text says something that neither an experience nor the person's word holds. */
export function flaggedOf(findings: readonly LiveFinding[]): LiveFinding[] {
  return findings.filter(isConfirmable)
}
