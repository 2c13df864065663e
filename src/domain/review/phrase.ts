// Finding many phrases in one pass each, cheaply: a literal must be there before its pattern runs.
import type { Span } from '#domain/letter.ts'

/** `seed` is a literal that every match holds: where it is missing the pattern is not tried. */
export type Phrase = { seed: string; pattern: RegExp }

export type Hit<T extends Phrase> = Span & { phrase: T; match: RegExpMatchArray }

/** All matches in the order of the phrases. Patterns carry the `g` flag. */
export function findPhrases<T extends Phrase>(text: string, phrases: readonly T[]): Hit<T>[] {
  const hits: Hit<T>[] = []
  for (const phrase of phrases) {
    if (!text.includes(phrase.seed)) continue
    for (const match of text.matchAll(phrase.pattern))
      if (match[0] !== '')
        hits.push({ start: match.index, end: match.index + match[0].length, phrase, match })
  }
  return hits
}

/** Which places of a text are told already. Linear, however many there are. */
export class Taken {
  private readonly marks: Uint8Array
  constructor(text: string) {
    this.marks = new Uint8Array(text.length)
  }
  /** Takes the place; false when any of it was taken before. */
  take({ start, end }: Span): boolean {
    for (let at = start; at < end; at += 1) if (this.marks[at] === 1) return false
    this.marks.fill(1, start, end)
    return true
  }
}

/** `template` with the groups of a match: "$1 수". */
export function expand(template: string, match: RegExpMatchArray): string {
  return template.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
}
