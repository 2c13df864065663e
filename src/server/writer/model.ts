// A model behind the OpenAI chat-completions protocol: asked, and asked again where another try may help.
import { setTimeout as pause } from 'node:timers/promises'
import { Agent } from 'undici'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import type { WriterName } from '#domain/generation.ts'
import type { Message } from '#domain/prompts/index.ts'
import { type AskTimes, askOnce } from './ask-once.ts'
import { createBreaker } from './breaker.ts'
import { isOurs } from './is-ours.ts'
import type { Listening, Model } from './index.ts'
import { wasReset } from './model-faults.ts'
import { type Provider, recipientOf } from './recipients.ts'

export const OPENAI_URL = 'https://api.openai.com/v1'

export type ModelTimes = AskTimes & {
  connectMs: number
  /** Waits before the second and third try; only before the first text. */
  retryMs: number[]
}

const TIMES: ModelTimes = {
  connectMs: 10_000,
  firstTextMs: 90_000,
  betweenMs: 30_000,
  afterMs: 2_000,
  wholeMs: 300_000,
  retryMs: [400, 1500],
}

/** A provider that asks for a longer wait is not waited for: the person is told. */
const LONGEST_WAIT_S = 5

/** Faults that another try may mend. */
const RETRIED = new Set<ErrorCode>([
  'model_busy',
  'model_down',
  'model_unreachable',
  'model_cut',
  'model_empty',
])

type Options = {
  name: WriterName
  baseUrl: string
  apiKey: string | undefined
  /** Who runs the server, where the operator says so. */
  provider?: Provider | null
  times?: Partial<ModelTimes>
}

export function createModel({ name, baseUrl, apiKey, provider = null, times: given }: Options): Model {
  const times = { ...TIMES, ...given }
  const dispatcher = new Agent({
    connect: { timeout: times.connectMs },
    // The limits that count are those to and between texts; a comment line must not push them out.
    headersTimeout: 0,
    bodyTimeout: 0,
    connections: null,
    // One socket a stream, so that hanging up is seen at once by whatever stands between.
    allowH2: false,
  })
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`
  const breaker = createBreaker()
  const handsOnTrace = isOurs(baseUrl)

  async function stream(messages: Message[], { signal, traceparent, take }: Listening): Promise<void> {
    if (signal.aborted) return
    breaker.enter()
    const parent = handsOnTrace ? (traceparent ?? null) : null
    // Until text came or a fault is known: whoever leaves in between says nothing about the provider.
    let verdict: AppError | null | undefined
    try {
      const body = JSON.stringify({
        model: name.id,
        messages,
        stream: true,
        stream_options: { include_usage: true },
      })
      let reusedASocket = false
      for (let attempt = 0; ; ) {
        try {
          await askOnce({ url, apiKey, body, dispatcher, times, traceparent: parent }, signal, (chunk) => {
            if (chunk.type === 'text') verdict = null
            take(chunk)
          })
          return
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          if (verdict === null) throw error
          if (wasReset(error) && !reusedASocket) {
            reusedASocket = true
            continue
          }
          const wait = times.retryMs[attempt]
          const asked = error.retryAfter ?? 0
          if (wait === undefined || !RETRIED.has(error.code) || asked > LONGEST_WAIT_S) {
            verdict = error
            throw error
          }
          // Jitter, so that those who failed together do not come back together.
          const jitter = wait * (0.5 + Math.random())
          await pause(asked * 1000 + jitter, undefined, { signal }).catch(() => {})
          if (signal.aborted) return
          attempt += 1
        }
      }
    } finally {
      breaker.leave(verdict)
    }
  }

  return {
    name,
    recipients: [recipientOf(name.id, baseUrl, provider)],
    stream,
    breakers: () => [{ model: name.id, isOpen: breaker.isOpen }],
  }
}
