// A whole app on a database of its own, for tests: the same wiring as main.ts, with cheap passwords.
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { describe } from 'vitest'
import type { Account, Provider } from '#domain/account.ts'
import type { Session } from '#domain/api.ts'
import { openAuth } from './actions/open-auth.ts'
import { createApp } from './app.ts'
import type { ProviderAddresses } from './auth/providers.ts'
import type { OpenDb } from './db/open.ts'
import { type Engine, engines, openTestDatabase } from './db/test-databases.ts'
import type { Deps } from './deps.ts'
import { noTrace } from './trace/index.ts'
import { readEnv } from './env.ts'
import { createMail } from './mail/index.ts'
import { createMetrics } from './metrics/index.ts'

export type TestPerson = {
  account: Account
  email: string
  password: string
  /** A `Cookie` header that carries the session. */
  cookie: string
  /** An access token of the token API, for `Authorization: Bearer`. */
  token: string
  refreshToken: string
}

export type TestApp = {
  app: FastifyInstance
  deps: Deps
  open: OpenDb & { url: string | null }
  /** Listens on a free port of 127.0.0.1 and answers its address; only for tests that need a socket. */
  listen: () => Promise<string>
  /**
   * Signs up and in over HTTP; `name` in Latin letters or Hangul, different for each person.
   * Agrees to the notice about the model, unless told not to.
   */
  signUp: (name: string, options?: { agrees?: boolean }) => Promise<TestPerson>
  /** A second instance over the same database, as another process would be. Closed with this one. */
  another: (overrides?: TestOverrides) => Promise<{ app: FastifyInstance; deps: Deps }>
  close: () => Promise<void>
}

/** `env` takes variables as the shell would give them. */
export type TestOverrides = Partial<Omit<Deps, 'env' | 'db' | 'auth'>> & {
  env?: Record<string, string>
  secret?: string
  /**
   * A database that is there already. To `another`: connections of its own to the same one, for tests of the line
   * between them; whoever opens those closes them.
   */
  open?: OpenDb
  providerAddresses?: Partial<Record<Provider, ProviderAddresses>>
}

export const TEST_SECRET = 'a secret that only the tests know, 0123456789'
const PUBLIC_URL = 'http://127.0.0.1:3000'
const PASSWORD = 'moonlight-river-27'
const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 }

export async function createTestApp(engine: Engine, overrides: TestOverrides = {}): Promise<TestApp> {
  const open = overrides.open ? { ...overrides.open, url: null } : await openTestDatabase(engine)
  const opened: FastifyInstance[] = []
  const another = async (more: TestOverrides = {}) => {
    const env = { ...overrides.env, ...more.env }
    const deps = testDeps(more.open ?? open, { ...overrides, ...more, env })
    const app = await createApp(deps)
    opened.push(app)
    return { app, deps }
  }
  const { app, deps } = await another()
  return {
    app,
    deps,
    open,
    another,
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    signUp: (name, options) => signUp(app, name, options),
    close: async () => {
      for (const one of opened) await one.close()
      deps.mail.close()
      await open.close()
    },
  }
}

function testDeps(open: OpenDb, overrides: TestOverrides): Deps {
  const { env: variables, secret = TEST_SECRET, providerAddresses, open: _, ...rest } = overrides
  const env = readEnv({ DATA_DIR: '/nonexistent', LOG_LEVEL: 'silent', ...variables })
  const log = rest.log ?? pino({ level: env.LOG_LEVEL })
  const publicUrl = rest.publicUrl ?? env.PUBLIC_URL ?? PUBLIC_URL
  const mail = rest.mail ?? createMail(env, log)
  const now = rest.now ?? (() => new Date())
  return {
    publicUrl,
    writer: { name: { id: 'embedded', label: '내장 작성기', isModel: false }, model: null },
    mail,
    metrics: createMetrics(env.AI_PRICES),
    trace: noTrace,
    instance: `test-${Math.random().toString(36).slice(2)}`,
    ...rest,
    env,
    log,
    now,
    db: open.db,
    auth: openAuth({
      db: open.db,
      env,
      secret,
      publicUrl,
      mail,
      log,
      now,
      passwordCost: CHEAP,
      ...(providerAddresses ? { providerAddresses } : {}),
    }),
  }
}

async function signUp(app: FastifyInstance, name: string, { agrees = true } = {}): Promise<TestPerson> {
  const email = `${Buffer.from(name).toString('hex')}@example.com`
  const answer = await app.inject({
    method: 'POST',
    url: '/api/sign-up',
    payload: { username: name, email, password: PASSWORD, password2: PASSWORD },
  })
  if (answer.statusCode !== 201) throw new Error(`sign-up answered ${answer.statusCode}: ${answer.body}`)
  const login = await app.inject({
    method: 'POST',
    url: '/accounts/login/',
    payload: { email, password: PASSWORD },
  })
  if (login.statusCode !== 200) throw new Error(`login answered ${login.statusCode}: ${login.body}`)
  const cookie = answer.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')
  // Where a model writes, as a person would who wants to write.
  const { consent } = answer.json<Session>()
  if (consent !== null && agrees) {
    const agreed = await app.inject({
      method: 'POST',
      url: '/api/consent',
      payload: { version: consent.version },
      headers: { cookie },
    })
    if (agreed.statusCode !== 200) throw new Error(`consent answered ${agreed.statusCode}: ${agreed.body}`)
  }
  const tokens = login.json<{ access_token: string; refresh_token: string }>()
  return {
    account: answer.json<{ account: Account }>().account,
    email,
    password: PASSWORD,
    cookie,
    token: tokens.access_token,
    refreshToken: tokens.refresh_token,
  }
}

/** The same tests on PGlite and on a real PostgreSQL. */
export function forEachEngine(name: string, tests: (engine: Engine) => void): void {
  for (const engine of engines) {
    describe(`${name} (${engine})`, () => {
      tests(engine)
    })
  }
}
