// Streams as a browser holds them: opened over HTTP, read to nowhere, and ended.
import { randomUUID } from 'node:crypto'
import { type Agent, request } from 'undici'

/** `firstTextMs`: from the request to its first text. */
export type Stream = { firstTextMs: number; end: () => Promise<void> }

export const THEIRS = 'pass-through'
export const OURS = 'aboutme'

/** Straight to the model server, through the reference. */
export async function openPassThrough(lines: Agent, url: string): Promise<Stream> {
  const line = await read(
    lines,
    `${url}/v1/chat/completions`,
    {},
    { model: THEIRS, messages: [] },
    /"content":"/,
  )
  return { firstTextMs: line.firstTextMs, end: async () => line.hangUp() }
}

/** An answer in a conversation of its own: session, request of the day, row, model, log. */
export async function openAnswer(lines: Agent, url: string, cookie: string): Promise<Stream> {
  const headers = { 'content-type': 'application/json', cookie }
  const made = await request(`${url}/api/conversations`, {
    method: 'POST',
    headers,
    body: '{}',
    dispatcher: lines,
  })
  const { id } = (await made.body.json()) as { id: string }
  const wish = { key: randomUUID(), prompt: '도입을 다듬어 주세요.' }
  const line = await read(lines, `${url}/api/conversations/${id}/messages`, { cookie }, wish, /"type":"text"/)
  const generation = /"generationId":"([^"]+)"/.exec(line.head)?.[1]
  if (generation === undefined) throw new Error(`no generation in ${line.head}`)
  return {
    firstTextMs: line.firstTextMs,
    end: async () => {
      // Hanging up alone would leave it writing, as it should.
      const stopped = await request(`${url}/api/generations/${generation}/stop`, {
        method: 'POST',
        headers,
        body: '{}',
        dispatcher: lines,
      })
      await stopped.body.dump()
      line.hangUp()
    },
  }
}

type Line = { firstTextMs: number; head: string; hangUp: () => void }

async function read(
  lines: Agent,
  url: string,
  headers: Record<string, string>,
  body: object,
  firstText: RegExp,
): Promise<Line> {
  const begun = performance.now()
  const answer = await request(url, {
    method: 'POST',
    dispatcher: lines,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    headersTimeout: 10_000,
    bodyTimeout: 0,
  })
  if (answer.statusCode !== 200) {
    throw new Error(`${url} answered ${answer.statusCode}: ${await answer.body.text()}`)
  }
  return new Promise((resolve, reject) => {
    let head = ''
    let known = false
    // A stream that was hung up ends with an error that nobody needs to hear.
    answer.body.on('error', (error) => (known ? undefined : reject(error)))
    answer.body.on('end', () => reject(new Error(`${url} ended without a text: ${head}`)))
    answer.body.on('data', (bytes: Buffer) => {
      if (known) return
      head += bytes.toString()
      if (!firstText.test(head)) return
      known = true
      resolve({ firstTextMs: performance.now() - begun, head, hangUp: () => void answer.body.destroy() })
    })
  })
}
