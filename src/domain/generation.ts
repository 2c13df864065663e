// A generation is one run of a writer, for a letter or a chat answer: a row, not a connection.
// Route, stream, browser and tests share the one union of events below.
import { z } from 'zod'
import { Change, Plan } from './letter.ts'
import { Quota } from './quota.ts'

export const GenerationState = z.enum(['running', 'done', 'stopped', 'interrupted', 'failed'])
export type GenerationState = z.infer<typeof GenerationState>

/** Who writes. `label` is what the person reads: "내장 작성기" or the model's name. */
export const WriterName = z.object({
  id: z.string(),
  label: z.string(),
  /** False for the embedded writer, which is no AI and sends nothing anywhere. */
  isModel: z.boolean(),
})
export type WriterName = z.infer<typeof WriterName>

export const GenerationEvent = z.discriminatedUnion('type', [
  /** Always the first. Carries the ids under which everything else is found again. */
  z.object({
    type: z.literal('started'),
    generationId: z.string(),
    letterId: z.string().optional(),
    conversationId: z.string().optional(),
    messageId: z.string().optional(),
    writer: WriterName,
    quota: Quota,
  }),
  z.object({ type: z.literal('plan'), plan: Plan }),
  /** What is being done now, for the line of progress. */
  z.object({
    type: z.literal('step'),
    step: z.enum(['writing', 'repairing', 'fitting', 'reviewing']),
    count: z.number().int().optional(),
  }),
  /** Another writer took over, because the first one failed before its first text; `because` is an error code. */
  z.object({ type: z.literal('writer'), writer: WriterName, because: z.string() }),
  /** Appended to the text so far. */
  z.object({ type: z.literal('text'), delta: z.string() }),
  /** The whole text anew, after it was repaired or brought into its limit. */
  z.object({ type: z.literal('revised'), text: z.string(), changes: z.array(Change) }),
  /** Questions to the person, where a fact is missing. */
  z.object({ type: z.literal('asks'), asks: z.array(z.string()) }),
  /** Always the last. `text` is exactly what is stored. */
  z.object({
    type: z.literal('ended'),
    state: GenerationState.exclude(['running']),
    text: z.string(),
    error: z.string().optional(),
    retryAfter: z.number().int().optional(),
    quota: Quota.optional(),
  }),
])
export type GenerationEvent = z.infer<typeof GenerationEvent>

/** An event with its number in the log of its generation, from 1; the `id:` of the stream. */
export type NumberedEvent = { n: number; event: GenerationEvent }

export const Generation = z.object({
  id: z.string(),
  kind: z.enum(['letter', 'chat']),
  state: GenerationState,
  letterId: z.string().nullable(),
  conversationId: z.string().nullable(),
  messageId: z.string().nullable(),
  writer: WriterName,
  text: z.string(),
  lastEvent: z.number().int(),
  error: z.string().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
})
export type Generation = z.infer<typeof Generation>
