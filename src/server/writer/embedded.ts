// The embedded writer: no AI, no network. Its letters come out of domain/compose, shown as they are set down.
import { setTimeout as pause } from 'node:timers/promises'
import type { WriterName } from '#domain/generation.ts'

export const embeddedName: WriterName = { id: 'embedded', label: '내장 작성기', isModel: false }

const PIECE = 14
const PACE_MS = 18

/** Gives a finished text in small pieces, at a pace that the eye can follow; ends early when aborted. */
export async function* setDown(text: string, signal: AbortSignal): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    if (signal.aborted) return
    let end = Math.min(text.length, at + PIECE)
    // A pair of surrogates stays together.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end += 1
    yield text.slice(at, end)
    at = end
    await pause(PACE_MS, undefined, { signal }).catch(() => {})
  }
}
