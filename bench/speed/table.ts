// What the bench prints: each figure beside the reference that was measured in the same run.
export type Row = {
  what: string
  unit: string
  ours: number
  against: string
  /** Null where there is nothing to compare with. */
  reference: number | null
  /** How many measurements each figure is the median of. */
  times: number
  /** What is wanted, and whether it holds. */
  goal?: { says: string; met: boolean }
  note?: string
}

/** A goal for `ours / reference`. */
export function ratioGoal(ours: number, reference: number, bound: { most: number } | { least: number }) {
  const ratio = ours / reference
  return 'most' in bound
    ? { says: `≤ ${bound.most}×`, met: ratio <= bound.most }
    : { says: `≥ ${bound.least}×`, met: ratio >= bound.least }
}

const digits = (value: number) =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

export function printRows(rows: Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    `${digits(row.ours)} ${row.unit}`,
    row.reference === null ? '–' : `${digits(row.reference)} ${row.unit}`,
    row.reference === null ? '–' : `${(row.ours / row.reference).toFixed(2)}×`,
    row.goal === undefined ? '' : `${row.goal.says} ${row.goal.met ? 'met' : 'MISSED'}`,
    row.against,
    String(row.times),
    row.note ?? '',
  ])
  const heads = ['row', 'AboutMe', 'reference', 'ratio', 'goal', 'measured against', 'n', '']
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => (row[at] as string).length)),
  )
  const isNumber = (at: number) => (at > 0 && at < 4) || at === 6
  for (const row of [heads, ...cells]) {
    const line = row.map((cell, at) =>
      isNumber(at) ? cell.padStart(widths[at] as number) : cell.padEnd(widths[at] as number),
    )
    console.log(line.join('  ').trimEnd())
  }
}
