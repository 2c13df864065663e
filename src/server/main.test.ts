import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { comeIn, say } from './faults/people.ts'
import { readUntil } from './test-chat.ts'
import { startModelServer } from './writer/test-model-server.ts'

/** Against a hang. */
const PATIENT = { timeout: 240_000 }

async function run(script: string, env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'aboutme-start-'))
  const child = spawn(process.execPath, [script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env['PATH'], HOME: folder, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  })
  /** Resolves with what stands in the brackets, once it was said. */
  const hears = (words: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = words.exec(said)
        if (found !== null) resolve(found[1] ?? '')
      }
      look()
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      void ended.then((code) => reject(new Error(`${script} ended with ${code}: ${said}`)))
    })
  const hear = (bytes: Buffer) => {
    said += bytes.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const url = await hears(/AboutMe is open at (http:\/\/\S+)/)
  return { child, url, ended, hears }
}

test(
  'what `npm start` and what a container runs both open AboutMe, and stop when they are told to',
  PATIENT,
  async () => {
    for (const script of ['scripts/start.ts', 'src/server/main.ts']) {
      const { child, url, ended } = await run(script)
      expect((await fetch(`${url}/readyz`)).status, script).toBe(200)
      child.kill('SIGTERM')
      expect(await ended, script).toBe(0)
    }
  },
)

test(
  'Ctrl-C says that it waits for what is being written, and a second one does not wait',
  PATIENT,
  async () => {
    const model = await startModelServer()
    onTestFinished(model.close)
    model.otherwise({ texts: ['또 '], paceMs: 50, end: 'never' })
    const { child, url, ended, hears } = await run('src/server/main.ts', {
      AI_BASE_URL: model.url,
      AI_MODEL: 'm',
    })
    const person = await comeIn(url, 'sea')
    await readUntil(await say(url, person, '끝없이 말해 줘'), (events) => events.length > 2)
    child.kill('SIGINT')
    // As npm hands it on.
    child.kill('SIGINT')
    await hears(/Ctrl-C again stops at once/)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  },
)
