// What leaves the machine: personal words are replaced before a model sees them, and put back in its answer.
export { findPersonal, type MaskOptions, type Personal, type PersonalKind } from './find-personal.ts'
export { createMask, type Mask } from './mask.ts'
