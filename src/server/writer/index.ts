// Who writes: a model behind the OpenAI protocol where one is set, else the embedded writer.
import type { ErrorCode } from '#domain/errors.ts'
import type { WriterName } from '#domain/generation.ts'
import type { Message } from '#domain/prompts/index.ts'
import type { Env } from '../env.ts'
import { embeddedName } from './embedded.ts'
import { createModel, OPENAI_URL } from './model.ts'

export type ModelChunk =
  | { type: 'text'; text: string }
  /** What the provider counted, where it says so. */
  | { type: 'usage'; inputTokens: number; outputTokens: number }
  /** Another model took over before the first text, and why. */
  | { type: 'writer'; name: WriterName; because: ErrorCode }

/** Asks a model. Yields text as it comes; throws AppError with a `model_*` code. */
export type Model = {
  name: WriterName
  stream: (messages: Message[], options: { signal: AbortSignal }) => AsyncIterable<ModelChunk>
}

/** `model` is null for the embedded writer. */
export type Writer = { name: WriterName; model: Model | null }

/** The model of OPENAI_API_KEY alone. */
const DEFAULT_MODEL = 'gpt-5-mini'

export function createWriter(env: Pick<Env, 'OPENAI_API_KEY' | 'AI_BASE_URL' | 'AI_MODEL'>): Writer {
  if (env.OPENAI_API_KEY === undefined && env.AI_BASE_URL === undefined)
    return { name: embeddedName, model: null }
  const id = env.AI_MODEL ?? DEFAULT_MODEL
  const label = env.AI_BASE_URL === undefined ? `ChatGPT (${id})` : id
  const name: WriterName = { id, label, isModel: true }
  const model = createModel({ name, baseUrl: env.AI_BASE_URL ?? OPENAI_URL, apiKey: env.OPENAI_API_KEY })
  return { name, model }
}
