import type { FactKind } from '#domain/letter.ts'

/**
 * `canon` is the squeezed name, the same for every known way of writing it. `guessed` marks a word that
 * only its letters or the sentence around it make a name: it is held already when the notes have so many of
 * its first letters. `scope`
 * marks places, languages, reach and lead, which a wish may name freely.
 */
export type NameFact = {
  kind: FactKind
  start: number
  end: number
  canon: string
  guessed?: number
  /** The everyday words that a name is joined of: notes with each of them hold it. */
  parts?: string[]
  scope?: boolean
  /** A foreign word in Hangul, which people write in more than one way. */
  loan?: boolean
  /** The words in which notes tell a deed: any of them holds it. */
  notes?: RegExp
  /** And those of one syllable, for which the notes are looked through word by word. */
  alone?: RegExp
  /** A concrete thing that stands in a deed. */
  thing?: boolean
  /** Somebody who is said to have been there: notes that speak of them in any way hold them. */
  person?: boolean
}
