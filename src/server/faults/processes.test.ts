// Whole processes that are killed, frozen and told to stop, over one PostgreSQL or one data folder.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { generationTiming } from '../actions/generation-timing.ts'
import { openTestDatabase } from '../db/test-databases.ts'
import { idOf, longAnswer, readAll, readingOf, textsOf } from '../test-chat.ts'
import { seenIn } from '../test-events.ts'
import { type ModelAnswer, startModelServer } from '../writer/test-model-server.ts'
import { type Given, Instance } from './instances.ts'
import { comeIn, look, quotaOf, say, watch } from './people.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Cleanup = typeof onTestFinished

/** Two instances as processes over a database of their own, and a person. */
async function openTwo(answer: ModelAnswer, given: Given, later: Cleanup) {
  const model = await startModelServer()
  model.otherwise(answer)
  const open = await openTestDatabase('postgres')
  const env = {
    DATABASE_URL: open.url ?? '',
    APP_SECRET: 'a secret that only the tests know, 0123456789',
    AI_BASE_URL: model.url,
    AI_MODEL: 'm',
    LOG_LEVEL: 'fatal',
  }
  const one = new Instance(env, given)
  const other = new Instance(env, given)
  later(async () => {
    await Promise.all([one.end('SIGKILL'), other.end('SIGKILL')])
    await model.close()
    await open.close()
  })
  await Promise.all([one.start(), other.start()])
  return { model, one, other, person: await comeIn(one.url, 'hana') }
}

test('an instance is given up for dead within 30 s, whenever in its beat it died', () => {
  const { silenceMs, heartbeatMs, pollMs } = generationTiming
  expect(silenceMs + heartbeatMs + pollMs).toBeLessThan(30_000)
})

