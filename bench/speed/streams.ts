// Streams as a browser holds them: opened over HTTP, read to nowhere, and ended. Over bare sockets, so that a
// thousand of them cost the bench little.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Agent, request } from 'undici'

/** Times between two arrivals of text on any one stream, in ms, while `on`. */
export type Gaps = { on: boolean; ms: number[] }

export type Stream = {
  /** From the request to its first text, in ms. */
  firstTextMs: number
  /** Stopped, and hung up. */
  end: () => Promise<void>
  /** Hung up alone. */
  hangUp: () => void
}

export const THEIRS = 'pass-through'
export const OURS = 'aboutme'

/** How streams of one kind are opened: ours, or those of the reference. */
export type Open = (gaps?: Gaps) => Promise<Stream>

/** Straight to the model server, through the reference. */
export function passThroughAt(url: string): Open {
  return async (gaps) => {
    const body = { model: THEIRS, messages: [] }
    const line = await read(`${url}/v1/chat/completions`, '', body, '"content":"', gaps)
    return { ...line, end: async () => line.hangUp() }
  }
}

/** Answers in conversations of their own, of people in turns: session, request of the day, row, model, log. */
export function answersAt(url: string, cookies: string[], agent: Agent): Open {
  return ownStreams(url, cookies, agent, async (cookie) => {
    const { id } = (await post(`${url}/api/conversations`, cookie, {}, agent)) as { id: string }
    return { path: `/api/conversations/${id}/messages`, body: { prompt: '도입을 다듬어 주세요.' } }
  })
}

/** Letters, likewise. */
export function lettersAt(url: string, cookies: string[], agent: Agent): Open {
  const experiences = [{ id: 'e1', title: '입고 돕기', body: '6주 동안 물류 동아리에서 입고를 도왔음' }]
  const conditions = { question: '지원 동기를 적어 주세요.', experiences }
  return ownStreams(url, cookies, agent, async () => ({ path: '/api/letters', body: { conditions } }))
}

type Wish = { path: string; body: object }

function ownStreams(
  url: string,
  cookies: string[],
  agent: Agent,
  wish: (cookie: string) => Promise<Wish>,
): Open {
  let turn = 0
  return async (gaps) => {
    const cookie = cookies[turn++ % cookies.length] as string
    const { path, body } = await wish(cookie)
    const line = await read(`${url}${path}`, cookie, { key: randomUUID(), ...body }, '"type":"text"', gaps)
    const generation = /"generationId":"([^"]+)"/.exec(line.head)?.[1]
    if (generation === undefined) throw new Error(`no generation in ${line.head}`)
    return {
      ...line,
      end: async () => {
        // Hanging up alone would leave it writing, as it should.
        await post(`${url}/api/generations/${generation}/stop`, cookie, {}, agent)
        line.hangUp()
      },
    }
  }
}

/** Throws at any answer but 2xx. */
export async function post(url: string, cookie: string, body: object, agent: Agent): Promise<unknown> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
    dispatcher: agent,
  })
  const said = await answer.body.text()
  if (answer.statusCode >= 300) throw new Error(`${url} answered ${answer.statusCode}: ${said}`)
  return JSON.parse(said)
}

const FIRST_TEXT_MS = 30_000

type Line = { firstTextMs: number; head: string; hangUp: () => void }

function read(url: string, cookie: string, body: object, firstText: string, gaps?: Gaps): Promise<Line> {
  const { hostname, port, host, pathname } = new URL(url)
  const words = JSON.stringify(body)
  const head =
    `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n` +
    `${cookie === '' ? '' : `cookie: ${cookie}\r\n`}content-length: ${Buffer.byteLength(words)}\r\n\r\n`
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    const fail = (why: string) => {
      clearTimeout(timer)
      socket.destroy()
      reject(new Error(`${pathname}: ${why}`))
    }
    const timer = setTimeout(() => fail(`no text within ${FIRST_TEXT_MS} ms: ${said}`), FIRST_TEXT_MS)
    let said = ''
    let known = false
    let last = 0
    socket.write(head + words)
    socket.on('data', (bytes) => {
      const now = performance.now()
      if (known) {
        if (gaps?.on === true) gaps.ms.push(now - last)
        last = now
        return
      }
      said += bytes.toString()
      if (!said.startsWith('HTTP/1.1 200')) fail(said)
      if (!said.includes(firstText)) return
      known = true
      last = now
      clearTimeout(timer)
      resolve({ firstTextMs: now - begun, head: said, hangUp: () => void socket.destroy() })
    })
    socket.on('error', (error) => fail(error.message))
    socket.on('close', () => (known ? undefined : fail(`closed without a text: ${said}`)))
  })
}

/** Opens `count` streams, evenly over `spanMs`, whether or not the earlier ones have their text. */
export async function openEvenly(open: Open, count: number, spanMs: number, gaps?: Gaps): Promise<Stream[]> {
  const begun = performance.now()
  const opening: Promise<Stream>[] = []
  while (opening.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - begun) / spanMs) * count))
    while (opening.length < due) opening.push(open(gaps))
    await pause(5)
  }
  return Promise.all(opening)
}

const AT_ONCE = 16

/** Opens `count` streams as fast as they get their first text, a few under way at a time. */
export async function openInTurns(open: Open, count: number): Promise<Stream[]> {
  const streams: Stream[] = []
  let left = count
  const openSome = async () => {
    while (left > 0) {
      left -= 1
      streams.push(await open())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, openSome))
  return streams
}

/** Not all in the same instant: that would be a storm of stops, which no row asks about. */
export async function endAll(streams: Stream[]): Promise<void> {
  const left = [...streams]
  const endSome = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await one.end()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, endSome))
}
