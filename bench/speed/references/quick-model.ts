// A model that thinks for 300 ms and then says all at once.
import { createServer } from 'node:http'
import { listen } from './listen.ts'

const THINKS_MS = 300

const chunk = (rest: object) =>
  `data: ${JSON.stringify({ id: 'chatcmpl-bench', object: 'chat.completion.chunk', created: 1, model: 'bench', ...rest })}\n\n`
const choice = (delta: object, finish: string | null) =>
  chunk({ choices: [{ index: 0, delta, finish_reason: finish }] })

const ANSWER =
  choice({ role: 'assistant', content: '먼저 결론을 적으면 좋겠습니다.' }, null) +
  choice({}, 'stop') +
  chunk({ choices: [], usage: { prompt_tokens: 40, completion_tokens: 12, total_tokens: 52 } }) +
  'data: [DONE]\n\n'

listen(
  createServer((request, response) => {
    request.resume()
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(ANSWER)
    }, THINKS_MS)
  }),
)
