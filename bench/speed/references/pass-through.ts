// The reference for a streamed chunk: node:http that hands on what the model server sends, and keeps nothing.
import { Agent, createServer, request } from 'node:http'
import { listen } from './listen.ts'

const model = `${process.env['MODEL_URL']}/chat/completions`
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

listen(
  createServer((incoming, response) => {
    const onward = request(
      model,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, { 'content-type': 'text/event-stream' })
        answer.on('data', (bytes: Buffer) => response.write(bytes))
        answer.on('end', () => response.end())
      },
    )
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    incoming.pipe(onward)
  }),
)
