// Reads server-sent events in tests, from a body that is whole or from one that still comes.
import type { GenerationEvent, NumberedEvent } from '#domain/generation.ts'

export function eventsIn(body: string): NumberedEvent[] {
  return body
    .split('\n\n')
    .filter((frame) => frame.startsWith('id: '))
    .map((frame) => {
      const [id = '', data = ''] = frame.split('\n')
      return { n: Number(id.slice(4)), event: JSON.parse(data.slice(6)) as GenerationEvent }
    })
}

/** The text that a watcher sees after these events. */
export function seenIn(events: NumberedEvent[]): string {
  return events.reduce((text, { event }) => {
    if (event.type === 'text') return text + event.delta
    return event.type === 'revised' || event.type === 'ended' ? event.text : text
  }, '')
}

/** The events of an open stream, one after the other. Leaving the loop leaves the stream. */
export async function* eventsOfStream(response: Response): AsyncGenerator<NumberedEvent> {
  if (response.body === null) return
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of response.body) {
    rest += decoder.decode(bytes, { stream: true })
    const end = rest.lastIndexOf('\n\n')
    if (end === -1) continue
    yield* eventsIn(rest.slice(0, end))
    rest = rest.slice(end + 2)
  }
}
