// One core for what is measured, the others for all that measures: so that a figure is that of one core.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Cores = { measured: number; others: string }

/** Null where it cannot be pinned, with the reason in `why`. */
export const cores: { pinned: Cores | null; why: string } = { pinned: null, why: 'not asked for' }

/**
 * Moves this process, with all of its threads and whatever it starts, off the core on which the measured
 * processes run (`taskset`, of util-linux).
 */
export async function keepOneCoreFree(): Promise<void> {
  try {
    const { stdout } = await run('taskset', ['-c', '-p', String(process.pid)])
    const allowed = coresIn(stdout.slice(stdout.lastIndexOf(':') + 1))
    const measured = allowed.at(-1)
    if (measured === undefined || allowed.length < 2) {
      cores.why = 'there is one core only'
      return
    }
    const others = allowed.slice(0, -1).join(',')
    await run('taskset', ['-a', '-c', '-p', others, String(process.pid)])
    cores.pinned = { measured, others }
  } catch (error) {
    cores.why =
      (error as { code?: string }).code === 'ENOENT' ? 'there is no taskset here' : (error as Error).message
  }
}

/** "0-2,5" */
function coresIn(list: string): number[] {
  return list
    .trim()
    .split(',')
    .flatMap((range) => {
      const [from = Number.NaN, to = from] = range.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    })
}
