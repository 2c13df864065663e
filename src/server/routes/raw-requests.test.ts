import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { endpoints, Problem } from '#domain/api.ts'
import { clientLimits, mostLines } from '../client-limits.ts'
import { user } from '../db/schema.ts'
import { createTestApp, type TestApp, type TestPerson } from '../test-app.ts'
import { type Line, openLine, openLines } from '../test-lines.ts'

let made = 0
/** A whole request that leaves a trace when it is carried out: somebody who signs up. */
function signUp(): { name: string; request: string } {
  const name = `smuggled${++made}`
  const password = 'moonlight-river-27'
  const body = JSON.stringify({ username: name, email: `${name}@example.com`, password, password2: password })
  const head = `POST ${endpoints.signUp.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n`
  return { name, request: `${head}Content-Length: ${body.length}\r\n\r\n${body}` }
}

const answers = (said: string) => said.match(/^HTTP\/1\.1 \d+/gm) ?? []
const bodyOf = (said: string) => said.slice(said.indexOf('\r\n\r\n') + 4)

describe('a request whose end is in doubt', () => {
  let test: TestApp
  let url: string
  beforeAll(async () => {
    test = await createTestApp('pglite')
    url = await test.listen()
  })
  afterAll(() => test.close())

  const send = async (raw: string): Promise<Line> => {
    const line = await openLine(url)
    onTestFinished(() => void line.socket.destroy())
    line.socket.write(raw, 'latin1')
    return line
  }
  const names = async () => (await test.deps.db.select({ name: user.name }).from(user)).map((one) => one.name)

  const post = 'POST /api/sign-out HTTP/1.1\r\nHost: 127.0.0.1\r\n'
  const chunked = `${post}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`

  it('is told from one that is not: of two good ones on one line both are carried out', async () => {
    const second = signUp()
    const line = await send(`${post}Content-Length: 0\r\n\r\n${second.request}`)
    while (answers(line.said()).length < 2) await pause(10)
    expect(answers(line.said())).toEqual(['HTTP/1.1 204', 'HTTP/1.1 201'])
    expect(await names()).toContain(second.name)
  })

  it.each([
    ['a length beside chunks', `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['chunks beside a length', `${post}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`],
    ['two lengths', `${post}Content-Length: 0\r\nContent-Length: 4\r\n\r\n`],
    ['the same length twice', `${post}Content-Length: 0\r\nContent-Length: 0\r\n\r\n`],
    ['a list of lengths', `${post}Content-Length: 0, 0\r\n\r\n`],
    ['a length with a sign', `${post}Content-Length: +0\r\n\r\n`],
    ['a length below nothing', `${post}Content-Length: -1\r\n\r\n`],
    ['a length in sixteens', `${post}Content-Length: 0x0\r\n\r\n`],
    ['a length that no number holds', `${post}Content-Length: 99999999999999999999999\r\n\r\n`],
    ['an empty length', `${post}Content-Length: \r\n\r\n`],
    ['a space before the colon', `${post}Content-Length : 0\r\n\r\n`],
    ['a folded field', `${post}X-Word: one\r\n two\r\nContent-Length: 0\r\n\r\n`],
    ['chunks in a folded field', `${post}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n`],
    ['lines that end in LF alone', 'POST /api/sign-out HTTP/1.1\nHost: 127.0.0.1\nContent-Length: 0\n\n'],
    ['one field that ends in LF alone', `${post}X-Word: one\nContent-Length: 0\r\n\r\n`],
    ['a CR in the middle of a field', `${post}X-Word: one\rContent-Length: 0\r\n\r\n`],
    ['a NUL in a field', `${post}X-Word: o\0ne\r\nContent-Length: 0\r\n\r\n`],
    ['chunks twice', `${post}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['chunks that are not the last coding', `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ['a coding that nobody knows', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['no coding under the name of one', `${post}Transfer-Encoding: identity\r\n\r\n`],
    ['chunks behind a strange blank', `${post}Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n`],
    ['a coding before the chunks', `${post}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
    [
      'chunks in HTTP/1.0',
      'POST /api/sign-out HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a chunk whose size is no number', `${chunked}zz\r\n\r\n`],
    ['a chunk below nothing', `${chunked}-1\r\n\r\n`],
    ['a chunk in 0x', `${chunked}0x0\r\n\r\n`],
    ['a chunk larger than any number', `${chunked}fffffffffffffffff\r\na\r\n0\r\n\r\n`],
    ['a chunk longer than it says', `${chunked}1\r\nabc\r\n0\r\n\r\n`],
    ['chunks that end in LF alone', `${chunked}1\na\n0\n\n`],
    ['a note of a chunk that ends in LF alone', `${chunked}1;x\na\r\n0\r\n\r\n`],
    ['a length behind the chunks', `${chunked}0\r\nContent-Length: 5\r\n\r\n`],
    ['two hosts', `${post}Host: other.example\r\nContent-Length: 0\r\n\r\n`],
    ['no host', 'POST /api/sign-out HTTP/1.1\r\nContent-Length: 0\r\n\r\n'],
    [
      'an address for a proxy',
      `POST http://other.example/api/sign-out HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`,
    ],
    ['an address that cannot be read', 'GET /api/letters/%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['HTTP of 1991', 'GET /\r\n\r\n'],
    ['HTTP of tomorrow', 'POST /api/sign-out HTTP/9.9\r\nHost: a\r\nContent-Length: 0\r\n\r\n'],
    ['the first words of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a word that is no method', 'FETCH /api/session HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])(
    'with %s is answered with 400 and hung up, and what comes behind it is not carried out',
    async (_, raw) => {
      const second = signUp()
      const line = await send(raw + second.request)
      await line.ended
      // A refusal at the first place, and refusals alone: what was read of the second before is refused too.
      expect(answers(line.said())[0]).toBe('HTTP/1.1 400')
      expect(answers(line.said()).filter((one) => one !== 'HTTP/1.1 400')).toEqual([])
      expect(Problem.parse(JSON.parse(bodyOf(line.said()).split('HTTP/1.1')[0] ?? '')).error.code).toBe(
        'bad_request',
      )
      expect(await names()).not.toContain(second.name)
    },
  )

  it.each([
    ['a field of 17 KB', 431, `${post}X-Word: ${'a'.repeat(17_000)}\r\n\r\n`],
    ['an address of 17 KB', 431, `GET /${'a'.repeat(17_000)} HTTP/1.1\r\nHost: a\r\n\r\n`],
    [
      'three thousand fields',
      431,
      `${post}${Array.from({ length: 3_000 }, (_, n) => `X${n}: a\r\n`).join('')}\r\n`,
    ],
    ['a note of 20 KB at a chunk', 413, `${chunked}1;a=${'b'.repeat(20_000)}\r\na\r\n0\r\n\r\n`],
  ])('with %s is answered with %i and hung up', async (_, status, raw) => {
    const second = signUp()
    const line = await send(raw + second.request)
    await line.ended
    expect(answers(line.said())).toEqual([`HTTP/1.1 ${status}`])
    expect(Problem.parse(JSON.parse(bodyOf(line.said()))).error.code).toBe('bad_request')
    expect(await names()).not.toContain(second.name)
  })

  it('a tunnel to elsewhere is not opened', async () => {
    const line = await send('CONNECT other.example:443 HTTP/1.1\r\nHost: other.example:443\r\n\r\n')
    await line.ended
    expect(line.said()).not.toMatch(/ 2\d\d /)
  })
})

describe('clients that take their time', () => {
  let test: TestApp
  let person: TestPerson
  let url: string
  const limits = { headMs: 1_500, requestMs: 3_000, lookMs: 100, waitingMs: 1_500, stillMs: 2_000 }
  beforeAll(async () => {
    test = await createTestApp('pglite', { clientLimits: limits })
    person = await test.signUp('served')
    url = await test.listen()
  })
  afterAll(() => test.close())

  const expectServed = async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const read = await fetch(`${url}/api/letters`, { headers: { cookie: person.cookie } })
    expect(read.status).toBe(200)
    await read.body?.cancel()
  }
  const open = async (count: number) => {
    const { lines, shortfall } = await openLines(url, count, { filesEach: 2 })
    onTestFinished(() => lines.forEach((one) => one.socket.destroy()))
    expect(shortfall, 'raise ulimit -n for this test').toBeNull()
    return lines
  }
  const drip = (lines: Line[], piece: string) => {
    const timer = setInterval(() => {
      for (const { socket } of lines) if (!socket.destroyed) socket.write(piece)
    }, 100)
    onTestFinished(() => clearInterval(timer))
  }

  it('who sends a head, or a body, a byte at a time is ended by the server, and others are served meanwhile', async () => {
    const [heads, bodies] = [await open(60), await open(60)]
    for (const { socket } of heads) socket.write('GET /api/session HTTP/1.1\r\nHost: a\r\nX-Word: ')
    const head = 'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
    for (const { socket } of bodies) socket.write(`${head}Content-Length: 100000\r\n\r\n{"email":"`)
    drip([...heads, ...bodies], 'a')
    await expectServed()
    expect([...heads, ...bodies].filter((one) => one.socket.destroyed)).toEqual([])
    await Promise.all([...heads, ...bodies].map((one) => one.ended))
    for (const { said } of [...heads, ...bodies]) expect(answers(said())).toEqual(['HTTP/1.1 408'])
    await expectServed()
  })

  it('of a thousand that send nothing none keeps others from being served, and the server ends them', async () => {
    const lines = await open(1_000)
    await expectServed()
    await Promise.all(lines.map((one) => one.ended))
    await expectServed()
  })

  it('who waits for nothing after an answer is let go', async () => {
    const line = (await open(1))[0] as Line
    line.socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n')
    await line.ended
    expect(answers(line.said())).toEqual(['HTTP/1.1 200'])
  })

  it('who asks and asks and never reads is let go', async () => {
    const taken = once(test.app.server, 'connection') as Promise<[Socket]>
    const line = (await open(1))[0] as Line
    line.socket.pause()
    line.socket.write('GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(400))
    const [ours] = await taken
    await once(ours, 'close')
    await expectServed()
  })

  it('one more than may be there is hung up at once, and those who are there stay', async () => {
    const { app } = await test.another({ clientLimits: { lines: 5 } })
    const at = await app.listen({ host: '127.0.0.1', port: 0 })
    const { lines } = await openLines(at, 5)
    const sixth = await openLine(at)
    await sixth.ended
    expect(lines.filter((one) => one.socket.destroyed)).toEqual([])
    lines[0]?.socket.destroy()
    while (lines[0]?.socket.closed === false) await pause(10)
    for (;;) {
      const next = await openLine(at)
      next.socket.write('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
      await next.ended
      if (next.said().startsWith('HTTP/1.1 200')) break
    }
    for (const { socket } of lines) socket.destroy()
  })

  it('as many lines are let in as are wanted, less what the process itself has to open', () => {
    expect(mostLines(20_000, 1_048_576)).toBe(20_000)
    expect(mostLines(20_000, 4_096)).toBe(3_596)
    expect(mostLines(20_000, 256)).toBe(128)
    expect(mostLines(20_000, Infinity)).toBe(20_000)
    expect(clientLimits.headMs).toBeLessThanOrEqual(clientLimits.requestMs)
  })
})
