// People before an instance in a process of its own: all that they do goes over HTTP.
import type { Generation } from '#domain/generation.ts'
import type { Quota } from '#domain/quota.ts'

export type Person = { cookie: string; conversationId: string }

const json = { 'content-type': 'application/json' }

/** Signs up, and opens a conversation. */
export async function comeIn(url: string, name: string): Promise<Person> {
  const password = 'moonlight-river-27'
  const body = { username: name, email: `${name}@example.com`, password, password2: password }
  const answer = await post(url, '/api/sign-up', body)
  if (answer.status !== 201) throw new Error(`sign-up answered ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { consent } = (await answer.json()) as { consent: { version: string } | null }
  if (consent !== null) await post(url, '/api/consent', { version: consent.version }, cookie)
  const made = (await (await post(url, '/api/conversations', {}, cookie)).json()) as { id: string }
  return { cookie, conversationId: made.id }
}

/** The answer is an open stream. */
export function say(url: string, { cookie, conversationId }: Person, prompt: string): Promise<Response> {
  const body = { key: crypto.randomUUID(), prompt }
  return post(url, `/api/conversations/${conversationId}/messages`, body, cookie)
}

export function watch(url: string, { cookie }: Person, id: string, after = 0): Promise<Response> {
  return fetch(`${url}/api/generations/${id}/events?after=${after}`, { headers: { cookie } })
}

export function look(url: string, person: Person, id: string): Promise<Generation> {
  return get(url, person, `/api/generations/${id}`)
}

export function quotaOf(url: string, person: Person): Promise<Quota> {
  return get(url, person, '/api/quota')
}

async function get<Answer>(url: string, { cookie }: Person, path: string): Promise<Answer> {
  return (await (await fetch(url + path, { headers: { cookie } })).json()) as Answer
}

function post(url: string, path: string, body: object, cookie?: string): Promise<Response> {
  const headers = cookie === undefined ? json : { ...json, cookie }
  return fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
}
