// Who writes: a model behind the OpenAI protocol where one is set, else the embedded writer.
import type { ErrorCode } from '#domain/errors.ts'
import type { WriterName } from '#domain/generation.ts'
import type { Message } from '#domain/prompts/index.ts'
import type { Env } from '../env.ts'
import { embeddedName } from './embedded.ts'
import { withFallback } from './fallback.ts'
import { createModel, type ModelTimes, OPENAI_URL } from './model.ts'
import { readProvider } from './recipients.ts'
import type { Recipient } from '#domain/consent.ts'

export type ModelChunk =
  | { type: 'text'; text: string }
  /** What the provider counted, where it says so. */
  | { type: 'usage'; inputTokens: number; outputTokens: number }
  /** Another model took over before the first text, and why. */
  | { type: 'writer'; name: WriterName; because: ErrorCode }

export type Listening = {
  /** Ends it without a word. */
  signal: AbortSignal
  /** Called in the very turn in which something comes. What it throws hangs up, and is thrown on. */
  take: (chunk: ModelChunk) => void
  /** Handed on to a server of our own, and to no other. */
  traceparent?: string | null
}

/** Asks a model. Resolves when its answer is whole; throws AppError with a `model_*` code. */
export type Model = {
  name: WriterName
  /** Who gets what it is asked: itself, then the one that takes over. */
  recipients: Recipient[]
  stream: (messages: Message[], listening: Listening) => Promise<void>
  /** Whether it is left alone because it is down; of each model that stands behind this one. */
  breakers?: () => { model: string; isOpen: boolean }[]
}

/** `model` is null for the embedded writer. */
export type Writer = { name: WriterName; model: Model | null }

/** The model of OPENAI_API_KEY alone. */
const DEFAULT_MODEL = 'gpt-5-mini'

type ModelEnv = Pick<
  Env,
  | 'OPENAI_API_KEY'
  | 'AI_BASE_URL'
  | 'AI_MODEL'
  | 'AI_FALLBACK_MODEL'
  | 'AI_FALLBACK_BASE_URL'
  | 'AI_FALLBACK_API_KEY'
> &
  Partial<Pick<Env, 'AI_PROVIDER' | 'AI_FALLBACK_PROVIDER'>>

/** `times`: other waits than the usual ones. */
export function createWriter(env: ModelEnv, times: Partial<ModelTimes> = {}): Writer {
  if (env.OPENAI_API_KEY === undefined && env.AI_BASE_URL === undefined)
    return { name: embeddedName, model: null }
  const first = modelAt(env.AI_BASE_URL, env.AI_MODEL ?? DEFAULT_MODEL, env.OPENAI_API_KEY, {
    provider: env.AI_PROVIDER,
    times,
  })
  if (env.AI_FALLBACK_MODEL === undefined) return { name: first.name, model: first }
  const second = modelAt(
    env.AI_FALLBACK_BASE_URL ?? env.AI_BASE_URL,
    env.AI_FALLBACK_MODEL,
    // A key is for the server that it was given for.
    env.AI_FALLBACK_API_KEY ?? (env.AI_FALLBACK_BASE_URL === undefined ? env.OPENAI_API_KEY : undefined),
    {
      provider: env.AI_FALLBACK_BASE_URL === undefined ? env.AI_PROVIDER : env.AI_FALLBACK_PROVIDER,
      times,
    },
  )
  return { name: first.name, model: withFallback(first, second) }
}

/** `baseUrl` is undefined for OpenAI's own server. */
function modelAt(
  baseUrl: string | undefined,
  id: string,
  apiKey: string | undefined,
  { provider = '', times }: { provider: string | undefined; times: Partial<ModelTimes> },
): Model {
  const label = baseUrl === undefined ? `ChatGPT (${id})` : id
  return createModel({
    name: { id, label, isModel: true },
    baseUrl: baseUrl ?? OPENAI_URL,
    apiKey,
    provider: readProvider(provider),
    times,
  })
}
