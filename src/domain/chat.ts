// A conversation is a list of messages: one prompt of the person and the answer to it.
import { z } from 'zod'
import { GenerationState, WriterName } from './generation.ts'

/** Characters (UTF-16 code units) of one prompt; more is refused with 413. */
export const MAX_PROMPT = 8_000

export const ChatMessage = z.object({
  id: z.string(),
  prompt: z.string(),
  response: z.string(),
  state: GenerationState,
  error: z.string().nullable(),
  generationId: z.string().nullable(),
  /** Who answered. */
  writer: WriterName.nullable(),
  createdAt: z.string(),
})
export type ChatMessage = z.infer<typeof ChatMessage>

export const Conversation = z.object({
  id: z.string(),
  title: z.string(),
  /** The letter from which it was opened, and which it therefore knows. */
  letterId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Conversation = z.infer<typeof Conversation>
