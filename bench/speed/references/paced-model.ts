// The model server of the bench: 20 chunks a second for each stream, from the moment it is asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from './listen.ts'

const INTERVAL_MS = 50
/** Without a number: longer than any measurement; the bench hangs up before. */
const MOST_CHUNKS = Number(process.env['CHUNKS'] ?? 2_000)

const chunk = (delta: object, finish: string | null) =>
  `data: ${JSON.stringify({
    id: 'chatcmpl-bench',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'bench',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`

const ROLE = chunk({ role: 'assistant', content: null }, null)
const END = `${chunk({}, 'stop')}data: [DONE]\n\n`

/** Framed for the wire once: what the model server itself costs must not stand in the way of a thousand streams. */
const framed = (text: string) => Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
const TEXT = framed(chunk({ content: '기록을 ' }, null))

/** For each model name: chunks sent so far, and streams that are open. */
const counts: Record<string, { sent: number; open: number }> = {}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') {
    response.end(JSON.stringify(counts))
    return
  }
  let body = ''
  for await (const piece of request) body += String(piece)
  const { model } = JSON.parse(body) as { model: string }
  const count = (counts[model] ??= { sent: 0, open: 0 })
  count.open += 1
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(ROLE)
  let chunks = 0
  const say = () => {
    count.sent += 1
    chunks += 1
    response.socket?.write(TEXT)
    if (chunks < MOST_CHUNKS) return
    clearInterval(timer)
    response.end(END)
  }
  const timer = setInterval(say, INTERVAL_MS)
  response.on('close', () => {
    clearInterval(timer)
    count.open -= 1
  })
  say()
}

listen(createServer((request, response) => void answer(request, response)))
