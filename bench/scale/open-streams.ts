// Answers that are streamed from several instances at once, read to nowhere and counted.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, request } from 'undici'

export type OpenStreams = { frames: () => number; close: () => Promise<void> }

const END = Buffer.from('\n\n')

/** `count` streams, one after the other on each address in turn; resolves when each has given its first text. */
export async function openStreams(urls: string[], cookies: string[], count: number): Promise<OpenStreams> {
  const lines = new Agent({ connections: null })
  const ended = new AbortController()
  let frames = 0
  const begun = new Set<number>()
  for (let at = 0; at < count; at += 1) {
    const url = urls[at % urls.length] as string
    const headers = { 'content-type': 'application/json', cookie: cookies[at % cookies.length] as string }
    const options = { method: 'POST', headers, dispatcher: lines } as const
    const made = await request(`${url}/api/conversations`, { ...options, body: '{}' })
    const { id } = (await made.body.json()) as { id: string }
    const answer = await request(`${url}/api/conversations/${id}/messages`, {
      ...options,
      body: JSON.stringify({ key: randomUUID(), prompt: '도입을 다듬어 주세요.' }),
      bodyTimeout: 0,
      signal: ended.signal,
    })
    if (answer.statusCode !== 200) throw new Error(`a stream answered ${answer.statusCode}`)
    answer.body.on('error', () => {})
    answer.body.once('data', () => begun.add(at))
    answer.body.on('data', (bytes: Buffer) => {
      for (let from = bytes.indexOf(END); from !== -1; from = bytes.indexOf(END, from + 2)) frames += 1
    })
  }
  while (begun.size < count) await pause(20)
  return {
    frames: () => frames,
    close: async () => {
      ended.abort()
      await lines.destroy()
    },
  }
}
