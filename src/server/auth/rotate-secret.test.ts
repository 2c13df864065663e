import { expect, onTestFinished, test } from 'vitest'
import { createTestApp } from '../test-app.ts'

const NEW = 'another secret that only the tests know, 0123456789'
const OLD = 'the secret before that one, 0123456789 0123456789'
const github = { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret' }

type App = Awaited<ReturnType<typeof createTestApp>>['app']

const statusWith = async (app: App, headers: Record<string, string>) =>
  (await app.inject({ url: '/api/quota', headers })).statusCode

test('a changed secret signs nobody out while the old one is named, and from then on only what is new counts', async () => {
  const before = await createTestApp('pglite', { secret: OLD, env: github })
  onTestFinished(before.close)
  const person = await before.signUp('하나')
  const cookie = { cookie: person.cookie }
  const token = { authorization: `Bearer ${person.token}` }

  const during = await before.another({ secret: NEW, env: { APP_SECRET_OLD: OLD } })
  expect(await statusWith(during.app, cookie)).toBe(200)
  expect(await statusWith(during.app, token)).toBe(200)
  // What leaves our hands, and is read by somebody who knows the newest secret alone, goes through too.
  const connect = { method: 'POST', url: '/api/providers/github/connect', headers: cookie } as const
  expect((await during.app.inject(connect)).statusCode).toBe(200)

  const login = { email: person.email, password: person.password }
  const signedIn = await during.app.inject({ method: 'POST', url: '/api/sign-in', payload: login })
  const fresh = {
    cookie: signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
  }
  expect(await statusWith(during.app, fresh)).toBe(200)
  expect(await statusWith(before.app, fresh)).toBe(401)

  const after = await before.another({ secret: NEW })
  expect(await statusWith(after.app, fresh)).toBe(200)
  expect(await statusWith(after.app, cookie)).toBe(401)
  expect(await statusWith(after.app, token)).toBe(401)
  // Refresh tokens are signed by nobody: a client of the token API goes on by itself.
  const refreshed = await after.app.inject({
    method: 'POST',
    url: '/accounts/token/refresh/',
    payload: { refresh_token: person.refreshToken },
  })
  expect(refreshed.statusCode).toBe(200)
})
