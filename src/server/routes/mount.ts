// Serves one row of the contract: its schemas, its guard, its answer. A handler gets values that are parsed and a person who is known.
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Account } from '#domain/account.ts'
import { type Endpoint, type EndpointId, endpoints, Problem } from '#domain/api.ts'
import { AppError } from '#domain/errors.ts'
import { GenerationEvent } from '#domain/generation.ts'
import { passDesk } from '../actions/desk-door.ts'
import type { Deps } from '../deps.ts'

type Rows = typeof endpoints
type Parsed<Row, Key extends string> =
  Row extends Record<Key, infer Schema extends z.ZodType> ? z.output<Schema> : undefined
type Given<Schema extends z.ZodType> =
  undefined extends z.input<Schema> ? z.input<Schema> | void : z.input<Schema>
type Answer<Row> = Row extends { answer: infer Schema extends z.ZodType }
  ? Given<Schema>
  : Row extends { answer: 'zip' }
    ? Download
    : void
/** A file that is made as it is sent; `name` in Latin letters. */
export type Download = { name: string; body: Readable }
type Who<Row> = Row extends { open: true } ? Account | null : Account

export type Call<Id extends EndpointId> = {
  params: Parsed<Rows[Id], 'params'>
  query: Parsed<Rows[Id], 'query'>
  body: Parsed<Rows[Id], 'body'>
  /** The signed-in person; null only where the row is open. */
  person: Who<Rows[Id]>
  request: FastifyRequest
  reply: FastifyReply
}

/** A handler of a `stream` row hijacks the reply and writes to `reply.raw` itself. */
export function mount<Id extends EndpointId>(
  app: FastifyInstance,
  deps: Deps,
  id: Id,
  handler: (call: Call<Id>) => Promise<Answer<Rows[Id]>>,
): void {
  const row: Endpoint = endpoints[id]
  const streams = row.answer === 'stream'
  const status = row.status ?? 200
  app.route({
    method: row.method,
    url: row.path,
    schema: {
      operationId: id,
      summary: row.summary,
      tags: [row.path.split('/')[2] ?? 'api'],
      ...(row.open ? {} : { security: row.desk ? [{ cookie: [] }] : [{ cookie: [] }, { bearer: [] }] }),
      ...(row.params ? { params: row.params } : {}),
      ...(row.query ? { querystring: row.query } : {}),
      ...(row.body ? { body: row.body } : {}),
      response: {
        [status]: described(row.answer),
        '4xx': Problem,
        '5xx': Problem,
      },
    },
    // Before the body is read or judged: nobody learns from a 400 what only a signed-in person may ask.
    onRequest: async (request) => {
      refuseForeignOrigin(request, deps.publicUrl)
      request.person = await deps.auth.identify(request.headers)
      if (request.person === null && row.open !== true) throw new AppError('unauthorized')
      if (row.desk !== undefined)
        await passDesk(deps, request.person, deps.auth.sessionToken(request.headers), row.desk)
    },
    handler: async (request, reply) => {
      const call = {
        params: request.params,
        query: request.query,
        body: request.body,
        person: request.person,
        request,
        reply,
      }
      const answer = await handler(call as Call<Id>)
      if (streams) return reply
      if (row.answer === 'zip') return sendDownload(reply, answer as Download)
      return reply.code(status).send(answer)
    },
  })
}

function described(answer: Endpoint['answer']) {
  if (answer === 'stream')
    return { description: 'Events', content: { 'text/event-stream': { schema: GenerationEvent } } }
  if (answer === 'zip') return { description: 'A file', content: { 'application/zip': { schema: z.any() } } }
  return answer
}

function sendDownload(reply: FastifyReply, { name, body }: Download): FastifyReply {
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(body)
}

/**
 * A cookie travels with requests that another site starts. Those carry that site's Origin;
 * a request with a token in its header cannot be forged so.
 */
function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization !== undefined)
    return
  const { origin } = request.headers
  if (origin === undefined) {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new AppError('forbidden')
    return
  }
  const own =
    origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.headers.host}`
  if (!own) throw new AppError('forbidden')
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by `mount` before the handler. */
    person: Account | null
  }
}
