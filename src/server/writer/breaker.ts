// A provider that is down is left alone for a while: people are told at once, and it is not beaten while it gets up.
import { AppError, type ErrorCode } from '#domain/errors.ts'

/** Calls in a row, each with its own retries, that found nobody or nothing. */
export const FAILURES_TO_OPEN = 8
/** Then one call is let through to see whether it is back. */
export const OPEN_MS = 10_000

const DOWN = new Set<ErrorCode>(['model_down', 'model_unreachable', 'model_timeout'])

export type Breaker = {
  /** Throws what the provider last failed with, and when to come back. Each `enter` is followed by one `leave`. */
  enter: () => void
  /** `fault` is what ended the call before its first text; null when text came, undefined when the person left. */
  leave: (fault: AppError | null | undefined) => void
  readonly isOpen: boolean
}

/** `clock` in ms; it never goes back. */
export function createBreaker(clock: () => number = () => performance.now()): Breaker {
  let failures = 0
  let openUntil = 0
  let lastFault: ErrorCode = 'model_down'
  let probing = false
  return {
    enter: () => {
      if (failures < FAILURES_TO_OPEN) return
      const left = openUntil - clock()
      if (left > 0 || probing) {
        throw new AppError(lastFault, { retryAfter: Math.max(1, Math.ceil(left / 1000)) })
      }
      probing = true
    },
    leave: (fault) => {
      probing = false
      if (fault === undefined) return
      if (fault === null || !DOWN.has(fault.code)) {
        failures = 0
        return
      }
      failures += 1
      lastFault = fault.code
      openUntil = clock() + OPEN_MS
    },
    get isOpen() {
      return failures >= FAILURES_TO_OPEN
    },
  }
}
