import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

test('what `npm start` and what a container runs both open AboutMe, and stop when they are told to', {
  timeout: 240_000,
}, async () => {
  for (const script of ['scripts/start.ts', 'src/server/main.ts']) {
    const folder = await mkdtemp(join(tmpdir(), 'aboutme-start-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const child = spawn(process.execPath, [script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { PATH: process.env['PATH'], HOME: folder, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const url = await new Promise<string>((open, fail) => {
      const hear = (bytes: Buffer) => {
        said += bytes.toString()
        const found = /AboutMe is open at (http:\/\/\S+)/.exec(said)?.[1]
        if (found !== undefined) open(found)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      void ended.then((code) => fail(new Error(`${script} ended with ${code}: ${said}`)))
    })
    expect((await fetch(`${url}/readyz`)).status, script).toBe(200)
    child.kill('SIGTERM')
    expect(await ended, script).toBe(0)
  }
})
