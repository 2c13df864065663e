// A second model for when the first one fails before its first text. Whoever reads is told, by a chunk that says so.
import { AppError, type ErrorCode } from '#domain/errors.ts'
import type { Model } from './index.ts'

/** Not `model_filtered` or `model_too_long`: what one model declines is not carried to another. */
const TAKEN_OVER = new Set<ErrorCode>([
  'model_key_refused',
  'model_busy',
  'model_down',
  'model_unreachable',
  'model_timeout',
  'model_garbled',
  'model_empty',
  'model_cut',
])

/** Goes by the first model's name. Throws the first one's fault when the second brings no text either. */
export function withFallback(first: Model, second: Model): Model {
  return {
    name: first.name,
    breakers: () => [...(first.breakers?.() ?? []), ...(second.breakers?.() ?? [])],
    recipients: [...first.recipients, ...second.recipients],
    stream: async (messages, listening) => {
      const { signal, take } = listening
      let gaveText = false
      let fault: AppError
      try {
        await first.stream(messages, {
          ...listening,
          take: (chunk) => {
            gaveText ||= chunk.type === 'text'
            take(chunk)
          },
        })
        return
      } catch (error) {
        if (gaveText || signal.aborted) throw error
        if (!(error instanceof AppError) || !TAKEN_OVER.has(error.code)) throw error
        fault = error
      }
      try {
        await second.stream(messages, {
          ...listening,
          take: (chunk) => {
            if (chunk.type === 'text' && !gaveText) {
              gaveText = true
              take({ type: 'writer', name: second.name, because: fault.code })
            }
            take(chunk)
          },
        })
      } catch (error) {
        throw gaveText || !(error instanceof AppError) ? error : fault
      }
    },
  }
}
