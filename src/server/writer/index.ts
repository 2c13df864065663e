// Who writes: a model behind the OpenAI protocol where one is set, else the embedded writer.
import type { Message } from '#domain/prompts/index.ts'
import type { WriterName } from '#domain/generation.ts'

/** Asks a model. Yields text as it comes; throws AppError with a `model_*` code. */
export type Model = {
  name: WriterName
  stream: (
    messages: Message[],
    options: { signal: AbortSignal; maxTokens?: number },
  ) => AsyncIterable<ModelChunk>
}
export type ModelChunk =
  | { type: 'text'; text: string }
  /** What the provider counted, where it says so. */
  | { type: 'usage'; inputTokens: number; outputTokens: number }

/** `model` is null for the embedded writer, whose letters come out of domain/compose. */
export type Writer = { name: WriterName; model: Model | null }
