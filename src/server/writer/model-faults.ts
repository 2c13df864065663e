// What a model's failure means to the person: each status, error code and broken socket has one code of domain/errors.
import { errors } from 'undici'
import { AppError } from '#domain/errors.ts'

/** A longer wait says nothing any more. */
const LONGEST_RETRY_AFTER_S = 86_400

/** `code` is what the provider says in its body: a word, a number, or a number as a word. */
export function faultOfStatus(status: number, code: unknown, retryAfter?: number): AppError {
  const cause = new Error(`the model answered ${status}`)
  if (code === 'context_length_exceeded' || status === 413) return new AppError('model_too_long', { cause })
  if (code === 'content_filter') return new AppError('model_filtered', { cause })
  if (status === 401 || status === 402 || status === 403) return new AppError('model_key_refused', { cause })
  if (status === 429) return new AppError('model_busy', { retryAfter, cause })
  if (status >= 500 || status === 408 || status === 409)
    return new AppError('model_down', { retryAfter, cause })
  // No such model, or no such server behind the address: nothing was read because nobody was there.
  if (status === 404 || status === 405) return new AppError('model_unreachable', { cause })
  return new AppError('model_garbled', { cause })
}

/** An `error` inside a stream that began well, as `{message, type, code}`; some servers send the code as a number. */
export function faultOfError(error: unknown): AppError {
  const { code, type } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const word = code ?? type
  const status = Number(word)
  if (Number.isInteger(status) && status >= 400 && status < 600) return faultOfStatus(status, word)
  return faultOfStatus(STATUS_OF_WORD[String(word)] ?? 500, word)
}

const STATUS_OF_WORD: Record<string, number> = {
  invalid_api_key: 401,
  authentication_error: 401,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
  insufficient_quota: 429,
  context_length_exceeded: 413,
}

/** What undici threw. Before the head of an answer nobody was reached; after it the answer was cut. */
export function faultOfSocket(error: unknown, headCame: boolean): AppError {
  if (error instanceof AppError) return error
  if (error instanceof errors.HTTPParserError) return new AppError('model_garbled', { cause: error })
  return new AppError(headCame ? 'model_cut' : 'model_unreachable', { cause: error })
}

/** The provider closed the socket just as it was used again: nothing was answered, and another one will do. */
export function wasReset(fault: AppError): boolean {
  return fault.code === 'model_unreachable' && RESETS.has(codeOf(fault.cause))
}

const RESETS = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

function codeOf(error: unknown): string {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

type Headers = Record<string, string | string[] | undefined>

/** Whole seconds, from `Retry-After` (seconds or a date) or `retry-after-ms`. */
export function retryAfterOf(headers: Headers, now: number = Date.now()): number | undefined {
  const one = (name: string) => [headers[name]].flat()[0]?.trim()
  const ms = one('retry-after-ms')
  const value = one('retry-after')
  const isNumber = (text: string | undefined): text is string => /^\d+(\.\d+)?$/.test(text ?? '')
  const seconds = isNumber(ms)
    ? Number(ms) / 1000
    : isNumber(value)
      ? Number(value)
      : (Date.parse(value ?? '') - now) / 1000
  if (!Number.isFinite(seconds)) return undefined
  return Math.min(LONGEST_RETRY_AFTER_S, Math.max(0, Math.ceil(seconds)))
}
