// The only file that calls the server. Each call is typed by its row in #domain/api.ts.
import type { z } from 'zod'
import type { EndpointId, endpoints, Problem } from '#domain/api.ts'
import type { ErrorCode, FieldFault } from '#domain/errors.ts'
import type { GenerationEvent } from '#domain/generation.ts'
import { readEvents } from '#web/read-events.ts'

type Rows = typeof endpoints
type Of<Row, Key extends string> =
  Row extends Record<Key, infer Schema extends z.ZodType> ? Record<Key, z.input<Schema>> : unknown
/** What an endpoint takes: `params` of its path, `query`, `body`, each where its row has one. */
export type Args<Id extends EndpointId> = Of<Rows[Id], 'params'> &
  Of<Rows[Id], 'query'> &
  Of<Rows[Id], 'body'>
export type StreamId = { [Id in EndpointId]: Rows[Id]['answer'] extends 'stream' ? Id : never }[EndpointId]
export type FileId = { [Id in EndpointId]: Rows[Id]['answer'] extends 'zip' ? Id : never }[EndpointId]
export type CallId = Exclude<EndpointId, StreamId | FileId>
/** What a 2xx of an endpoint carries. */
export type Answer<Id extends CallId> = Rows[Id]['answer'] extends z.ZodType
  ? z.output<Rows[Id]['answer']>
  : never

/** `offline`: no answer came at all. */
export type ApiErrorCode = ErrorCode | 'offline'

/** A refusal of the server, or its silence. `retryAfter` is in seconds. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly fields: FieldFault[]
  readonly retryAfter: number | undefined
  readonly requestId: string | undefined
  constructor(
    code: ApiErrorCode,
    rest: { fields?: FieldFault[]; retryAfter?: number; requestId?: string; cause?: unknown } = {},
  ) {
    super(code, { cause: rest.cause })
    this.name = 'ApiError'
    this.code = code
    this.fields = rest.fields ?? []
    this.retryAfter = rest.retryAfter
    this.requestId = rest.requestId
  }
}

type Options = {
  signal?: AbortSignal /** Lets the request outlive the page that is being left. */
  keepalive?: boolean
}
type Parts = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

/** Calls an endpoint and gives its answer (`undefined` for 204). Throws ApiError, or the AbortError of `signal`. */
export async function call<Id extends CallId>(
  id: Id,
  ...[args, options]: unknown extends Args<Id>
    ? [args?: object, options?: Options]
    : [args: Args<Id>, options?: Options]
): Promise<Answer<Id>> {
  const response = await send(id, (args ?? {}) as Parts, options ?? {})
  const text = await response.text().catch((cause: unknown) => {
    throw offlineUnlessAborted(cause)
  })
  return (text === '' ? undefined : JSON.parse(text)) as Answer<Id>
}

/** Opens a file that is read as it comes. Throws ApiError when it is refused. */
export function openFile(id: FileId, options: Options = {}): Promise<Response> {
  return send(id, {}, options)
}

export type Ended = Extract<GenerationEvent, { type: 'ended' }>
export type OnEvent = (event: GenerationEvent, n: number) => void

/**
 * Starts a generation and hands on each of its events once, in order, until the last, which it also gives back.
 * A lost line is taken up again where it broke. Throws ApiError when the generation did not start
 * or cannot be found again; aborting `signal` ends the reading, not the generation.
 */
export async function stream<Id extends Exclude<StreamId, 'generationEvents'>>(
  id: Id,
  args: Args<Id>,
  onEvent: OnEvent,
  options: Options = {},
): Promise<Ended> {
  let generationId = ''
  let last = 0
  const note: OnEvent = (event, n) => {
    if (n <= last) return
    last = n
    if (event.type === 'started') generationId = event.generationId
    onEvent(event, n)
  }
  // The key in the body makes a second sending of the same wish harmless.
  for (let attempt = 0; ; attempt++) {
    try {
      const ended = await readEvents(await send(id, args as Parts, options, true), note)
      if (ended) return ended
      if (last === 0 && attempt >= 2) throw new ApiError('offline')
    } catch (error) {
      if (!isLostLine(error) || (last === 0 && attempt >= 2)) throw offlineUnlessAborted(error)
    }
    if (last > 0) break
    await backOff(attempt, options.signal)
  }
  return follow(generationId, onEvent, { ...options, after: last })
}

/**
 * Hands on the events of a generation after number `after` (0: from the first), until its last.
 * A lost line is taken up again with growing pauses, for as long as the page is there.
 */
export async function follow(
  generationId: string,
  onEvent: OnEvent,
  options: Options & { after?: number } = {},
): Promise<Ended> {
  let last = options.after ?? 0
  let attempt = 0
  for (;;) {
    try {
      const parts = { params: { id: generationId }, query: { after: last } }
      const ended = await readEvents(await send('generationEvents', parts, options, true), (event, n) => {
        if (n <= last) return
        last = n
        attempt = 0
        onEvent(event, n)
      })
      if (ended) return ended
    } catch (error) {
      if (!isLostLine(error) && !isCrowded(error)) throw error
    }
    await backOff(attempt, options.signal)
    attempt += 1
  }
}

/** A fresh key for one wish of the person: sent twice, it starts nothing new. 32 hexadecimal digits. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** Method and path of each row of the contract. The build writes them in, so that no schema weighs on a page. */
declare const ADDRESSES_OF_ENDPOINTS: Record<EndpointId, { method: string; path: string }>

async function send(id: EndpointId, parts: Parts, options: Options, isStream = false): Promise<Response> {
  const { method, path } = ADDRESSES_OF_ENDPOINTS[id]
  // `traceparent` names this one request, for whoever follows it through the server. It names nobody.
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: {
      accept: isStream ? 'text/event-stream' : 'application/json',
      traceparent: `00-${newKey()}-${newKey().slice(16)}-01`,
      ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.keepalive ? { keepalive: true } : {}),
  }
  const response = await fetch(addressOf(path, parts), init).catch((cause: unknown) => {
    throw offlineUnlessAborted(cause)
  })
  if (!response.ok) throw await refusalOf(response)
  return response
}

function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}

async function refusalOf(response: Response): Promise<ApiError> {
  const header = Number(response.headers.get('retry-after'))
  const waits = Number.isFinite(header) && header > 0 ? header : undefined
  const said = (await response.json().catch(() => null)) as Problem | null
  if (!said?.error)
    return new ApiError(response.status >= 500 ? 'unavailable' : 'bad_request', { retryAfter: waits })
  const { code, fields, retryAfter, requestId } = said.error
  return new ApiError(code as ErrorCode, { fields: fields ?? [], retryAfter: retryAfter ?? waits, requestId })
}

function offlineUnlessAborted(cause: unknown): unknown {
  if (cause instanceof ApiError) return cause
  return (cause as Error).name === 'AbortError' ? cause : new ApiError('offline', { cause })
}

/** Whether trying again may help: the line, or a server that is starting anew. */
function isLostLine(error: unknown): boolean {
  if (error instanceof ApiError) return error.code === 'offline' || error.code === 'unavailable'
  return (error as Error).name !== 'AbortError'
}

/** Too many watch at once: whoever waits a little finds a place. */
function isCrowded(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'too_many_streams'
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

/** Waits longer each time, ends at once when the browser is online again, and throws when it was aborted. */
async function backOff(attempt: number, signal?: AbortSignal): Promise<void> {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt)
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, pause)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    addEventListener('online', done)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
  signal?.throwIfAborted()
}
