// A stop waits for requests, not for connections. Node alone would wait for each one that is kept for a next request
// (72 s), and without end for one that never sent any, as browsers open them in advance.
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** For what is still being answered when everything else is over. */
const LAST_MS = 10_000

/** Mounted after everything that is waited for at a stop. */
export function letConnectionsGo(app: FastifyInstance, lastMs = LAST_MS): void {
  const idle = new Set<Socket>()
  let closing = false
  const rest = (socket: Socket) => {
    if (socket.destroyed) idle.delete(socket)
    else if (closing) socket.destroySoon()
    else idle.add(socket)
  }
  app.server.on('connection', (socket) => {
    socket.once('close', () => idle.delete(socket))
    rest(socket)
  })
  app.server.on('request', ({ socket }, response) => {
    idle.delete(socket)
    response.once('close', () => rest(socket))
  })
  app.addHook('preClose', async () => {
    closing = true
    for (const socket of idle) socket.destroy()
    if (!app.server.listening) return
    const cut = setTimeout(() => app.server.closeAllConnections(), lastMs)
    app.server.once('close', () => clearTimeout(cut))
  })
}
