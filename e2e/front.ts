// One address before several instances, as a load balancer is: each connection goes to the first that takes it.
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export type Front = { url: string; close: () => Promise<void> }

/** `addresses` is asked anew for each connection: instances come back elsewhere. */
export async function openFront(addresses: () => string[]): Promise<Front> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    sockets.add(near)
    near.on('error', () => {})
    near.on('close', () => sockets.delete(near))
    pass(near, addresses())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function pass(near: Socket, [address, ...others]: string[]): void {
  if (address === undefined) {
    near.destroy()
    return
  }
  const { hostname, port } = new URL(address)
  const far = connect(Number(port), hostname)
  let reached = false
  far.once('connect', () => {
    reached = true
    near.pipe(far)
    far.pipe(near)
  })
  far.on('error', () => {
    if (!reached) pass(near, others)
  })
  far.on('close', () => {
    if (reached) near.destroy()
  })
  near.on('close', () => far.destroy())
}
