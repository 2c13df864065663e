// Reads a body of server-sent events as they come.
import { createParser } from 'eventsource-parser'
import type { GenerationEvent } from '#domain/generation.ts'

type Ended = Extract<GenerationEvent, { type: 'ended' }>

/** Hands on each event with its number; gives back the last one, or null when the body broke off before it. */
export async function readEvents(
  response: Response,
  onEvent: (event: GenerationEvent, n: number) => void,
): Promise<Ended | null> {
  const reader = response.body?.getReader()
  if (!reader) return null
  const decoder = new TextDecoder()
  let ended: Ended | null = null
  const parser = createParser({
    onEvent({ id, data }) {
      const n = Number(id)
      if (!Number.isInteger(n) || data === '') return
      const event = JSON.parse(data) as GenerationEvent
      onEvent(event, n)
      if (event.type === 'ended') ended = event
    },
  })
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return ended
    parser.feed(decoder.decode(value, { stream: true }))
    if (ended) {
      // The last event is the end, whether or not the server closes the line.
      void reader.cancel().catch(() => undefined)
      return ended
    }
  }
}
