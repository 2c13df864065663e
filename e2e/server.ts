// A real AboutMe in a process of its own, on a free port and a fresh data folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Server = { url: string; startedInMs: number; stop: () => Promise<void> }

/** `env` adds to the settings, `command` is what runs; throws with what the process said when it does not come up. */
export async function startServer(
  env: Record<string, string> = {},
  command: string[] = ['src/server/main.ts'],
): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'aboutme-e2e-'))
  const begun = Date.now()
  const child = spawn(process.execPath, command, {
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await printedAddress(child)
  return {
    url,
    startedInMs: Date.now() - begun,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** For a server whose address has to be known beforehand. */
export async function freePort(): Promise<number> {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as AddressInfo
  await new Promise((resolve) => holder.close(resolve))
  return port
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /AboutMe is open at (http:\/\/\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)))
    setTimeout(() => reject(new Error(`The server said no address within 180 s:\n${said}`)), 180_000).unref()
  })
}
