// Sends generated good and bad input to every endpoint of a running AboutMe, and holds each answer against the document.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { setTimeout as pause } from 'node:timers/promises'
import * as fc from 'fast-check'
import type { Session } from '#domain/api.ts'
import { type Known, sampleBody } from './samples.ts'
import { badValue, goodValue, type Resolve, type Schema } from './values.ts'

type Content = Record<string, { schema?: Schema }>
type Operation = {
  responses: Record<string, { content?: Content }>
  parameters?: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Content }
}
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
type Row = { name: string; method: string; path: string; operation: Operation }

export type FuzzReport = {
  seed: number
  requests: number
  /** How often each status came. */
  statuses: Record<number, number>
  /** Operations that answered 2xx at least once, and those that never did. */
  reached: string[]
  unreached: string[]
  /** What must not be: a 5xx, an answer out of its shape, another person's words. */
  broken: string[]
}

/** What a server has to be set to for every endpoint to be reached; its model is one that the caller started. */
export function fuzzSettings(seed: number): Record<string, string> {
  return {
    DAILY_REQUESTS: '1000000',
    ADMIN_EMAILS: Array.from({ length: MOST_OPERATORS }, (_, at) => emailOf(seed, 0, at + 1)).join(','),
    TRUST_PROXY: '1',
    KAKAO_CLIENT_ID: 'nobody',
    KAKAO_CLIENT_SECRET: 'nothing',
  }
}

/** An id that was read in an answer, and what it is the id of: `letters`. */
type Id = { noun: string; id: string }

type Asker = { mark: string; headers: Record<string, string>; known: Known }

/** Each person of a run, and a word that stands in all that they send: nobody else may ever read it. */
const PERSONS = 3
/** So many of those who take the first person's place, one after the other, are operators. */
const MOST_OPERATORS = 400
const emailOf = (seed: number, index: number, made: number) =>
  `fuzz-${seed}-${index === 0 ? 'operator' : 'person'}-${made}@example.test`
const PASSWORD = 'narrow-river-41-lamp'

/**
 * `rounds` times each operation of the document, with good, spoiled and raw input, as one of three persons by cookie
 * or token, or as nobody. The same seed sends the same input.
 */
