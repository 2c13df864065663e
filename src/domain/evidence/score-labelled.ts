// How well evidence tells an invention from an honest paraphrase, on sentences labelled by hand.
import type { Material } from './trace.ts'
import { isFlagged, traceEvidence } from './trace.ts'

/** `planted` are the exact words that the person never wrote; `fused` marks a sentence of two experiences. */
export type LabelledCase = { sentence: string; planted: string[]; fused?: boolean }
export type LabelledGroup = { name: string; material: Material; cases: LabelledCase[] }

export type LabelledScore = {
  sentences: number
  planted: number
  /** Share of planted inventions, fused sentences among them, that are flagged. */
  recall: number
  honest: number
  /** Share of honest sentences in which anything is flagged. */
  falseAlarms: number
  missed: string[]
  alarms: string[]
}

/** Each group's sentences against its own material. */
export function scoreLabelled(groups: readonly LabelledGroup[]): LabelledScore {
  const missed: string[] = []
  const alarms: string[] = []
  let planted = 0
  let honest = 0
  let total = 0
  for (const group of groups) {
    for (const { sentence, planted: inventions, fused } of group.cases) {
      const trace = traceEvidence(sentence, group.material)
      total += 1
      if (inventions.length === 0 && !fused) {
        honest += 1
        if (isFlagged(trace)) alarms.push(`${group.name}: ${sentence} -> ${told(trace)}`)
        continue
      }
      planted += inventions.length + (fused ? 1 : 0)
      if (fused && !isFlagged(trace)) missed.push(`${group.name}: ${sentence} (fused)`)
      for (const words of inventions) {
        const start = sentence.indexOf(words)
        const end = start + words.length
        const hit = trace.facts.some((fact) => fact.backedBy === null && fact.start < end && start < fact.end)
        if (!hit) missed.push(`${group.name}: ${sentence} (${words})`)
      }
    }
  }
  return {
    sentences: total,
    planted,
    recall: planted === 0 ? 1 : 1 - missed.length / planted,
    honest,
    falseAlarms: honest === 0 ? 0 : alarms.length / honest,
    missed,
    alarms,
  }
}

function told(trace: ReturnType<typeof traceEvidence>): string {
  const facts = trace.facts
    .filter((fact) => fact.backedBy === null)
    .map((fact) => `${fact.kind} ${fact.text}`)
  return [...facts, ...trace.fused.map((one) => `fused ${one.experienceIds.join('+')}`)].join(', ')
}
