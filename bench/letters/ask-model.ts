// Asks a model over real HTTP, on the chat-completions protocol.
import { createParser } from 'eventsource-parser'
import { Agent, request } from 'undici'
import type { Message } from '#domain/prompts/index.ts'

export type ModelClient = { ask: (messages: Message[]) => Promise<string>; close: () => Promise<void> }

/** What came, also where the stream broke off: a draft is finished from whatever there is. */
export function modelAt(url: string): ModelClient {
  const dispatcher = new Agent({ connections: 8, pipelining: 1 })
  const ask = async (messages: Message[]) => {
    const { statusCode, body } = await request(`${url}/chat/completions`, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'misbehaving', stream: true, messages }),
    })
    if (statusCode !== 200) throw new Error(`the model answered ${statusCode}: ${await body.text()}`)
    let text = ''
    const parser = createParser({
      onEvent: ({ data }) => {
        if (data === '[DONE]') return
        const chunk = JSON.parse(data) as { choices: { delta: { content?: string | null } }[] }
        text += chunk.choices[0]?.delta.content ?? ''
      },
    })
    const decoder = new TextDecoder()
    for await (const bytes of body) parser.feed(decoder.decode(bytes as Uint8Array, { stream: true }))
    return text
  }
  return { ask, close: () => dispatcher.close() }
}
