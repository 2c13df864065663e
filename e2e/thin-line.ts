// A line between browser and server that can be made thin, and cut: plain TCP on the loopback.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'

export type ThinLine = {
  /** In place of the server's. */
  url: string
  /** What comes down from now on takes its time; null: as fast as it is. */
  limit: (bytesASecond: number | null) => void
  /** Every connection that is there breaks; new ones are let through. */
  cut: () => void
  stop: () => Promise<void>
}

const PIECE = 1_024

export async function layLine(server: string): Promise<ThinLine> {
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  let rate: number | null = null
  async function* thinned(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE)
        if (rate !== null) await pause((piece.length / rate) * 1_000)
        yield piece
      }
    }
  }
  const line = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => {})
    }
    near.on('close', () => far.destroy())
    near.pipe(far)
    // Whatever breaks on one side breaks on the other.
    pipeline(far, thinned, near).catch(() => near.destroy())
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    limit: (bytesASecond) => {
      rate = bytesASecond
    },
    cut: () => {
      for (const socket of open) socket.resetAndDestroy()
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => line.close(resolve))
    },
  }
}
