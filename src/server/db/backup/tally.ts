// How many rows a table has, and a sum over them that does not depend on their order.
import { createHash } from 'node:crypto'

export type Tallied = { rows: number; sum: string }

const MASK = (1n << 128n) - 1n

export class Tally {
  rows = 0
  #sum = 0n

  /** The row as one line of JSON, as the database itself writes it. */
  add(line: string): void {
    this.rows += 1
    const hash = createHash('sha256').update(line).digest('hex').slice(0, 32)
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) & MASK
  }

  get told(): Tallied {
    return { rows: this.rows, sum: this.#sum.toString(16).padStart(32, '0') }
  }
}

export const isSame = (one: Tallied | undefined, other: Tallied | undefined) =>
  one !== undefined && other !== undefined && one.rows === other.rows && one.sum === other.sum
