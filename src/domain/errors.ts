// Each refusal that a person can meet: one class, one code -> status table. The sentences live in web/locales.

import type { BlockReason } from './desk.ts'

export const errorStatus = {
  bad_request: 400,
  invalid: 400,
  unauthorized: 401,
  wrong_credentials: 400,
  /** A link of a mail that is used, too old or never was. */
  link_dead: 400,
  /** Someone without a password has to sign in again before this. */
  sign_in_again: 403,
  forbidden: 403,
  /** A model is asked for, and the notice that holds now was not agreed to. */
  consent_needed: 403,
  /** Agreed to a notice that is another one by now. */
  notice_changed: 409,
  /** The desk is opened by a link that goes to the operator's address. */
  desk_closed: 403,
  // A door that the operator shut, and why.
  blocked_abuse: 403,
  blocked_stolen: 403,
  blocked_asked: 403,
  not_found: 404,
  conflict: 409,
  last_way_in: 409,
  too_large: 413,
  unsupported_media_type: 415,
  quota_exhausted: 429,
  too_many_attempts: 429,
  too_many_streams: 503,
  /** More people sign in or up at this moment than can be served in time. */
  crowded: 503,
  unavailable: 503,
  internal: 500,
  // A model that failed. Told inside a stream, or as the status when nothing was streamed.
  model_key_refused: 502,
  model_busy: 503,
  model_down: 502,
  model_unreachable: 502,
  model_timeout: 504,
  model_garbled: 502,
  model_empty: 502,
  model_cut: 502,
  model_filtered: 502,
  model_too_long: 502,
  interrupted: 503,
} as const

export type ErrorCode = keyof typeof errorStatus

/** What a person is told who was blocked for this reason. */
export const blockedCode = {
  abuse: 'blocked_abuse',
  stolen: 'blocked_stolen',
  asked: 'blocked_asked',
} as const satisfies Record<BlockReason, ErrorCode>

/** Why a field is refused: a code of the locale files, with the numbers that its sentence needs. */
export type FieldFault = { field: string; code: string; params?: Record<string, string | number> }

/** A refusal with a code that every locale knows. `retryAfter` is in seconds. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldFault[]
  readonly retryAfter: number | undefined
  /** The limit that was reached, for those who say it in words of their own. */
  readonly limit: number | undefined
  constructor(
    code: ErrorCode,
    options: { fields?: FieldFault[]; retryAfter?: number; limit?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = options.fields ?? []
    this.retryAfter = options.retryAfter
    this.limit = options.limit
  }
  get status(): number {
    return errorStatus[this.code]
  }
}
