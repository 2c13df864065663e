// How long a text is, in the employer's own unit.
export { count, counts } from './count.ts'
export { BAND_FROM, BAND_TO, inBand, LOW_BELOW, lengthOf, SHORT_BELOW } from './length.ts'
export { type Mapped, normalize, normalizeMapped } from './normalize.ts'
export { type NoLimit, type ParsedLimit, parseLimit } from './parse-limit.ts'
export { explainUnits, UNIT_SAMPLE, type UnitExplanation } from './explain-units.ts'
