// Who made a text, for machines: it stands beside a file of it, never as a sentence inside (AI 기본법 §31, letter-rules §5).
import type { WriterName } from './generation.ts'

/** IPTC's name for what a trained model made. */
const BY_GENERATIVE_AI = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

export type Provenance = {
  writer: string | null
  generativeAi: boolean
  digitalSourceType?: string
}

/** `writer` wrote it first; null for a text by hand. That a person changed it since does not unsay who made it. */
export function provenanceOf(writer: WriterName | null): Provenance {
  if (writer === null) return { writer: null, generativeAi: false }
  const { label, isModel } = writer
  return {
    writer: label,
    generativeAi: isModel,
    ...(isModel ? { digitalSourceType: BY_GENERATIVE_AI } : {}),
  }
}
