// A second model for when the first one fails before its first text. Whoever reads is told, by a chunk that says so.
import { AppError, type ErrorCode } from '#domain/errors.ts'
import type { Model, ModelChunk } from './index.ts'

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
    stream: async function* (messages, options): AsyncGenerator<ModelChunk> {
      let gaveText = false
      let fault: AppError
      try {
        for await (const chunk of first.stream(messages, options)) {
          gaveText ||= chunk.type === 'text'
          yield chunk
        }
        return
      } catch (error) {
        if (gaveText || options.signal.aborted) throw error
        if (!(error instanceof AppError) || !TAKEN_OVER.has(error.code)) throw error
        fault = error
      }
      try {
        for await (const chunk of second.stream(messages, options)) {
          if (chunk.type === 'text' && !gaveText) {
            gaveText = true
            yield { type: 'writer', name: second.name, because: fault.code }
          }
          yield chunk
        }
      } catch (error) {
        throw gaveText || !(error instanceof AppError) ? error : fault
      }
    },
  }
}
