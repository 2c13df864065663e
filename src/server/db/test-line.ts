// A line to PostgreSQL for tests, that can be cut, held up, or that swallows NOTIFY as a pooler does.
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Line = {
  /** The same database, through this line. */
  url: string
  /** Breaks every connection, and refuses new ones until it is mended. */
  cut: () => void
  mend: () => void
  /** Nothing goes through until it is let go: nobody is refused, and nobody is answered. */
  hold: () => void
  letGo: () => void
  close: () => Promise<void>
}

const NOTIFICATION = 'A'.charCodeAt(0)

export async function openLine(databaseUrl: string, options: { swallows?: boolean } = {}): Promise<Line> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  let isHeld = false

  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(target.port), target.hostname)
    const pass = options.swallows === true ? withoutNotifications() : (bytes: Buffer) => bytes
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', (bytes) => near.write(pass(bytes)))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      if (isHeld) one.pause()
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)

  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut: () => {
      isCut = true
      breakAll()
    },
    mend: () => {
      isCut = false
    },
    hold: () => {
      isHeld = true
      for (const socket of sockets) socket.pause()
    },
    letGo: () => {
      isHeld = false
      for (const socket of sockets) socket.resume()
    },
    close: () => {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Messages of the server are one byte of kind and four of length; a piece may hold many, or a part of one. */
function withoutNotifications(): (bytes: Buffer) => Buffer {
  let rest: Buffer = Buffer.alloc(0)
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    const kept: Buffer[] = []
    for (;;) {
      if (rest.length < 5) break
      const end = 1 + rest.readInt32BE(1)
      if (rest.length < end) break
      if (rest[0] !== NOTIFICATION) kept.push(rest.subarray(0, end))
      rest = rest.subarray(end)
    }
    return Buffer.concat(kept)
  }
}
