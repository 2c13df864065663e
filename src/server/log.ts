// One JSON line an event, with the request's id and without personal text: no body, query, cookie or header.
import { type DestinationStream, pino } from 'pino'

/** Writes to standard output unless told otherwise. */
export function createLog(level: string, destination?: DestinationStream) {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: { method: string; url: string; id: string }) => ({
          method: request.method,
          path: request.url.split('?', 1)[0],
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
        err: (error: Error) => failedStatement(error) ?? pino.stdSerializers.err(error),
      },
    },
    ...(destination ? [destination] : []),
  )
}

type Failed = Error & { query?: unknown; cause?: Error & { code?: unknown; constraint?: unknown } }

/** A statement that failed carries its parameters, and they are what people wrote: only what failed is told. */
function failedStatement(error: Error): object | null {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const { query, cause } = one as Failed
    if (typeof query !== 'string') continue
    return {
      type: 'FailedStatement',
      // Without a code it is the driver's own sentence, such as of a broken line.
      message: cause?.code === undefined ? cause?.message : 'a statement failed',
      code: cause?.code,
      constraint: cause?.constraint,
      query: query.trim().slice(0, 120),
      stack: one.stack?.slice(one.stack.indexOf('\n    at ') + 1),
    }
  }
  return null
}
