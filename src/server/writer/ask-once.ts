// One request to a model, from its first byte to its last. No SDK stands on the path of a chunk.
import { type Dispatcher, request } from 'undici'
import { AppError } from '#domain/errors.ts'
import type { ModelChunk } from './index.ts'
import { faultOfSocket, faultOfStatus, retryAfterOf } from './model-faults.ts'
import { createAnswerReader, type Piece } from './read-answer.ts'

export type AskTimes = {
  /** From the request to its first text. */
  firstTextMs: number
  /** Between two texts: a stall never ends by itself. */
  betweenMs: number
  /** From the finish_reason to the end of the stream; what has not come by then is not waited for. */
  afterMs: number
  /** A model that never ends is stopped here. */
  wholeMs: number
}

export type Call = {
  url: string
  apiKey: string | undefined
  body: string
  dispatcher: Dispatcher
  times: AskTimes
  /** Null: the server is told nothing of the trace that its answer belongs to. */
  traceparent: string | null
}

/** More text than any letter or answer needs. */
const MOST_TEXT = 60_000
/** More bytes than that text can take, whatever is sent around it. */
const MOST_BYTES = 32 * 1024 * 1024
/** Enough to read an error's code. */
const MOST_ERROR_BYTES = 16_384
const ERROR_BODY_MS = 500

/** Throws AppError `model_*`; yields what came before that. Ends without a word when `outer` is aborted. */
export async function* askOnce(call: Call, outer: AbortSignal): AsyncGenerator<ModelChunk> {
  const { times } = call
  const line = new AbortController()
  let late = false
  const expire = () => {
    late = true
    line.abort()
  }
  const leave = () => line.abort()
  outer.addEventListener('abort', leave, { once: true })
  const whole = setTimeout(expire, times.wholeMs)
  let timer = setTimeout(expire, times.firstTextMs)
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(expire, ms)
  }
  const reader = createAnswerReader()
  let headCame = false
  let length = 0
  let bytes = 0
  const chunksOf = function* ({ text, usage, thinks }: Piece): Generator<ModelChunk> {
    // Who thinks aloud has not stalled; the limit of the whole still holds.
    if (thinks) timer.refresh()
    if (text !== '') {
      if (length === 0) wait(times.betweenMs)
      else timer.refresh()
      length += text.length
      yield { type: 'text', text }
    }
    if (usage !== null) yield { type: 'usage', ...usage }
  }

  try {
    if (outer.aborted) return
    try {
      const answer = await request(call.url, {
        method: 'POST',
        dispatcher: call.dispatcher,
        signal: line.signal,
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          ...(call.traceparent === null ? {} : { traceparent: call.traceparent }),
          ...(call.apiKey === undefined ? {} : { authorization: `Bearer ${call.apiKey}` }),
        },
        body: call.body,
      })
      headCame = true
      if (answer.statusCode !== 200) throw await refusalOf(answer)
      let finished = false
      for await (const piece of answer.body) {
        bytes += (piece as Uint8Array).length
        yield* chunksOf(reader.read(piece as Uint8Array))
        if (reader.failed !== null) throw reader.failed
        if (length > MOST_TEXT) throw new AppError('model_too_long')
        if (bytes > MOST_BYTES) throw new AppError('model_garbled')
        if (reader.finish !== null && !finished) {
          finished = true
          wait(times.afterMs)
        }
      }
      yield* chunksOf(reader.end())
    } catch (error) {
      if (outer.aborted) return
      // What is whole stays whole, however its line ends.
      const whole = reader.finish !== null && !(error instanceof AppError)
      if (!whole)
        throw late ? new AppError('model_timeout', { cause: error }) : faultOfSocket(error, headCame)
    }
    const fault = reader.failed ?? faultOfEnd(reader, length)
    if (fault !== null) throw fault
  } finally {
    clearTimeout(timer)
    clearTimeout(whole)
    outer.removeEventListener('abort', leave)
    // Whoever stops reading hangs up: nothing is paid for that nobody reads.
    line.abort()
  }
}

type Read = ReturnType<typeof createAnswerReader>

function faultOfEnd(reader: Read, length: number): AppError | null {
  if (reader.finish === 'content_filter') return new AppError('model_filtered')
  if (reader.finish === 'length') return new AppError('model_too_long')
  if (reader.finish === 'error') return new AppError('model_down')
  if (length === 0) {
    return new AppError(reader.declined ? 'model_filtered' : reader.foreign ? 'model_garbled' : 'model_empty')
  }
  // A connection that ends in order without a finish_reason was cut all the same.
  return reader.finish === null ? new AppError('model_cut') : null
}

/** Reads no more of the body than its error code, and never waits long for it. */
async function refusalOf(answer: Dispatcher.ResponseData): Promise<AppError> {
  const retryAfter = retryAfterOf(answer.headers)
  // A refusal that hangs must not hide what it refused.
  const cut = setTimeout(() => answer.body.destroy(), ERROR_BODY_MS)
  let said = ''
  try {
    const decoder = new TextDecoder()
    for await (const piece of answer.body) {
      said += decoder.decode(piece as Uint8Array, { stream: true })
      if (said.length > MOST_ERROR_BYTES) break
    }
  } catch {
    // The status says enough.
  } finally {
    clearTimeout(cut)
  }
  return faultOfStatus(answer.statusCode, errorCodeIn(said), retryAfter)
}

function errorCodeIn(body: string): unknown {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; type?: unknown } | null }
    return error?.code ?? error?.type
  } catch {
    return undefined
  }
}
