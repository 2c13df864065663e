// AboutMe itself as a measured process, and a person who uses it over HTTP.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { type Process, startProcess } from './process.ts'

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
): Promise<Process> {
  return startProcess('../../src/server/main.ts', {
    HOME: folder,
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'warn',
    DAILY_REQUESTS: '100000',
    ...(engine.databaseUrl === null ? {} : { DATABASE_URL: engine.databaseUrl }),
    ...env,
  })
}

/** Signs somebody up and gives the cookie of the session. */
export async function signUp(url: string): Promise<string> {
  const name = `bench${Math.random().toString(36).slice(2, 12)}`
  const answer = await request(`${url}/api/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      username: name,
      email: `${name}@example.com`,
      password: 'moonlight-river-27',
      password2: 'moonlight-river-27',
    }),
  })
  const said = await answer.body.text()
  if (answer.statusCode !== 201) throw new Error(`sign-up answered ${answer.statusCode}: ${said}`)
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
