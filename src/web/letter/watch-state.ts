// What a page knows of a running generation: its events, folded one by one.
import type { GenerationEvent, GenerationState, WriterName } from '#domain/generation.ts'
import type { Change, Plan } from '#domain/letter.ts'

export type Step = Extract<GenerationEvent, { type: 'step' }>

/** One bringing into shape: what stood before it, so that it can be taken back, and what was done. */
export type Revision = { before: string; after: string; changes: Change[] }

export type Watch = {
  generationId: string | null
  writer: WriterName | null
  /** Why another writer took over (an error code), or null. */
  replaced: string | null
  plan: Plan | null
  step: Step | null
  text: string
  revisions: Revision[]
  asks: string[]
  /** Null while it runs. */
  end: { state: Exclude<GenerationState, 'running'>; error: string | null; retryAfter: number | null } | null
  /** What stood here, where it went on beyond the text that is stored; null almost always. */
  seenMore: string | null
}

export const nothingYet: Watch = {
  generationId: null,
  writer: null,
  replaced: null,
  plan: null,
  step: null,
  text: '',
  revisions: [],
  asks: [],
  end: null,
  seenMore: null,
}

/** The state after one more event. Events arrive in order and once: web/api.ts sees to it. */
export function fold(watch: Watch, event: GenerationEvent): Watch {
  switch (event.type) {
    case 'started':
      return { ...watch, generationId: event.generationId, writer: event.writer }
    case 'plan':
      return { ...watch, plan: event.plan }
    case 'step':
      return { ...watch, step: event }
    case 'writer':
      return { ...watch, writer: event.writer, replaced: event.because }
    case 'text':
      return { ...watch, text: watch.text + event.delta }
    case 'revised': {
      const revision = { before: watch.text, after: event.text, changes: event.changes }
      return { ...watch, text: event.text, revisions: [...watch.revisions, revision] }
    }
    case 'asks':
      return { ...watch, asks: event.asks }
    case 'ended':
      return {
        ...watch,
        text: event.text,
        end: { state: event.state, error: event.error ?? null, retryAfter: event.retryAfter ?? null },
        seenMore:
          event.state === 'interrupted' &&
          watch.text.length > event.text.length &&
          watch.text.startsWith(event.text)
            ? watch.text
            : null,
      }
  }
}

/**
 * What to show while the events are still being replayed: a page that was loaded anew begins with the text
 * that the row held, and never shows less than that.
 */
export function shownText(watch: Watch, known: string): string {
  if (watch.end || watch.revisions.length > 0) return watch.text
  return known.length > watch.text.length && known.startsWith(watch.text) ? known : watch.text
}
