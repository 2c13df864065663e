// Starts a process as a container of the image would run: its user, its variables and nothing else, its volume.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Image } from './build-image.ts'

const isRoot = process.getuid?.() === 0

export type Ended = { code: number | null; signal: NodeJS.Signals | null; said: string }

export type Container = {
  /** Runs a command in it, as `docker exec` and the health check do. */
  exec: (command: string[]) => Promise<Ended>
  /** As `docker stop`: SIGTERM, and SIGKILL when `graceMs` have passed. */
  stop: (graceMs: number) => Promise<Ended>
  /** When it ends by itself. */
  ended: Promise<Ended>
}

/** `env` is what `docker run -e` would give. */
export function runContainer(
  image: Image,
  env: Record<string, string>,
  command: string[] = image.command,
): Container {
  const main = start(image, env, command)
  return {
    ended: main.ended,
    exec: (other) => start(image, env, other).ended,
    stop: async (graceMs) => {
      const kill = setTimeout(() => main.child.kill('SIGKILL'), graceMs)
      main.child.kill('SIGTERM')
      const ended = await main.ended
      clearTimeout(kill)
      return ended
    },
  }
}

function start(image: Image, env: Record<string, string>, command: string[]) {
  const [program = '', ...args] = command
  const given = { ...image.env, ...env }
  const child = spawn(program, args, {
    cwd: join(image.root, image.workdir),
    // An absolute path into a volume means the volume's folder.
    env: {
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, placed(image, value)])),
      PATH: join(image.root, 'usr/local/bin'),
      HOME: '/nonexistent',
      TMPDIR: '/nonexistent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Who is not root cannot become another; the tree is read-only for them all the same.
    ...(isRoot ? { uid: image.user, gid: image.user } : {}),
  })
  return { child, ended: ending(child) }
}

function placed(image: Image, value: string): string {
  return image.volumes.some((path) => value === path || value.startsWith(`${path}/`))
    ? join(image.root, value)
    : value
}

function ending(child: ChildProcess): Promise<Ended> {
  let said = ''
  const hear = (bytes: Buffer) => {
    said = (said + bytes.toString()).slice(-20_000)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, said }))
  })
}
