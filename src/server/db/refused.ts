// What the database refuses through a fault of the caller, in the app's own codes.
import { AppError } from '#domain/errors.ts'

/** Null for everything else: that is a bug. */
export function refusedByDatabase(error: unknown): AppError | null {
  const cause = (error as { cause?: { code?: unknown; constraint?: unknown } } | undefined)?.cause
  // A character that PostgreSQL cannot store: NUL, half of a surrogate pair.
  if (['22021', '22P05', '22P02'].includes(String(cause?.code))) return new AppError('bad_request')
  // An access token outlives its person by minutes: whoever it names is nobody now.
  const person = cause?.code === '23503' && String(cause.constraint).endsWith('_user_id_user_id_fk')
  return person ? new AppError('unauthorized') : null
}
