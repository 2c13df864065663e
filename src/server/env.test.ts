import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Env, readEnv } from './env.ts'

const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
const names = Object.keys(Env.shape).toSorted()

describe('settings', () => {
  test('nothing needs to be set', () => {
    expect(readEnv({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: './data',
      DAILY_REQUESTS: 5,
    })
  })

  test('a variable that is set to nothing counts as absent', () => {
    expect(readEnv({ PORT: '', OPENAI_API_KEY: '' })).toMatchObject({ PORT: 3000 })
    expect(readEnv({ OPENAI_API_KEY: '' }).OPENAI_API_KEY).toBeUndefined()
  })

  test('a wrong value is refused with the name of its variable', () => {
    expect(() => readEnv({ PORT: 'abc' })).toThrow(/PORT/)
    expect(() => readEnv({ DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL/)
    expect(() => readEnv({ APP_SECRET: 'short' })).toThrow(/APP_SECRET/)
    expect(() => readEnv({ AI_BASE_URL: 'http://127.0.0.1:1/v1' })).toThrow(/AI_MODEL/)
  })

  test('under https the secrets of examples are refused, with the name of each; elsewhere they will do', () => {
    const PUBLIC_URL = 'https://aboutme.example'
    const good = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
    const lines = file('.env.example').matchAll(/^# ([A-Z_]+)=(.+)$/gm)
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name ?? '', value]))
    expect(() => readEnv({ ...example, AI_BASE_URL: undefined, PUBLIC_URL })).toThrow(
      /DATABASE_URL: is one of the examples[^]*SMTP_URL: is one/,
    )
    for (const APP_SECRET of [
      'x'.repeat(64),
      'abcabcabc'.repeat(8),
      'change-me-change-me-change-me-change-me',
      'please replace this by a long random string',
      'an-example-secret-of-32-characters-or-more',
      'your_secret_key_goes_here_0123456789abcdef',
      'a secret that only the tests know, 0123456789',
      'password-password-password-password-0123',
    ]) {
      expect(() => readEnv({ APP_SECRET, PUBLIC_URL }), APP_SECRET).toThrow(/APP_SECRET: is one of/)
      expect(() => readEnv({ APP_SECRET: good, APP_SECRET_OLD: APP_SECRET, PUBLIC_URL })).toThrow(
        /APP_SECRET_OLD/,
      )
      expect(() => readEnv({ METRICS_TOKEN: APP_SECRET, PUBLIC_URL })).toThrow(/METRICS_TOKEN/)
      expect(readEnv({ APP_SECRET, PUBLIC_URL: 'http://127.0.0.1:3000' })).toMatchObject({ APP_SECRET })
      expect(readEnv({ APP_SECRET })).toMatchObject({ APP_SECRET })
    }
    expect(() =>
      readEnv({ DATABASE_URL: 'postgres://a@db/a', DATABASE_PASSWORD: 'password', PUBLIC_URL }),
    ).toThrow(/DATABASE_PASSWORD/)
    const own = {
      APP_SECRET: good,
      SMTP_URL: 'smtps://a:w0rd@mail.example',
      DATABASE_URL: 'postgres://a:test-only@db/a',
    }
    expect(readEnv({ ...own, PUBLIC_URL })).toMatchObject(own)
    expect(readEnv({ PUBLIC_URL })).toMatchObject({ PUBLIC_URL })
  })

  test('the password of the database may come by itself', () => {
    const url = 'postgres://aboutme@db.internal:5432/aboutme'
    const password = 'a/b@c:%?#'
    const address = new URL(
      readEnv({ DATABASE_URL: url, DATABASE_PASSWORD: password }).DATABASE_URL as string,
    )
    expect(decodeURIComponent(address.password)).toBe(password)
    expect([address.username, address.host, address.pathname]).toEqual([
      'aboutme',
      'db.internal:5432',
      '/aboutme',
    ])
    expect(() => readEnv({ DATABASE_PASSWORD: 'alone' })).toThrow(/DATABASE_PASSWORD/)
    expect(() => readEnv({ DATABASE_URL: url, DATABASE_CA: '/etc/ca.pem' })).toThrow(/DATABASE_CA/)
  })

  test('a public server of a model is named by the operator, one of their own and OpenAI need not be', () => {
    const AI_MODEL = 'm'
    const stranger = { AI_MODEL, AI_BASE_URL: 'https://models.example.com/v1' }
    expect(() => readEnv(stranger)).toThrow(/AI_PROVIDER: must say who runs AI_BASE_URL/)
    expect(() => readEnv({ ...stranger, AI_PROVIDER: 'Example | KR' })).toThrow(/AI_PROVIDER/)
    const AI_PROVIDER = 'Example | KR | privacy@example.com | 30'
    expect(readEnv({ ...stranger, AI_PROVIDER }).AI_PROVIDER).toBe(AI_PROVIDER)
    for (const AI_BASE_URL of [
      'http://127.0.0.1:11434/v1',
      'http://[::1]:8080/v1',
      'http://192.168.0.7/v1',
      'http://172.20.1.2/v1',
      'http://ollama:11434/v1',
      'http://host.docker.internal:11434/v1',
      'https://api.openai.com/v1',
    ])
      expect(readEnv({ AI_MODEL, AI_BASE_URL })).toMatchObject({ AI_BASE_URL })
    for (const AI_BASE_URL of ['http://172.32.0.1/v1', 'http://8.8.8.8/v1', 'https://[2001:db8::1]/v1'])
      expect(() => readEnv({ AI_MODEL, AI_BASE_URL })).toThrow(/AI_PROVIDER/)
    expect(() =>
      readEnv({
        OPENAI_API_KEY: 'sk',
        AI_FALLBACK_MODEL: 'n',
        AI_FALLBACK_BASE_URL: 'https://other.example/v1',
      }),
    ).toThrow(/AI_FALLBACK_PROVIDER: must say who runs AI_FALLBACK_BASE_URL/)
  })

  test('prices and the addresses of operators are read once', () => {
    expect(() => readEnv({ AI_PRICES: 'm=cheap' })).toThrow(/AI_PRICES/)
    expect(readEnv({ AI_PRICES: 'm=0.5/1.5, n=0/0' }).AI_PRICES).toEqual({
      m: { input: 0.5, output: 1.5 },
      n: { input: 0, output: 0 },
    })
    expect(readEnv({ ADMIN_EMAILS: ' Boss@Example.com, ' }).ADMIN_EMAILS).toEqual(['boss@example.com'])
  })

  test('every variable stands in the table of each README and in .env.example, and no other does', () => {
    for (const readme of ['README.md', 'README.ko.md']) {
      const rows = [...file(readme).matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map((row) => row[1])
      expect(rows.toSorted(), readme).toEqual(names)
    }
    const example = [...file('.env.example').matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((row) => row[1])
    expect(example.toSorted()).toEqual(names)
  })
})