describe.concurrent('a process', { timeout: 300_000 }, () => {
  test('that is killed in mid-stream leaves its text to another, with its times as they are: marked, kept, given back', async ({
    onTestFinished: later,
    expect: wants,
  }) => {
    const { one, other, person } = await openTwo(longAnswer(2_000, 50), {}, later)
    const reading = readingOf(await say(one.url, person, '길게 말해 줘'))
    const seen = await reading.until((events) => textsOf(events) === 30)
    const id = idOf(seen)
    // Reads on until the line breaks: what `fetch` holds unread is thrown away when it does.
    const broken = reading.all().catch(() => [])
    wants((await quotaOf(one.url, person)).used).toBe(1)
    // What another instance shows is stored.
    const elsewhere = readingOf(await watch(other.url, person, id))
    await elsewhere.until((events) => textsOf(events) === 16)
    await one.end('SIGKILL')
    await broken
    // A browser that held all of it takes it up elsewhere, and is told the end when there is one.
    const after = await readAll(await watch(other.url, person, id, seen.at(-1)?.n))
    const stored = await look(other.url, person, id)
    wants((await elsewhere.all()).at(-1)).toEqual(after.at(-1))
    wants(stored).toMatchObject({ state: 'interrupted', error: 'interrupted' })
    wants(after.at(-1)?.event).toMatchObject({ type: 'ended', text: stored.text, quota: { used: 0 } })
    wants(seenIn([...seen, ...after])).toBe(stored.text)
    // At most what one write of the log joins was shown and not yet stored.
    wants(seenIn(seen).startsWith(stored.text)).toBe(true)
    wants(stored.text).toContain('15번째 말')
    wants((await quotaOf(other.url, person)).used).toBe(0)
  })

  test('that stands still is ended only when it stood too long, and not when all stood still with it', async ({
    onTestFinished: later,
    expect: wants,
  }) => {
    const timing = { heartbeatMs: 500, silenceMs: 8_000 }
    const { model, one, other, person } = await openTwo(longAnswer(400, 50), { timing }, later)
    const reading = readingOf(await say(one.url, person, '길게 말해 줘'))
    const id = idOf(await reading.until((events) => textsOf(events) === 5))
    one.freeze()
    await pause(timing.silenceMs / 3)
    one.goOn()
    await reading.until((events) => textsOf(events) >= 10)
    wants((await look(other.url, person, id)).state).toBe('running')

    for (const all of [one, other]) all.freeze()
    await pause(timing.silenceMs * 1.25)
    for (const all of [one, other]) all.goOn()
    const events = await reading.all()
    wants(events.at(-1)?.event).toMatchObject({ type: 'ended', state: 'done' })
    const whole = await look(other.url, person, id)
    wants(whole.text).toBe(seenIn(events.slice(0, -1)))
    wants(whole.text).toContain('399번째 말')
    wants((await quotaOf(other.url, person)).used).toBe(1)

    // For too long: its writing was ended by another. It shows that end, and asks the model no more.
    model.next(longAnswer(4_000, 50))
    const late = readingOf(await say(one.url, person, '더 말해 줘'))
    const lateId = idOf(await late.until((events) => textsOf(events) === 15))
    one.freeze()
    const elsewhere = await readAll(await watch(other.url, person, lateId))
    const stored = await look(other.url, person, lateId)
    wants(stored).toMatchObject({ state: 'interrupted' })
    wants(elsewhere.at(-1)?.event).toMatchObject({ type: 'ended', text: stored.text })
    one.goOn()
    wants((await late.all()).at(-1)).toEqual(elsewhere.at(-1))
    await wants.poll(() => model.requests.at(-1)?.closedAt, { timeout: 20_000 }).not.toBeNull()
    wants(model.requests.at(-1)?.complete).toBe(false)
    wants(await look(one.url, person, lateId)).toEqual(stored)
    wants((await quotaOf(one.url, person)).used).toBe(1)
  })

  test('that is told to stop finishes what it writes, takes nothing new, and goes', async ({
    onTestFinished: later,
    expect: wants,
  }) => {
    const model = await startModelServer()
    model.otherwise(longAnswer(60, 50))
    const open = await openTestDatabase('postgres')
    later(async () => {
      await model.close()
      await open.close()
    })
    const served = await startMain(
      { DATABASE_URL: open.url ?? '', AI_BASE_URL: model.url, AI_MODEL: 'm' },
      later,
    )
    const person = await comeIn(served.url, 'hana')
    const reading = readingOf(await say(served.url, person, '마저 말해 줘'))
    await reading.until((events) => textsOf(events) === 5)
    served.child.kill('SIGTERM')
    await pause(100)
    const refused = await say(served.url, person, '하나 더').then(
      (answer) => answer.status,
      () => 'nobody there',
    )
    wants([503, 'nobody there']).toContain(refused)
    const events = await reading.all()
    wants(events.at(-1)?.event).toMatchObject({ type: 'ended', state: 'done', quota: { used: 1 } })
    wants(textsOf(events)).toBe(60)
    wants(await served.gone).toBe(0)
  })

  test('on the embedded database is started again at once after it was killed, and ends what it left', async ({
    onTestFinished: later,
    expect: wants,
  }) => {
    const model = await startModelServer()
    model.otherwise(longAnswer(2_000, 50))
    const folder = await mkdtemp(join(tmpdir(), 'aboutme-killed-'))
    later(async () => {
      await model.close()
      await rm(folder, { recursive: true, force: true })
    })
    const env = { DATA_DIR: folder, AI_BASE_URL: model.url, AI_MODEL: 'm' }
    const first = await startMain(env, later)
    const person = await comeIn(first.url, 'hana')
    const reading = readingOf(await say(first.url, person, '길게 말해 줘'))
    const seen = await reading.until((events) => textsOf(events) === 60)
    first.child.kill('SIGKILL')
    await reading.all().catch(() => [])
    await first.gone
    const second = await startMain(env, later)
    const after = await readAll(await watch(second.url, person, idOf(seen), seen.at(-1)?.n))
    const stored = await look(second.url, person, idOf(seen))
    wants(stored).toMatchObject({ state: 'interrupted', error: 'interrupted' })
    wants(after.at(-1)?.event).toMatchObject({ type: 'ended', text: stored.text })
    wants(stored.text).toContain('15번째 말')
    wants((await quotaOf(second.url, person)).used).toBe(0)
  })
})

/** The program as it is started, in a process of its own. */
async function startMain(env: Record<string, string>, later: Cleanup) {
  const child: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL('../main.ts', import.meta.url))],
    {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: '0',
        LOG_LEVEL: 'fatal',
        APP_SECRET: 'a secret of the tests, 0123456789012',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  later(async () => {
    child.kill('SIGKILL')
    await gone
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
      const found = /open at (http:\/\/\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void gone.then((code) => reject(new Error(`it ended with ${code}: ${said}`)))
  })
  return { child, url, gone }
}
