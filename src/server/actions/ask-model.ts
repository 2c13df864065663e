// Asks a model and hands on its words as they come: to the person, or to the code that asked.
import { AppError } from '#domain/errors.ts'
import type { Message } from '#domain/prompts/index.ts'
import type { Model } from '../writer/index.ts'
import type { Span } from '../trace/index.ts'
import type { Pen, Written } from './generations.ts'

export type Asked = {
  /** Streams the answer to the person. Throws AppError `model_*`; what came stands in `pen.soFar`. */
  show: (messages: Message[], most: number, join?: (delta: string) => string) => Promise<void>
  /** The whole answer, shown to nobody. */
  ask: (messages: Message[]) => Promise<string>
  billed: () => Written['billed']
}

const MOST_ASKED = 20_000

export function askModel(model: Model, pen: Pen): Asked {
  let billed: NonNullable<Written['billed']> | null = null
  const tell = async (messages: Message[], most: number, onText: (text: string) => void) => {
    const span = pen.trace.begin('model', 'client', {
      'gen_ai.operation.name': 'chat',
      'gen_ai.request.model': model.name.id,
    })
    try {
      await read(span, messages, most, onText)
      span.end(pen.signal.aborted ? 'stopped' : undefined)
    } catch (error) {
      span.end(error instanceof AppError ? error.code : 'internal')
      throw error
    }
  }
  const read = (
    span: Span,
    messages: Message[],
    most: number,
    onText: (text: string) => void,
  ): Promise<void> => {
    let length = 0
    return model.stream(messages, {
      signal: pen.signal,
      traceparent: span.traceparent,
      take: (chunk) => {
        if (chunk.type === 'text') {
          if (length === 0) span.event('first text')
          onText(chunk.text)
          length += chunk.text.length
          // To throw closes the line to the model: one that never ends is not paid for ever.
          if (length > most) throw new AppError('model_too_long')
        } else if (chunk.type === 'usage') {
          billed = {
            inputTokens: (billed?.inputTokens ?? 0) + chunk.inputTokens,
            outputTokens: (billed?.outputTokens ?? 0) + chunk.outputTokens,
          }
          span.set({
            'gen_ai.usage.input_tokens': chunk.inputTokens,
            'gen_ai.usage.output_tokens': chunk.outputTokens,
          })
        } else {
          span.set({ 'gen_ai.response.model': chunk.name.id })
          pen.name(chunk.name)
          pen.emit({ type: 'writer', writer: chunk.name, because: chunk.because })
        }
      },
    })
  }
  return {
    show: (messages, most, join) => {
      let first = true
      return tell(messages, most, (text) => {
        pen.text(first && join ? join(text) : text)
        first = false
      })
    },
    ask: async (messages) => {
      let answer = ''
      await tell(messages, MOST_ASKED, (text) => {
        answer += text
      })
      return answer
    },
    billed: () => billed,
  }
}
