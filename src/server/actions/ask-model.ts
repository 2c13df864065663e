// Asks a model and hands on its words as they come: to the person, or to the code that asked.
import { AppError } from '#domain/errors.ts'
import type { Message } from '#domain/prompts/index.ts'
import type { Model } from '../writer/index.ts'
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
    let length = 0
    for await (const chunk of model.stream(messages, { signal: pen.signal })) {
      if (chunk.type === 'text') {
        onText(chunk.text)
        length += chunk.text.length
        // Leaving the loop closes the line to the model: one that never ends is not paid for ever.
        if (length > most) throw new AppError('model_too_long')
      } else if (chunk.type === 'usage') {
        billed = {
          inputTokens: (billed?.inputTokens ?? 0) + chunk.inputTokens,
          outputTokens: (billed?.outputTokens ?? 0) + chunk.outputTokens,
        }
      } else {
        pen.name(chunk.name)
        pen.emit({ type: 'writer', writer: chunk.name, because: chunk.because })
      }
    }
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
