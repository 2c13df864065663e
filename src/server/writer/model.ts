// A model behind the OpenAI chat-completions protocol, streamed. No SDK stands on the path of a chunk.
import { setTimeout as pause } from 'node:timers/promises'
import { createParser } from 'eventsource-parser'
import { Agent, request } from 'undici'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import type { WriterName } from '#domain/generation.ts'
import type { Model, ModelChunk } from './index.ts'

export const OPENAI_URL = 'https://api.openai.com/v1'

export type ModelTimes = {
  connectMs: number
  /** From the request to its first text. */
  firstTextMs: number
  /** Between two texts: a stall never ends by itself. */
  betweenMs: number
  /** A model that never ends is stopped here. */
  wholeMs: number
  /** Waits before the second and third try; only before the first text. */
  retryMs: number[]
}

const TIMES: ModelTimes = {
  connectMs: 10_000,
  firstTextMs: 90_000,
  betweenMs: 30_000,
  wholeMs: 300_000,
  retryMs: [400, 1500],
}

/** More text than any letter or answer needs. */
const MOST_TEXT = 60_000
/** A provider that asks for a longer wait is not waited for: the person is told. */
const LONGEST_WAIT_MS = 5_000

type Options = { name: WriterName; baseUrl: string; apiKey: string | undefined; times?: Partial<ModelTimes> }

export function createModel({ name, baseUrl, apiKey, times: given }: Options): Model {
  const times = { ...TIMES, ...given }
  const agent = new Agent({
    connect: { timeout: times.connectMs },
    headersTimeout: 0,
    bodyTimeout: 0,
    connections: null,
  })
  const url = `${baseUrl.replace(/\/$/, '')}/chat/completions`

  async function* stream(messages: unknown[], options: { signal: AbortSignal }): AsyncGenerator<ModelChunk> {
    for (let attempt = 0; ; attempt += 1) {
      let gaveText = false
      try {
        for await (const chunk of once(messages, options.signal)) {
          gaveText ||= chunk.type === 'text'
          yield chunk
        }
        return
      } catch (error) {
        if (options.signal.aborted) return
        const fault = asFault(error)
        const wait = times.retryMs[attempt]
        const asked = (fault.retryAfter ?? 0) * 1000
        if (gaveText || wait === undefined || !RETRIED.has(fault.code) || asked > LONGEST_WAIT_MS) throw fault
        await pause(Math.max(asked, wait * (0.5 + Math.random())), undefined, {
          signal: options.signal,
        }).catch(() => {})
        if (options.signal.aborted) return
      }
    }
  }

  async function* once(messages: unknown[], outer: AbortSignal): AsyncGenerator<ModelChunk> {
    const watch = new AbortController()
    let late = false
    const expire = () => {
      late = true
      watch.abort()
    }
    let timer = setTimeout(expire, times.firstTextMs)
    const whole = setTimeout(expire, times.wholeMs)
    const signal = AbortSignal.any([outer, watch.signal])
    try {
      const answer = await request(url, {
        method: 'POST',
        dispatcher: agent,
        signal,
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({
          model: name.id,
          messages,
          stream: true,
          stream_options: { include_usage: true },
        }),
      })
      if (answer.statusCode !== 200) {
        await answer.body.dump().catch(() => {})
        throw refusal(answer.statusCode, answer.headers['retry-after'])
      }
      const found: ModelChunk[] = []
      let finish: string | null = null
      let failed: AppError | null = null
      const parser = createParser({
        onEvent: ({ data }) => {
          if (data === '[DONE]') return
          const read = readChunk(data)
          if (read === null) failed ??= new AppError('model_garbled')
          else {
            finish = read.finish ?? finish
            failed ??= read.failed
            if (read.text !== '') found.push({ type: 'text', text: read.text })
            if (read.usage) found.push({ type: 'usage', ...read.usage })
          }
        },
      })
      const decoder = new TextDecoder()
      let length = 0
      for await (const bytes of answer.body) {
        parser.feed(decoder.decode(bytes as Uint8Array, { stream: true }))
        for (const chunk of found.splice(0)) {
          if (chunk.type === 'text') {
            length += chunk.text.length
            clearTimeout(timer)
            timer = setTimeout(expire, times.betweenMs)
          }
          yield chunk
        }
        if (failed !== null) throw failed as AppError
        if (length > MOST_TEXT) throw new AppError('model_too_long')
      }
      // A connection that ends in order without a finish_reason was cut all the same.
      if (finish === 'content_filter') throw new AppError('model_filtered')
      if (finish === 'length') throw new AppError('model_too_long')
      if (length === 0) throw new AppError('model_empty')
      if (finish === null) throw new AppError('model_cut')
    } catch (error) {
      throw late ? new AppError('model_timeout', { cause: error }) : error
    } finally {
      clearTimeout(timer)
      clearTimeout(whole)
      watch.abort()
    }
  }

  return { name, stream }
}

/** Faults that another try may mend. */
const RETRIED = new Set<ErrorCode>([
  'model_busy',
  'model_down',
  'model_unreachable',
  'model_cut',
  'model_empty',
])

function refusal(status: number, retryAfter: string | string[] | undefined): AppError {
  if (status === 401 || status === 403) return new AppError('model_key_refused')
  if (status === 429) return new AppError('model_busy', { retryAfter: secondsOf(retryAfter) })
  if (status >= 500) return new AppError('model_down')
  return new AppError('model_garbled', { cause: new Error(`the model answered ${status}`) })
}

function secondsOf(header: string | string[] | undefined): number | undefined {
  const value = Array.isArray(header) ? header[0] : header
  if (value === undefined) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}

const UNREACHABLE =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

function asFault(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code = '' } = error as { code?: string }
  return new AppError(UNREACHABLE.test(code) ? 'model_unreachable' : 'model_cut', { cause: error })
}

type Read = {
  text: string
  finish: string | null
  failed: AppError | null
  usage: { inputTokens: number; outputTokens: number } | null
}

/** Null for what is no chunk of the protocol. The first chunk may have `content: null`, the last no choices. */
function readChunk(data: string): Read | null {
  let raw: unknown
  try {
    raw = JSON.parse(data)
  } catch {
    return null
  }
  if (typeof raw !== 'object' || raw === null) return null
  const chunk = raw as {
    error?: unknown
    choices?: { delta?: { content?: unknown }; finish_reason?: unknown }[]
    usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null
  }
  if (chunk.error !== undefined && chunk.error !== null) {
    return { text: '', finish: null, failed: new AppError('model_down'), usage: null }
  }
  const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined
  const { content } = choice?.delta ?? {}
  const { prompt_tokens: input, completion_tokens: output } = chunk.usage ?? {}
  return {
    text: typeof content === 'string' ? content : '',
    finish: typeof choice?.finish_reason === 'string' ? choice.finish_reason : null,
    failed: null,
    usage:
      typeof input === 'number' && typeof output === 'number'
        ? { inputTokens: input, outputTokens: output }
        : null,
  }
}
