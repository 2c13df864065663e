// For tests of generations: an app that listens and a person who talks to a model on loopback.
import { onTestFinished } from 'vitest'
import type { Session } from '#domain/api.ts'
import type { Conversation } from '#domain/chat.ts'
import type { Generation, NumberedEvent } from '#domain/generation.ts'
import type { Quota } from '#domain/quota.ts'
import type { Engine } from './db/test-databases.ts'
import { createTestApp, type TestOverrides } from './test-app.ts'
import { eventsIn, eventsOfStream } from './test-events.ts'
import { type ModelAnswer, startModelServer } from './writer/test-model-server.ts'
import { createWriter, type Writer } from './writer/index.ts'
import type { ModelTimes } from './writer/model.ts'

export async function openChat(engine: Engine, overrides: TestOverrides = {}) {
  const model = await startModelServer()
  const writer = writerAt(model.url)
  const app = await createTestApp(engine, { writer, ...overrides })
  onTestFinished(async () => {
    await model.close()
    await app.close()
  })
  const url = await app.listen()
  const person = await app.signUp('하나')
  const headers = { cookie: person.cookie, 'content-type': 'application/json' }

  const get = async <Answer>(path: string): Promise<Answer> =>
    (await app.app.inject({ url: path, headers: { cookie: person.cookie } })).json<Answer>()
  const made = await app.app.inject({ method: 'POST', url: '/api/conversations', payload: {}, headers })
  const conversationId = made.json<Conversation>().id

  /** Says something; the answer is an open stream. */
  const say = async (prompt: string, options: { key?: string; signal?: AbortSignal; at?: string } = {}) => {
    const body = JSON.stringify({ key: options.key ?? crypto.randomUUID(), prompt })
    return fetch(`${options.at ?? url}/api/conversations/${conversationId}/messages`, {
      method: 'POST',
      headers,
      body,
      ...(options.signal ? { signal: options.signal } : {}),
    })
  }
  const watch = (id: string, options: { after?: number; at?: string; header?: number } = {}) =>
    fetch(
      `${options.at ?? url}/api/generations/${id}/events${options.after ? `?after=${options.after}` : ''}`,
      {
        headers: { ...headers, ...(options.header ? { 'last-event-id': String(options.header) } : {}) },
      },
    )
  const stop = (id: string, at = url) =>
    fetch(`${at}/api/generations/${id}/stop`, { method: 'POST', headers: { cookie: person.cookie } }).then(
      (answer) => answer.json() as Promise<Generation>,
    )
  return {
    ...app,
    url,
    person,
    model,
    conversationId,
    get,
    say,
    watch,
    stop,
    quota: () => get<Quota>('/api/quota'),
    /** Another instance over the same database, listening. */
    beside: async (more: TestOverrides = {}) => {
      const other = await app.another(more)
      const at = await other.app.listen({ host: '127.0.0.1', port: 0 })
      // Other recipients than the first instance's are agreed to anew, as a person would.
      const { consent } = (await (await fetch(`${at}/api/session`, { headers })).json()) as Session
      if (consent !== null)
        await fetch(`${at}/api/consent`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ version: consent.version }),
        })
      return { ...other, at }
    },
    ended: async (id: string): Promise<Generation> => {
      for (;;) {
        const generation = await get<Generation>(`/api/generations/${id}`)
        if (generation.state !== 'running') return generation
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
  }
}

/** The models of a server, `second` taking over from `first` where it is given; with other waits than the usual ones. */
export function writerAt(
  url: string,
  { first = 'm', second, times }: { first?: string; second?: string; times?: Partial<ModelTimes> } = {},
): Writer {
  return createWriter(
    {
      OPENAI_API_KEY: undefined,
      AI_BASE_URL: url,
      AI_MODEL: first,
      AI_FALLBACK_MODEL: second,
      AI_FALLBACK_BASE_URL: undefined,
      AI_FALLBACK_API_KEY: undefined,
    },
    times,
  )
}

/** Reads an open stream in steps: until something is there, and later on to its end. */
export function readingOf(response: Response) {
  const rest = eventsOfStream(response)
  const events: NumberedEvent[] = []
  const until = async (enough: (events: NumberedEvent[]) => boolean): Promise<NumberedEvent[]> => {
    while (!enough(events)) {
      const next = await rest.next()
      if (next.done) break
      events.push(next.value)
    }
    return events
  }
  return { until, all: () => until(() => false), leave: () => rest.return(undefined) }
}

/** Reads until `enough`, then leaves. */
export async function readUntil(
  response: Response,
  enough: (events: NumberedEvent[]) => boolean,
): Promise<NumberedEvent[]> {
  const reading = readingOf(response)
  const events = await reading.until(enough)
  await reading.leave()
  return events
}

export async function readAll(response: Response): Promise<NumberedEvent[]> {
  return eventsIn(await response.text())
}

export function idOf(events: NumberedEvent[]): string {
  const first = events[0]?.event
  if (first?.type !== 'started') throw new Error('the first event is not started')
  return first.generationId
}

export const textsOf = (events: NumberedEvent[]): number =>
  events.filter(({ event }) => event.type === 'text').length

/** An answer that takes `count` × `paceMs`. */
export function longAnswer(count: number, paceMs: number): ModelAnswer {
  return { texts: Array.from({ length: count }, (_, index) => `${index}번째 말 🙂 `), paceMs }
}
