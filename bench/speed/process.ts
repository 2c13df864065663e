// A measured process of its own: started, asked what it has used, ended.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { cores } from './cores.ts'

export type Use = {
  /** Of both user and system, in microseconds since its start. */
  cpuUs: number
  rss: number
  heap: number
  /** Outside of the heap and known to it: buffers, WebAssembly. */
  external: number
}

export type Process = {
  url: string
  /** `tidy`: after a full collection of what is garbage. */
  use: (options?: { tidy?: boolean }) => Promise<Use>
  stop: () => Promise<void>
}

/** A limit for what hangs, and no measure: a busy machine starts slowly. */
const START_MS = 180_000
const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * `script` from this folder, on the measured core; it prints "open at <address>". Throws with what it said if
 * it ends before. `flags` are node's.
 */
export function startMeasured(
  script: string,
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<Process> {
  const { pinned } = cores
  return startProcess(script, env, flags, pinned === null ? [] : ['taskset', '-c', String(pinned.measured)])
}

/** The same for what only helps to measure. */
export async function startProcess(
  script: string,
  env: Record<string, string> = {},
  flags: string[] = [],
  by: string[] = [],
): Promise<Process> {
  const node = [process.execPath, '--expose-gc', ...flags, '--import', fileOf('references/tell-use.ts')]
  const [command, ...words] = [...by, ...node, fileOf(script)]
  const child = spawn(command as string, words, {
    cwd: fileOf('../..'),
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const url = await printedAddress(child)
  return {
    url,
    use: async ({ tidy = false } = {}) => {
      const told = once(child, 'message')
      child.send(tidy ? 'use, tidied' : 'use')
      const [{ cpu, memory }] = (await told) as [{ cpu: NodeJS.CpuUsage; memory: NodeJS.MemoryUsage }]
      return {
        cpuUs: cpu.user + cpu.system,
        rss: memory.rss,
        heap: memory.heapTotal,
        external: memory.external,
      }
    },
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      // A clean stop finishes what is being written; the bench has hung up on all of it.
      const cut = setTimeout(() => child.kill('SIGKILL'), 5_000)
      await ended
      clearTimeout(cut)
    },
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`no address within ${START_MS} ms:\n${said}`)), START_MS)
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
      const address = /open at (http:\/\/\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}:\n${said}`))
    })
  })
}
