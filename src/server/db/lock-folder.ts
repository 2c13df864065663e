// One process a data folder: taken for as long as it runs, and free again at once when it was killed.
import { mkdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import lockfile from 'proper-lockfile'

const LOCK_STALE_MS = 10_000
/** What this process holds: its own number in a file says nothing about a process that had it before. */
const held = new Set<string>()

/**
 * PGlite takes no lock of its own, and two processes on one folder lose rows in silence.
 * Throws an Error that names the process which holds the folder.
 */
export async function lockFolder(
  folder: string,
  { waitMs = LOCK_STALE_MS + 2_000 } = {},
): Promise<() => Promise<void>> {
  const path = resolve(folder)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const owner = join(path, 'owner')
  const lock = (name: string, ms: number) =>
    lockfile.lock(join(path, name), {
      // Inside the folder: it may be a volume, with nothing writable beside it.
      lockfilePath: join(path, name),
      realpath: false,
      stale: LOCK_STALE_MS,
      update: 2_000,
      retries: { retries: ms / 250, factor: 1, minTimeout: 250 },
    })
  // One at a time looks and takes: nobody takes a lock away that was taken a moment ago.
  const letOthersLook = await lock('lock-look', waitMs)
  try {
    const [pid = 'unknown', place] = (await readFile(owner, 'utf8').catch(() => '')).trim().split(' in ')
    const here = await placeOf()
    const isOurs = place === here
    const isRunning = held.has(path) || (isOurs && Number(pid) !== process.pid && isAlive(Number(pid)))
    // A process that was killed could not take its lock away. Of one elsewhere, in another container, only the
    // lock itself tells, by going stale.
    if (isOurs && !isRunning) await rm(join(path, 'lock'), { recursive: true, force: true })
    const release = await lock('lock', isRunning ? 0 : waitMs).catch((error: { code?: string }) => {
      if (error.code !== 'ELOCKED') throw error
      throw new Error(
        `The data folder ${path} is in use by another AboutMe (process ${pid}). ` +
          'Stop that one first, or give this one a folder of its own with DATA_DIR.',
        { cause: error },
      )
    })
    held.add(path)
    await writeFile(owner, `${process.pid} in ${here}\n`)
    return async () => {
      held.delete(path)
      await release()
    }
  } finally {
    await letOthersLook()
  }
}

/** Where a process's number means something: this machine, since it was started, and in this container. */
async function placeOf(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const numbers = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${hostname()} ${boot.trim()} ${numbers}`
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
