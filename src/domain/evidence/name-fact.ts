import type { FactKind } from '#domain/letter.ts'

/**
 * `canon` is the squeezed name, the same for every known way of writing it. `guessed` marks a word that
 * only the sentence around it makes a name: it is held already when the person used the same stem. `scope`
 * marks places, languages, reach and lead, which a wish may name freely.
 */
export type NameFact = {
  kind: FactKind
  start: number
  end: number
  canon: string
  guessed?: boolean
  scope?: boolean
}
