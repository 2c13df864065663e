// Measures all cases, one writer after the other.
import { askModelAt } from './ask-model.ts'
import type { Case } from './cases.ts'
import { type Measured, measureEmbedded, measureModel } from './measure.ts'
import { startMisbehavingModel } from './misbehaving-model.ts'

const AT_ONCE = 6

export async function runEmbedded(all: readonly Case[]): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const one of all) measured.push(await measureEmbedded(one))
  return measured
}

/** Over real HTTP on loopback; the order of the answers does not change them. */
export async function runModel(
  all: readonly Case[],
  seed: number,
): Promise<{ measured: Measured[]; requests: number }> {
  const server = await startMisbehavingModel(seed)
  const ask = askModelAt(server.url)
  const measured: Measured[] = []
  try {
    let next = 0
    const work = async () => {
      while (next < all.length) {
        const at = next
        next += 1
        measured[at] = await measureModel(all[at] as Case, ask)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return { measured, requests: server.requests() }
  } finally {
    await server.close()
  }
}

/** What must never happen, as sentences; empty when it did not. */
export function violations(writer: string, measured: readonly Measured[]): string[] {
  const over = measured.filter((one) => one.over)
  const flagged = measured.filter((one) => one.flagged)
  return [
    ...(over.length > 0 ? [`${writer}: ${over.length} letters over their limit, e.g. ${told(over[0])}`] : []),
    ...(flagged.length > 0
      ? [`${writer}: ${flagged.length} letters with a flagged fact, e.g. ${told(flagged[0])}`]
      : []),
  ]
}

function told(one: Measured | undefined): string {
  if (!one) return ''
  const { limit } = one.one.conditions
  return `question ${one.one.question + 1}, ${one.one.set}, ${limit?.max} ${limit?.unit}:\n${one.text}`
}
