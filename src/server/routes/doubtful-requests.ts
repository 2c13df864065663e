// Requests whose end a proxy in front may see elsewhere than we do: refused, with all that comes behind them on the line.
// Most of it node's parser refuses (two lengths, a length beside chunks, line folding, bare LF); this is what it lets pass.
import { randomUUID } from 'node:crypto'
import { type IncomingMessage, STATUS_CODES, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { problemOf } from './problem.ts'

/** What was sent ahead on one of these is carried out no more: it may be the second half of somebody else's request. */
const distrusted = new WeakSet<Socket>()

export function distrust(request: FastifyRequest): void {
  distrusted.add(request.raw.socket)
}

/** To be the first of all hooks: it has to have judged a request before the next of the same packet is read. */
export function refuseDoubtful(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    if (isDoubtful(request.raw)) distrust(request)
    if (!distrusted.has(request.raw.socket)) return next()
    reply.headers({ 'x-request-id': request.id, connection: 'close' })
    next(new AppError('bad_request'))
  })
}

function isDoubtful({ httpVersion, headers, rawHeaders, url = '' }: IncomingMessage): boolean {
  const coding = headers['transfer-encoding']
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length
  return (
    httpVersion === '0.9' ||
    hosts > 1 ||
    (hosts === 0 && httpVersion === '1.1') ||
    // Chunks alone, and only where HTTP knows them: node takes "gzip, chunked" and HTTP/1.0 too.
    (coding !== undefined && (coding.trim().toLowerCase() !== 'chunked' || httpVersion !== '1.1')) ||
    // "GET http://other.example/": for a proxy, which this is not.
    !(url.startsWith('/') || url === '*')
  )
}

/** Answers what could not be read as a request at all, in the one shape of refusals, and hangs up. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const status = statusOf(error.code)
  // As node does by itself: never into the middle of an answer that is under way. No public name leads to it.
  const under = (socket as { ['_httpMessage']?: ServerResponse })['_httpMessage']
  if (socket.writable && under?.headersSent !== true) {
    const body = JSON.stringify(problemOf(new AppError('bad_request'), randomUUID()))
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n` +
        `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  }
  socket.destroy(error)
}

function statusOf(code: string | undefined): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? 413 : 400
}
