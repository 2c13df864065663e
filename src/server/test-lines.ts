// Plain connections for tests and benches: what no well-behaved client would send, and many that send nothing.
import { connect, type Socket } from 'node:net'
import { mostFiles } from './client-limits.ts'

export type Line = {
  socket: Socket
  /** All that came back so far. */
  said: () => string
  /** Once the other side has hung up. */
  ended: Promise<void>
}

export function openLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  let said = ''
  socket.setNoDelay(true)
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
  })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('connect', () => {
      // Hung up on in the middle of a word: that is what is looked for here.
      socket.on('error', () => {})
      resolve({ socket, said: () => said, ended })
    })
  })
}

const AT_ONCE = 200

/**
 * Opens `wanted` of them, a few at a time; fewer where this process may not have so many files, and says so.
 * `filesEach`: 2 where the other end is in this process too.
 */
export async function openLines(
  url: string,
  wanted: number,
  { filesEach = 1 }: { filesEach?: number } = {},
): Promise<{ lines: Line[]; shortfall: string | null }> {
  const may = Math.floor((mostFiles() - 400) / filesEach)
  const count = Math.min(wanted, may)
  const lines: Line[] = []
  while (lines.length < count) {
    const few = Math.min(AT_ONCE, count - lines.length)
    lines.push(...(await Promise.all(Array.from({ length: few }, () => openLine(url)))))
  }
  const shortfall =
    count === wanted
      ? null
      : `only ${count} of ${wanted}: this process may open ${mostFiles()} files (ulimit -n)`
  return { lines, shortfall }
}
