import type { FactKind } from '#domain/letter.ts'

/** `canon` is the squeezed name, the same for every known way of writing it. */
export type NameFact = { kind: FactKind; start: number; end: number; canon: string }
