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

  test('every variable stands in the table of each README and in .env.example, and no other does', () => {
    for (const readme of ['README.md', 'README.ko.md']) {
      const rows = [...file(readme).matchAll(/^\| `([A-Z][A-Z0-9_]*)` \|/gm)].map((row) => row[1])
      expect(rows.toSorted(), readme).toEqual(names)
    }
    const example = [...file('.env.example').matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((row) => row[1])
    expect(example.toSorted()).toEqual(names)
  })
})
