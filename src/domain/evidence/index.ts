// Which facts a text states, and whether the person's own material holds them.
export { type FoundFact, findFacts } from './find-facts.ts'
export { sentences } from './sentences.ts'
export { type Fused, flaggedFacts, isFlagged, type Material, type Trace, traceEvidence } from './trace.ts'