export async function runFuzz(options: {
  url: string
  seed: number
  rounds: number
  tell?: (line: string) => void
}): Promise<FuzzReport> {
  const { url, seed, rounds, tell = () => {} } = options
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as Document
  const resolve: Resolve = (ref) => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {}
  const judge = judgeOf(document)
  const rows = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )
  const askers: Asker[] = []
  const ids = new Map<string, Id[]>()
  let made = 0
  const person = async (index: number): Promise<Asker[]> => {
    made += 1
    const mark = `표식${index}x${made}`
    const email = emailOf(seed, index, made)
    const credentials = { email, password: PASSWORD }
    // Each from an address of their own: the generated sign-ups use up what one address may ask.
    const from = { 'x-forwarded-for': `10.${made >> 16}.${(made >> 8) & 255}.${made & 255}` }
    const form = { username: `fz${seed}n${made}`, ...credentials, password2: PASSWORD }
    const signUp = await post(`${url}/api/sign-up`, form, from)
    if (signUp.status !== 201) throw new Error(`sign-up answered ${signUp.status}: ${await signUp.text()}`)
    const { consent } = (await signUp.json()) as Session
    const cookie = signUp.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const version = consent?.version ?? ''
    if (consent !== null) await (await post(`${url}/api/consent`, { version }, { cookie })).body?.cancel()
    const login = (await (await post(`${url}/accounts/login/`, credentials)).json()) as {
      access_token: string
      refresh_token: string
    }
    const known = { ...credentials, version, link: '', refreshToken: login.refresh_token }
    ids.set(mark, await firstThings(url, cookie, mark))
    const bySession = { mark, known, headers: { cookie } }
    if (index === 0) {
      const token = await freshLink(url, OPEN_DESK, bySession)
      await (await post(`${url}/api/admin/open`, { token }, { cookie })).body?.cancel()
    }
    return [bySession, { mark, known, headers: { authorization: `Bearer ${login.access_token}` } }]
  }
  for (let index = 0; index < PERSONS; index++) askers.push(...(await person(index)))

  const report: FuzzReport = { seed, requests: 0, statuses: {}, reached: [], unreached: [], broken: [] }
  const reached = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    for (const [place, row] of rows.entries()) {
      const draw = <T>(arbitrary: fc.Arbitrary<T>): T =>
        fc.sample(arbitrary, { seed: seed + round * 10_007 + place * 101, numRuns: 1 })[0] as T
      const anybody = fc.nat({ max: askers.length + 1 })
      // Every second time at the desk it is the operator, who sits at 0.
      const at = draw(row.path.startsWith('/api/admin/') ? fc.oneof(fc.constant(0), anybody) : anybody)
      const asker = askers[at]
      const own = asker ? (ids.get(asker.mark) ?? []) : []
      const known = asker?.known ?? NOBODY
      if (asker) known.link = await freshLink(url, row.name, asker)
      const request = draw(requestOf(row, resolve, { known, own, all: [...ids.values()].flat() }))
      const body = typeof request.body === 'string' && asker ? marked(request.body, asker.mark) : request.body
      const answer = await fetch(url + request.url, {
        method: row.method,
        redirect: 'manual',
        headers: { accept: 'application/json, text/event-stream', ...asker?.headers, ...request.headers },
        ...(body === undefined ? {} : { body }),
      })
      const text = await answer.text()
      report.requests += 1
      report.statuses[answer.status] = (report.statuses[answer.status] ?? 0) + 1
      if (answer.ok) reached.add(row.name)
      const broke = (what: string) => {
        const line = `${row.name} → ${answer.status}: ${what}\n  sent ${request.url} ${String(body).slice(0, 300)}\n  got ${text.slice(0, 300)}`
        report.broken.push(line)
        tell(`BROKEN ${line}`)
      }
      if (answer.status >= 500) broke('a 5xx')
      const fault = judge(row, answer, text)
      if (fault !== null) broke(fault)
      for (const mark of new Set(askers.map((one) => one.mark)))
        if (mark !== asker?.mark && text.includes(mark)) broke(`words of another person (${mark})`)
      if (asker) {
        ids.set(asker.mark, [...own, ...foundIn(text, row.path)].slice(-60))
        // Signed out, or gone: somebody new takes the place.
        if (answer.status === 401) {
          const first = at - (at % 2)
          askers.splice(first, 2, ...(await person(first / 2)))
        }
      }
    }
    tell(`round ${round + 1} of ${rounds}: ${report.requests} requests, ${report.broken.length} broken`)
  }
  report.reached = [...reached]
  report.unreached = rows.map(({ name }) => name).filter((name) => !reached.has(name))
  return report
}

const OPEN_DESK = 'POST /api/admin/open'
/** The rows that take the secret of a mail: where to ask for one first, and the page that it leads to. */
const LINKS: Record<string, { from: string; page: string }> = {
  'POST /api/email/verify': { from: '/api/email/verification', page: '/verify-email' },
  'POST /api/password/reset': { from: '/api/password/forgot', page: '/reset-password' },
  [OPEN_DESK]: { from: '/api/admin/link', page: '/admin' },
}

/** The secret of a link that was mailed a moment ago; empty for a row that takes none, or where none came. */
async function freshLink(url: string, row: string, { known, headers }: Asker): Promise<string> {
  const link = LINKS[row]
  if (link === undefined) return ''
  const asked = await post(
    url + link.from,
    link.from === '/api/password/forgot' ? { email: known.email } : undefined,
    headers,
  )
  await asked.body?.cancel()
  const told = new RegExp(`${link.page}#([\\w-]{43})`)
  // It is mailed beside the answer, a moment later.
  for (let wait = 0; asked.ok && wait < 15; wait += 1) {
    const mails = (await (await fetch(`${url}/api/dev/mail`)).text()).split('<section>')
    const own = mails.find((one) => one.includes(`<p>${known.email} `) && told.test(one))
    if (own !== undefined) return told.exec(own)?.[1] ?? ''
    await pause(20)
  }
  return ''
}

