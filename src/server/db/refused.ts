// What the database refuses, in the app's own codes: through a fault of the caller, or because it cannot serve now.
import { AppError } from '#domain/errors.ts'

const COME_BACK_SECONDS = 5

/** Null for everything else: that is a bug. */
export function refusedByDatabase(error: unknown): AppError | null {
  const cause = (error as { cause?: { code?: unknown; constraint?: unknown } } | undefined)?.cause
  // A character that PostgreSQL cannot store: NUL, half of a surrogate pair.
  if (['22021', '22P05', '22P02'].includes(String(cause?.code))) return new AppError('bad_request')
  // An access token outlives its person by minutes: whoever it names is nobody now.
  if (cause?.code === '23503' && String(cause.constraint).endsWith('_user_id_user_id_fk'))
    return new AppError('unauthorized')
  return isAway(error) ? new AppError('unavailable', { retryAfter: COME_BACK_SECONDS, cause: error }) : null
}

/** A broken line (08), no room or memory or connection left (53), stopped by its operator (57P), an error of its disk (58). */
const AWAY =
  /^(08...|53...|57P0.|58030|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** What the driver says without a code. */
const AWAY_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Nobody's fault who asks: it passes, and one may ask again. */
function isAway(error: unknown): boolean {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    const { code, message } = one as Error & { code?: unknown }
    if (AWAY.test(String(code)) || AWAY_WORDS.test(message)) return true
    // A name with several addresses, none of which answered.
    if (one instanceof AggregateError && one.errors.some(isAway)) return true
  }
  return false
}
