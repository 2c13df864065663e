// A text that grows, told sentence by sentence: what a screen reader hears while it is written.
import { sentences } from '#domain/evidence/index.ts'

/** The sentences that are whole since `told` characters, and up to where the text is told now. */
export function spokenSince(text: string, told: number): { words: string; told: number } {
  const from = Math.min(told, text.length)
  const open = text.slice(from)
  // The last one may still grow; a line break after it says that it does not.
  const whole = sentences(open).filter(({ end }) => end < open.trimEnd().length || /\n/.test(open.slice(end)))
  const last = whole.at(-1)
  if (!last) return { words: '', told: from }
  return { words: open.slice(whole[0]?.start ?? 0, last.end), told: from + last.end }
}