/** A letter with an earlier text, and a conversation: what else the ids of a newcomer would lead to. */
async function firstThings(url: string, cookie: string, mark: string): Promise<Id[]> {
  const draw = (operation: string) => {
    const sample = sampleBody(operation, NOBODY)
    return sample === null ? {} : (fc.sample(sample, 1)[0] as object)
  }
  const send = async (method: string, path: string, body: object) => {
    const answer = await fetch(url + path, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: marked(JSON.stringify(body), mark),
    })
    return foundIn(await answer.text(), path)
  }
  const written = await send('POST', '/api/letters', draw('POST /api/letters'))
  const letter = written.find((one) => one.noun === 'letters')?.id ?? ''
  await send('PATCH', `/api/letters/${letter}`, { text: '한빛물류에서 4명과 일했습니다.' })
  const versions = await (
    await fetch(`${url}/api/letters/${letter}/versions`, { headers: { cookie } })
  ).text()
  const talk = await send('POST', '/api/conversations', { letterId: letter })
  const sessions = await (await fetch(`${url}/api/sessions`, { headers: { cookie } })).text()
  return [
    ...written,
    ...foundIn(versions, '/api/letters/x/versions'),
    ...talk,
    ...foundIn(sessions, '/api/sessions'),
  ]
}

/** `letterId` tells its noun itself; a bare `id` is one of what was asked for. */
function foundIn(text: string, path: string): Id[] {
  const asked = path.includes('/versions') ? 'versions' : (path.split('/')[2] ?? '')
  return [...text.matchAll(/"(\w*?)(?:Id|id)":"([^"]{8,64})"/g)].map(([, name = '', id = '']) => ({
    noun: name === '' ? asked : `${name}s`,
    id,
  }))
}

const NOBODY: Known = {
  email: 'nobody@example.test',
  password: PASSWORD,
  refreshToken: 'x',
  version: 'x',
  link: '',
}

const post = (url: string, body?: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

/** The mark beside every Hangul word of the body, so that it is kept wherever the words are kept. */
function marked(body: string, mark: string): string {
  return body.replaceAll('한빛물류', `한빛물류 ${mark}`)
}

type Sent = { url: string; headers: Record<string, string>; body: string | undefined }

type Given = { known: Known; own: Id[]; all: Id[] }

function requestOf(row: Row, resolve: Resolve, { known, own, all }: Given): fc.Arbitrary<Sent> {
  const parameters = row.operation.parameters ?? []
  const noun = row.path.split('/')[2] ?? ''
  const fitting = (among: Id[], name: string) =>
    among.filter((one) => one.noun === (name === 'versionId' ? 'versions' : noun)).map((one) => one.id)
  const id = (name: string) => {
    const [mine, anybodys] = [fitting(own, name), fitting(all, name)]
    return fc.oneof(
      ...(mine.length > 0 ? [{ weight: 12, arbitrary: fc.constantFrom(...mine) }] : []),
      ...(anybodys.length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...anybodys) }] : []),
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'kakao',
          'github',
          'nothing',
          '..',
          '%',
          'a'.repeat(300),
          "'--",
          '\u0000',
          '가',
        ),
      },
    )
  }
  const path = fc
    .tuple(
      ...parameters
        .filter((one) => one.in === 'path')
        .map((one) => {
          const listed = one.schema.enum?.map(String) ?? []
          const named =
            listed.length === 0 ? id(one.name) : fc.oneof(fc.constantFrom(...listed), id(one.name))
          return named.map((value) => [one.name, value] as const)
        }),
    )
    .map((filled) =>
      filled.reduce((url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(value)), row.path),
    )
  const query = fc
    .tuple(
      ...parameters
        .filter((one) => one.in === 'query')
        .map((one) =>
          fc
            .oneof(
              { weight: 3, arbitrary: goodValue(one.schema, resolve) },
              { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
            )
            .map((value) => [one.name, value] as const),
        ),
    )
    .map((pairs) =>
      new URLSearchParams(
        pairs.map(([name, value]) => [name, inQuery(value)] as [string, string]),
      ).toString(),
    )
  const schema = row.operation.requestBody?.content['application/json']?.schema
  const body =
    schema === undefined
      ? fc.constant<Raw>({ text: undefined, type: undefined })
      : bodyOf(schema, resolve, sampleBody(row.name, known))
  return fc.tuple(path, query, fc.boolean(), body).map(([at, search, asks, { text, type }]) => ({
    url: asks && search !== '' ? `${at}?${search}` : at,
    headers: (type === undefined ? {} : { 'content-type': type }) as Record<string, string>,
    body: text,
  }))
}

