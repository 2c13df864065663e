// The words in the box of the chat, on this device: by conversation, until they are sent.
import { keep, kept } from '#web/storage.ts'

const keyOf = (place: string) => `chat-prompt:${place}`

/** `place` is the id of a conversation, "new", or "letter:" and a letter's id where none has begun yet. */
export function keptPrompt(place: string): string {
  return kept(keyOf(place)) ?? ''
}

export function keepPrompt(place: string, text: string): void {
  keep(keyOf(place), text === '' ? null : text)
}
