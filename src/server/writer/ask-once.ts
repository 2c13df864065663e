// One request to a model, from its first byte to its last. No SDK stands on the path of a chunk.
import type { Dispatcher } from 'undici'
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

/**
 * Throws AppError `model_*`; `take` has had what came before that. Ends without a word when `outer` is aborted.
 * What `take` throws hangs up, and is thrown on. Between the socket and `take` stands no promise and no queue:
 * that is what a chunk would cost most.
 */
export function askOnce(call: Call, outer: AbortSignal, take: (chunk: ModelChunk) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const { times } = call
  const { origin, pathname, search } = new URL(call.url)
  const reader = createAnswerReader()
  let line: Dispatcher.DispatchController | null = null
  let refusal: Refusal | null = null
  let over = false
  let headCame = false
  let finished = false
  let length = 0
  let bytes = 0

  const settle = (fault: unknown) => {
    if (over) return
    over = true
    clearTimeout(timer)
    clearTimeout(whole)
    outer.removeEventListener('abort', leave)
    // Whoever stops reading hangs up: nothing is paid for that nobody reads.
    line?.abort(HUNG_UP)
    if (fault === null) resolve()
    else reject(fault)
  }
  const leave = () => settle(null)
  /** What is whole stays whole, however its line ends. */
  const breakOff = (fault: AppError) =>
    settle(reader.finish === null ? fault : (reader.failed ?? faultOfEnd(reader, length)))
  const expire = () => breakOff(new AppError('model_timeout'))
  const whole = setTimeout(expire, times.wholeMs)
  let timer = setTimeout(expire, times.firstTextMs)
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(expire, ms)
  }
  const hand = ({ text, usage, thinks }: Piece) => {
    // Who thinks aloud has not stalled; the limit of the whole still holds.
    if (thinks) timer.refresh()
    if (text !== '') {
      if (length === 0) wait(times.betweenMs)
      else timer.refresh()
      length += text.length
      take({ type: 'text', text })
    }
    if (usage !== null) take({ type: 'usage', ...usage })
  }

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart: (controller) => {
      if (over) controller.abort(HUNG_UP)
      else line = controller
    },
    onResponseStart: (_, status, headers) => {
      if (status < 200 || over) return
      if (status !== 200) refusal = readRefusal(status, headers, settle)
      headCame = true
    },
    onResponseData: (_, piece) => {
      if (over) return
      if (refusal !== null) {
        refusal.read(piece)
        return
      }
      try {
        bytes += piece.length
        hand(reader.read(piece))
      } catch (error) {
        settle(error)
        return
      }
      if (reader.failed !== null) settle(reader.failed)
      else if (length > MOST_TEXT) settle(new AppError('model_too_long'))
      else if (bytes > MOST_BYTES) settle(new AppError('model_garbled'))
      else if (reader.finish !== null && !finished) {
        finished = true
        wait(times.afterMs)
      }
    },
    onResponseEnd: () => {
      line = null
      if (refusal !== null) refusal.end()
      if (over) return
      try {
        hand(reader.end())
      } catch (error) {
        settle(error)
      }
      settle(reader.failed ?? faultOfEnd(reader, length))
    },
    onResponseError: (_, error) => {
      line = null
      if (refusal !== null) refusal.end()
      breakOff(faultOfSocket(error, headCame))
    },
  }

  if (outer.aborted) {
    settle(null)
    return promise
  }
  outer.addEventListener('abort', leave, { once: true })
  call.dispatcher.dispatch(
    {
      origin,
      path: pathname + search,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(call.traceparent === null ? {} : { traceparent: call.traceparent }),
        ...(call.apiKey === undefined ? {} : { authorization: `Bearer ${call.apiKey}` }),
      },
      body: call.body,
    },
    handler,
  )
  return promise
}

const HUNG_UP = new Error('hung up')

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

type Refusal = { read: (piece: Uint8Array) => void; end: () => void }

/** Reads no more of the body than its error code, and never waits long for it. */
function readRefusal(
  status: number,
  headers: Dispatcher.ResponseData['headers'],
  settle: (fault: AppError) => void,
): Refusal {
  const decoder = new TextDecoder()
  let said = ''
  const end = () => {
    clearTimeout(cut)
    settle(faultOfStatus(status, errorCodeIn(said), retryAfterOf(headers)))
  }
  // A refusal that hangs must not hide what it refused.
  const cut = setTimeout(end, ERROR_BODY_MS)
  return {
    read: (piece) => {
      said += decoder.decode(piece, { stream: true })
      if (said.length > MOST_ERROR_BYTES) end()
    },
    end,
  }
}

function errorCodeIn(body: string): unknown {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; type?: unknown } | null }
    return error?.code ?? error?.type
  } catch {
    return undefined
  }
}