/** As it is written into an address; a generated object may have a `toString` that is none. */
const inQuery = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

type Raw = { text: string | undefined; type: string | undefined }

function bodyOf(schema: Schema, resolve: Resolve, sample: fc.Arbitrary<unknown> | null): fc.Arbitrary<Raw> {
  const made = goodValue(schema, resolve)
  const good =
    sample === null ? made : fc.oneof({ weight: 3, arbitrary: sample }, { weight: 2, arbitrary: made })
  const json = (value: unknown): Raw => ({ text: JSON.stringify(value), type: 'application/json' })
  return fc.oneof(
    { weight: 5, arbitrary: good.map(json) },
    { weight: 4, arbitrary: badValue(good).map(json) },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.string({ maxLength: 60 }).map((text) => ({ text, type: 'application/json' })),
        good.map((value) => ({ text: JSON.stringify(value), type: 'text/plain' })),
        fc.constantFrom(
          { text: `${'['.repeat(20_000)}`, type: 'application/json' },
          { text: `{"a":"${'a'.repeat(1_100_000)}"}`, type: 'application/json' },
          { text: '{"__proto__":{"isAdmin":true}}', type: 'application/json' },
          { text: 'a=b', type: 'application/x-www-form-urlencoded' },
          { text: '<a/>', type: 'application/xml' },
        ),
      ),
    },
  )
}

/** Says what is wrong with an answer, or null: its status, its type and its body must be those of the document. */
function judgeOf(document: Document): (row: Row, answer: Response, text: string) => string | null {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'document', components: document.components })
  const compiled = new Map<object, ValidateFunction>()
  const validate = (schema: object): ValidateFunction => {
    const known = compiled.get(schema)
    if (known) return known
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components', '"document#/components'),
    ) as object
    const made = ajv.compile(absolute)
    compiled.set(schema, made)
    return made
  }
  const event = { $ref: '#/components/schemas/GenerationEvent' }
  return (row, answer, text) => {
    const { responses } = row.operation
    const said =
      responses[answer.status] ??
      responses[`${String(answer.status)[0]}XX`] ??
      responses[`${String(answer.status)[0]}xx`]
    if (said === undefined) return 'a status that the document does not name'
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
    if (said.content === undefined) return text === '' ? null : 'a body where the document has none'
    const content = said.content[type]
    if (content === undefined)
      return text === '' && [204, 205, 304].includes(answer.status) ? null : `the type ${type || '(none)'}`
    if (type === 'text/event-stream') {
      const frames = text.split('\n\n').filter((frame) => frame.startsWith('id: '))
      if (frames.length === 0) return 'a stream without events'
      const bad = frames.find(
        (frame) => !validate(event)(JSON.parse(frame.slice(frame.indexOf('data: ') + 6))),
      )
      return bad === undefined ? null : `an event out of its shape: ${bad.slice(0, 200)}`
    }
    if (type !== 'application/json' || content.schema === undefined) return null
    const check = validate(content.schema)
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return 'a body that is no JSON'
    }
    return check(value) ? null : `a body out of its shape: ${ajv.errorsText(check.errors)}`
  }
}
