// Tells how far a command is: a bar that stays in its line on a terminal, one line a table elsewhere.
const BAR = 24

export type Out = { isTTY?: boolean; write: (text: string) => unknown }

export function createProgress(out: Out = process.stderr) {
  let shown = ''
  let current = ''
  const put = (line: string) => {
    out.write(`\r${line.padEnd(shown.length)}`)
    shown = line
  }
  const settle = () => {
    if (shown !== '') out.write('\n')
    shown = ''
  }
  return {
    /** `of` is how many rows the table has. */
    rows: (table: string, rows: number, of: number) => {
      if (current !== table) settle()
      current = table
      const name = table.padEnd(18)
      if (out.isTTY !== true) {
        if (rows >= of) out.write(`  ${name} ${rows.toLocaleString('en')} rows\n`)
        return
      }
      const share = of === 0 ? 1 : Math.min(1, rows / of)
      const full = Math.round(share * BAR)
      put(
        `  ${name} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %  ${rows.toLocaleString('en')} rows`,
      )
    },
    /** The table is read back and compared. */
    check: (table: string) => {
      if (out.isTTY !== true) return
      if (current !== 'check') settle()
      current = 'check'
      put(`  checking ${table}`)
    },
    done: settle,
  }
}
