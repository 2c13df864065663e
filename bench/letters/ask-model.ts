// Asks a model over real HTTP, through the adapter that the service itself uses.
import { AppError } from '#domain/errors.ts'
import type { Message } from '#domain/prompts/index.ts'
import { createModel } from '#server/writer/model.ts'

export type Ask = (messages: Message[]) => Promise<string>

/** What came, also where the stream broke off: a draft is finished from whatever there is. */
export function askModelAt(baseUrl: string): Ask {
  const name = { id: 'misbehaving', label: 'misbehaving', isModel: true }
  const model = createModel({ name, baseUrl, apiKey: undefined })
  return async (messages) => {
    let text = ''
    try {
      await model.stream(messages, {
        signal: new AbortController().signal,
        take: (chunk) => {
          if (chunk.type === 'text') text += chunk.text
        },
      })
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'model_cut')) throw error
    }
    return text
  }
}
