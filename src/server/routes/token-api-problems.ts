// Refusals in the token API's own shape: {field: [...]} for 400, {detail: "…"} for all else.
import type { FastifyInstance } from 'fastify'
import type { AppError, ErrorCode } from '#domain/errors.ts'
import { AppError as Refusal } from '#domain/errors.ts'
import { asAppError } from './problem.ts'
import { nonField, tokenApiFields, tokenApiWords } from './token-api-words.ts'

const DETAILS: Partial<Record<ErrorCode, string>> = {
  unauthorized: tokenApiWords.deadToken,
  not_found: tokenApiWords.notFound,
  too_large: tokenApiWords.tooLarge,
  unsupported_media_type: tokenApiWords.notJson,
  unavailable: tokenApiWords.unavailable,
  crowded: tokenApiWords.crowded,
}

const BLOCKED: Partial<Record<ErrorCode, string>> = {
  blocked_abuse: tokenApiWords.blockedAbuse,
  blocked_stolen: tokenApiWords.blockedStolen,
  blocked_asked: tokenApiWords.blockedAsked,
}

export function tokenApiBody(refusal: AppError): Record<string, string | string[]> {
  if (refusal.code === 'invalid') return tokenApiFields(refusal.fields)
  if (refusal.code === 'wrong_credentials') return { [nonField]: [tokenApiWords.wrongCredentials] }
  if (refusal.code in BLOCKED) return { [nonField]: [BLOCKED[refusal.code] ?? ''] }
  if (refusal.code === 'bad_request') return { [nonField]: [tokenApiWords.brokenJson] }
  if (refusal.code === 'too_many_attempts')
    return { detail: tokenApiWords.tooManyAttempts(refusal.retryAfter ?? 1) }
  return { detail: DETAILS[refusal.code] ?? tokenApiWords.bug }
}

/** For a scope of its own: the rest of the app answers with `Problem`. */
export function mountTokenApiProblems(
  scope: FastifyInstance,
  bodyOf: (refusal: AppError) => Record<string, string | string[]> = tokenApiBody,
): void {
  scope.setErrorHandler((error, request, reply) => {
    const known = asAppError(error)
    if (known === null) request.log.error({ err: error }, 'a bug')
    else if (known.status >= 500) request.log.warn({ code: known.code, err: known.cause }, 'refused')
    const refusal = known ?? new Refusal('internal')
    if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter))
    // The first AboutMe answers every login that fails with 400.
    const status = refusal.code in BLOCKED ? 400 : refusal.status
    return reply.code(status).type('application/json; charset=utf-8').send(bodyOf(refusal))
  })
}
