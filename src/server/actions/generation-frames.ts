// Events of a generation as they go over the wire (server-sent events), made once for log and watchers alike.
import type { GenerationEvent } from '#domain/generation.ts'

export function frameOf(n: number, event: GenerationEvent): string {
  return `id: ${n}\ndata: ${JSON.stringify(event)}\n\n`
}

/** The way of every chunk: no object is made for it. */
export function textFrame(n: number, delta: string): string {
  return `id: ${n}\ndata: {"type":"text","delta":${JSON.stringify(delta)}}\n\n`
}

/** What comes after event `after` in frames that begin with event `first`. */
export function framesAfter(frames: string, first: number, after: number): string {
  if (after < first) return frames
  const at = frames.indexOf(`\n\nid: ${after + 1}\n`)
  if (at !== -1) return frames.slice(at + 2)
  // Only the end that a reaper wrote leaves out numbers.
  for (const found of frames.matchAll(/(?:^|\n\n)id: (\d+)\n/g)) {
    if (Number(found[1]) > after) return frames.slice(found.index).replace(/^\n\n/, '')
  }
  return ''
}

export function eventsOf(frames: string): GenerationEvent[] {
  return frames
    .split('\n\n')
    .filter((frame) => frame !== '')
    .map((frame) => JSON.parse(frame.slice(frame.indexOf('\ndata: ') + 7)) as GenerationEvent)
}

/** The text that a watcher of these events sees at their end. */
export function textAfter(text: string, events: GenerationEvent[]): string {
  let seen = text
  for (const event of events) {
    if (event.type === 'text') seen += event.delta
    else if (event.type === 'revised' || event.type === 'ended') seen = event.text
  }
  return seen
}
