// The printed table: one row for each person and kind of limit, shares in percent.
import type { LabelledScore } from '#domain/evidence/score-labelled.ts'
import type { Measured } from './measure.ts'

const COLUMNS = ['letters', 'over', 'band|ask', 'in band', 'flagged', 'josa', 'twice', 'demands', 'median ms']

export function printTable(title: string, all: readonly Measured[]): void {
  const groups = Map.groupBy(all, ({ one }) => `${one.set} · ${one.group}`)
  console.log(`\n${title}`)
  console.log(row('', COLUMNS))
  for (const [name, some] of groups) console.log(row(name, figures(some)))
  console.log(row('all', figures(all)))
}

/** One row a question, for whoever looks for the question that goes wrong. */
export function printQuestions(title: string, all: readonly Measured[]): void {
  console.log(`\n${title}, by question`)
  console.log(row('', COLUMNS))
  for (const [question, some] of Map.groupBy(all, ({ one }) => one.question)) {
    console.log(row(`${question + 1} ${some[0]?.one.conditions.company}`, figures(some)))
  }
}

export function printLabelled(score: LabelledScore): void {
  const { sentences, planted, recall, honest, falseAlarms } = score
  console.log(
    `\nLabelled set: ${sentences} sentences, recall ${recall.toFixed(3)} of ${planted} inventions, false alarms ${falseAlarms.toFixed(3)} of ${honest} honest sentences`,
  )
}

function figures(some: readonly Measured[]): string[] {
  const share = (is: (one: Measured) => boolean) => {
    const part = (100 * some.filter(is).length) / some.length
    return part === 0 || part === 100 ? `${part} %` : `${part.toFixed(1)} %`
  }
  return [
    String(some.length),
    share((one) => one.over),
    share((one) => one.bandOrAsk),
    share((one) => one.inBand),
    share((one) => one.flagged),
    share((one) => one.josa),
    share((one) => one.twice),
    share((one) => one.demands),
    median(some.map((one) => one.ms)).toFixed(1),
  ]
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

function row(name: string, cells: readonly string[]): string {
  // A Hangul syllable takes two columns of a terminal.
  const width = [...name].reduce((sum, char) => sum + (/[가-힣]/.test(char) ? 2 : 1), 0)
  return name + ' '.repeat(Math.max(1, 24 - width)) + cells.map((cell) => cell.padStart(11)).join('')
}
