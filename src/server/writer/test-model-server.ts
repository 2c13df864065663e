// A real OpenAI-protocol server on loopback that fails on demand, for tests: what it is told, and what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** One answer, from its head to its end. Without anything set: `TEXTS`, one a chunk, in order and complete. */
export type ModelAnswer = {
  /** Another status than 200: `body` is sent and the answer ends. */
  status?: number
  headers?: Record<string, string>
  /** Sent as it is in place of a stream. */
  body?: string
  /** Before the head; `Infinity`: the request is taken and never answered. */
  headMs?: number
  /** The socket is reset before the head. */
  reset?: boolean
  texts?: string[]
  /** Between the head and the first text. */
  firstMs?: number
  /** Between two texts. */
  paceMs?: number
  /** Sent raw after the texts: garbage, comments, an error in mid-stream. */
  raw?: string | Buffer
  /**
   * How it ends: a finish_reason; `cut` in order but without one; `reset`; `stall`, open without another word;
   * `never`, the texts over and over; `linger`, complete but held open.
   */
  end?: 'stop' | 'length' | 'content_filter' | 'tool_calls' | 'cut' | 'reset' | 'stall' | 'never' | 'linger'
  /** The usage chunk without choices before `[DONE]`; on unless false. */
  usage?: boolean
  /** The whole stream in pieces of so many bytes, through characters and escapes. */
  bytesAPiece?: number
}

export type ModelRequest = {
  model: string
  messages: { role: string; content: string }[]
  body: Record<string, unknown>
  authorization: string | undefined
  traceparent: string | undefined
  /** Times of `performance.now()`. */
  at: number
  /** When its socket closed or its answer ended, whichever came first. */
  closedAt: number | null
  /** How many texts were sent. */
  said: number
  /** False while it runs, and for good where the caller hung up. */
  complete: boolean
  /** The same number for requests over the same socket. */
  socket: number
}

export type ModelServer = {
  /** To be `AI_BASE_URL`. */
  url: string
  requests: ModelRequest[]
  /** Answers for the next requests, in order; they go before all others. */
  next: (...answers: ModelAnswer[]) => void
  /** Each request for this model name is answered so. */
  forModel: (model: string, answer: ModelAnswer) => void
  /** What is answered where nothing else was told. */
  otherwise: (answer: ModelAnswer) => void
  /** Resolves when so many requests have closed; throws when they never do. */
  whenClosed: (count: number) => Promise<void>
  /** Ends every socket that waits for a request, as a provider does without a word. */
  dropIdle: () => void
  close: () => Promise<void>
}

/** What it writes unless told otherwise: Korean, a line break, and a pair of surrogates. */
export const TEXTS = ['저는 ', '고객의 말을 ', '먼저 듣습니다.\n', '그래서 ', '기록합니다. 🙂']

const HANG_MS = 20_000

export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const queue: ModelAnswer[] = []
  const byModel = new Map<string, ModelAnswer>()
  const sockets = new Map<object, number>()
  const stopped = new AbortController()
  let usual: ModelAnswer = {}

  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy())
  })
  // A provider's sockets outlive the pauses between requests.
  server.keepAliveTimeout = 60_000

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
    const known = sockets.get(request.socket) ?? sockets.size + 1
    sockets.set(request.socket, known)
    const entry: ModelRequest = {
      model: String(body['model']),
      messages: body['messages'] as ModelRequest['messages'],
      body,
      authorization: request.headers.authorization,
      traceparent: request.headers['traceparent'] as string | undefined,
      at: performance.now(),
      closedAt: null,
      said: 0,
      complete: false,
      socket: known,
    }
    requests.push(entry)
    response.once('close', () => {
      entry.closedAt ??= performance.now()
      entry.complete = response.writableFinished
    })
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end(
        '{"error":{"message":"Unknown request URL","type":"invalid_request_error","code":"unknown_url"}}',
      )
      return
    }
    await give(response, entry, queue.shift() ?? byModel.get(entry.model) ?? usual, stopped.signal)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    next: (...answers) => void queue.push(...answers),
    forModel: (model, answer) => void byModel.set(model, answer),
    otherwise: (answer) => {
      usual = answer
    },
    whenClosed: async (count) => {
      const begun = performance.now()
      while (requests.filter((one) => one.closedAt !== null).length < count) {
        if (performance.now() - begun > HANG_MS)
          throw new Error(`fewer than ${count} requests closed within ${HANG_MS / 1_000} s`)
        await pause(2)
      }
    },
    dropIdle: () => server.closeIdleConnections(),
    close: () =>
      new Promise((resolve) => {
        stopped.abort()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function give(
  response: ServerResponse,
  entry: ModelRequest,
  answer: ModelAnswer,
  stopped: AbortSignal,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const signal = AbortSignal.any([gone.signal, stopped])
  const wait = async (ms: number | undefined) => {
    if (ms === undefined || ms <= 0) return
    // No timer holds longer than this; a test never does.
    await pause(Math.min(ms, 2 ** 30), undefined, { signal })
  }
  await wait(answer.headMs)
  if (answer.reset === true) {
    response.socket?.resetAndDestroy()
    return
  }
  const status = answer.status ?? 200
  if (status !== 200 || answer.body !== undefined) {
    response.writeHead(status, { 'content-type': 'application/json', ...answer.headers })
    response.end(
      answer.body ?? JSON.stringify({ error: { message: `told to answer ${status}`, code: status } }),
    )
    return
  }
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    ...answer.headers,
  })
  response.flushHeaders()
  await stream(response, entry, answer, wait, signal)
}

async function stream(
  response: ServerResponse,
  entry: ModelRequest,
  answer: ModelAnswer,
  wait: (ms: number | undefined) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { texts = TEXTS, end = 'stop' } = answer
  const say = async (bytes: string | Buffer) => {
    const all = Buffer.from(bytes)
    const piece = answer.bytesAPiece ?? all.length
    for (let at = 0; at < all.length; at += piece) {
      response.write(all.subarray(at, at + piece))
      // One turn of the loop for each piece, so that they do not travel as one.
      if (piece < all.length) await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await say(chunkOf({ role: 'assistant', content: null }, null))
  await wait(answer.firstMs)
  const rounds = end === 'never' ? Infinity : 1
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, text] of texts.entries()) {
      // What never ends must still let others run.
      if (round + at > 0) await wait(answer.paceMs ?? (round > 0 ? 1 : 0))
      await say(chunkOf({ content: text }, null))
      entry.said += 1
    }
    if (signal.aborted) return
  }
  if (answer.raw !== undefined) await say(answer.raw)
  if (end === 'stall') await wait(Infinity)
  if (end === 'reset') {
    // What was written must be on its way first.
    await wait(20)
    response.socket?.resetAndDestroy()
    return
  }
  if (end !== 'cut') {
    await say(chunkOf({}, end === 'linger' ? 'stop' : end))
    if (answer.usage !== false) {
      await say(eventOf({ choices: [], usage: { prompt_tokens: 11, completion_tokens: texts.length } }))
    }
    await say('data: [DONE]\n\n')
    if (end === 'linger') await wait(Infinity)
  }
  response.end()
}

/** One chunk of the protocol, as it goes over the wire. */
export function chunkOf(delta: object, finish: string | null): string {
  return eventOf({ choices: [{ index: 0, delta, finish_reason: finish }] })
}

function eventOf(more: object): string {
  const chunk = { id: 'chatcmpl-test', object: 'chat.completion.chunk', created: 1, model: 'test', ...more }
  return `data: ${JSON.stringify(chunk)}\n\n`
}
