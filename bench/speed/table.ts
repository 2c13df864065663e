// What the bench prints: each figure beside the reference that was measured in the same run.
export type Row = {
  what: string
  unit: string
  ours: number
  against: string
  reference: number
  /** How many measurements each figure is the median of. */
  times: number
  note?: string
}

const digits = (value: number) =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

export function printRows(rows: Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    `${digits(row.ours)} ${row.unit}`,
    `${digits(row.reference)} ${row.unit}`,
    `${(row.ours / row.reference).toFixed(2)}×`,
    row.against,
    String(row.times),
    row.note ?? '',
  ])
  const heads = ['row', 'AboutMe', 'reference', 'ratio', 'measured against', 'n', '']
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => (row[at] as string).length)),
  )
  const isNumber = (at: number) => at === 1 || at === 2 || at === 3 || at === 5
  for (const row of [heads, ...cells]) {
    const line = row.map((cell, at) =>
      isNumber(at) ? cell.padStart(widths[at] as number) : cell.padEnd(widths[at] as number),
    )
    console.log(line.join('  ').trimEnd())
  }
}
