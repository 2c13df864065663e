// The labelled sentences with and without planted inventions, and what evidence says of them.
import { readFileSync } from 'node:fs'
import { type LabelledGroup, type LabelledScore, scoreLabelled } from '#domain/evidence/score-labelled.ts'

const FILE = new URL('../../src/domain/evidence/labelled.json', import.meta.url)

export const LEAST_RECALL = 0.95
export const MOST_FALSE_ALARMS = 0.05

export function labelledScore(): LabelledScore {
  return scoreLabelled(JSON.parse(readFileSync(FILE, 'utf8')) as LabelledGroup[])
}

/** What must never be, as sentences. */
export function labelledWrong(score: LabelledScore): string[] {
  return [
    ...(score.recall < LEAST_RECALL ? [`labelled: recall under ${LEAST_RECALL}: ${score.missed[0]}`] : []),
    ...(score.falseAlarms > MOST_FALSE_ALARMS
      ? [`labelled: false alarms over ${MOST_FALSE_ALARMS}: ${score.alarms[0]}`]
      : []),
  ]
}
