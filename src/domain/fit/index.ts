// Brings a text into its band, and carries a writer's draft to a letter.
export { bandOf, used } from './band.ts'
export { type CleanedDraft, cleanDraft } from './clean-draft.ts'
export { type FinishedLetter, type FinishOptions, finishLetter } from './finish-letter.ts'
export { type FitOptions, type Fitted, fit } from './fit.ts'
export { type Material, materialOf } from './material.ts'
export { isWhole, type Outline, outlineOf } from './outline.ts'
export { type ShortenCandidate, shortenCandidates } from './shorten-candidates.ts'
export type { Shorter } from './shorter-versions.ts'
