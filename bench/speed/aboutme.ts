// AboutMe itself as a measured process, and a person who uses it over HTTP.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { type Process, startMeasured } from './process.ts'

/** `databaseUrl` is null for the embedded database. */
export type Engine = { name: string; databaseUrl: string | null }

export async function makeFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'aboutme-bench-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** The same process as `npm start` runs, without the building of pages. */
export function startAboutMe(
  engine: Engine,
  folder: string,
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<Process> {
  const settings = {
    HOME: folder,
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'warn',
    DAILY_REQUESTS: '100000',
    ...(engine.databaseUrl === null ? {} : { DATABASE_URL: engine.databaseUrl }),
    ...env,
  }
  return startMeasured('../../src/server/main.ts', settings, flags)
}

/** One that lives as long as `use` takes. */
export async function withAboutMe<T>(
  engine: Engine,
  env: Record<string, string>,
  use: (server: Process) => Promise<T>,
): Promise<T> {
  const folder = await makeFolder()
  try {
    const server = await startAboutMe(engine, folder.path, env)
    try {
      return await use(server)
    } finally {
      await server.stop()
    }
  } finally {
    await folder.remove()
  }
}

/** `cookie` is the header of the session that began with the sign-up. */
export type Person = { email: string; password: string; cookie: string }

/** In turns of a few: the hashes of the passwords take their time anyway. */
export async function signUpMany(url: string, count: number): Promise<Person[]> {
  const people: Person[] = []
  while (people.length < count) {
    const few = Math.min(8, count - people.length)
    people.push(...(await Promise.all(Array.from({ length: few }, () => signUp(url)))))
  }
  return people
}

export async function signUp(url: string): Promise<Person> {
  const password = 'moonlight-river-27'
  const name = `bench${Math.random().toString(36).slice(2, 12)}`
  const email = `${name}@example.com`
  const answer = await request(`${url}/api/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: name, email, password, password2: password }),
  })
  const said = await answer.body.text()
  if (answer.statusCode !== 201) throw new Error(`sign-up answered ${answer.statusCode}: ${said}`)
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const { consent } = JSON.parse(said) as { consent: { version: string } | null }
  if (consent !== null) {
    const agreed = await request(`${url}/api/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ version: consent.version }),
    })
    await agreed.body.dump()
  }
  return { email, password, cookie }
}
