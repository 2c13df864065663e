// The one place that answers a refusal: AppError by its table, bad input with its fields, all else as `internal`.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '#domain/api.ts'
import { AppError, type FieldFault } from '#domain/errors.ts'
import { refusedByDatabase } from '../db/refused.ts'

/** Turns whatever was thrown into a refusal; null means a bug. */
export function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new AppError('invalid', { fields: error.validation.map(fieldFault) })
  }
  const { statusCode, code } = error as Partial<FastifyError>
  if (statusCode === 413) return new AppError('too_large')
  if (statusCode === 415) return new AppError('unsupported_media_type')
  if (statusCode === 404) return new AppError('not_found')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new AppError('bad_request')
  if (code === 'FST_ERR_VALIDATION') return new AppError('bad_request')
  return refusedByDatabase(error)
}

function fieldFault(issue: {
  instancePath: string
  params?: unknown
  message?: string
  keyword?: string
}): FieldFault {
  const field = issue.instancePath.replace(/^\//, '').replaceAll('/', '.')
  const raw = (issue.params as { issue?: { code?: string; maximum?: number; minimum?: number } } | undefined)
    ?.issue
  const own = issue.message !== undefined && /^[a-z_]+$/.test(issue.message) ? issue.message : undefined
  const params = {
    ...(typeof raw?.maximum === 'number' ? { maximum: raw.maximum } : {}),
    ...(typeof raw?.minimum === 'number' ? { minimum: raw.minimum } : {}),
  }
  return { field, code: own ?? raw?.code ?? issue.keyword ?? 'invalid', params }
}

export function problemOf(error: AppError, requestId: string): Problem {
  return {
    error: {
      code: error.code,
      ...(error.fields.length > 0 ? { fields: error.fields } : {}),
      ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
      requestId,
    },
  }
}

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asAppError(error)
  if (known === null) request.log.error({ err: error }, 'a bug')
  else if (known.status >= 500) request.log.warn({ code: known.code, err: known.cause }, 'refused')
  const refusal = known ?? new AppError('internal')
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter))
  return reply
    .code(refusal.status)
    .type('application/json; charset=utf-8')
    .send(problemOf(refusal, request.id))
}

export function mountProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))
}
