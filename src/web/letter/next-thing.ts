// The one thing to do next with a letter, the gravest first.
import type { Length } from '#domain/limit.ts'
import { flaggedOf, type LiveFinding } from '#web/letter/live-findings.ts'

export type NextThing =
  | { kind: 'write' }
  /** `units` too many, in the question's own unit. */
  | { kind: 'shorten'; units: number }
  | { kind: 'confirm' | 'mend'; count: number; first: LiveFinding }
  /** `units` are missing to 90 %, the beginning of the band. */
  | { kind: 'fill'; units: number }
  | { kind: 'copy' }

const BAND_FROM = 0.9

export function nextThing(length: Length, findings: readonly LiveFinding[]): NextThing {
  if (length.used === 0 || length.state === 'empty') return { kind: 'write' }
  if (length.max !== null && length.used > length.max)
    return { kind: 'shorten', units: length.used - length.max }
  const flagged = flaggedOf(findings)
  if (flagged[0]) return { kind: 'confirm', count: flagged.length, first: flagged[0] }
  const grave = findings.filter((one) => one.severity === 'high' && !one.rule.startsWith('length-'))
  if (grave[0]) return { kind: 'mend', count: grave.length, first: grave[0] }
  const wanted = Math.max(length.min ?? 0, Math.ceil((length.max ?? 0) * BAND_FROM))
  if (length.state === 'short' || length.state === 'low') return { kind: 'fill', units: wanted - length.used }
  return { kind: 'copy' }
}
