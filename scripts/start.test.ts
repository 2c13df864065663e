import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const program = fileURLToPath(new URL('./start.ts', import.meta.url))

/** `npm start` with nothing set but where it may listen and write. Answers when it says that it is open, or ends. */
function start(port: number) {
  const folder = mkdtempSync(join(tmpdir(), 'aboutme-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  const opened = new Promise<void>((resolve) => {
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
      if (said.includes('AboutMe is open at')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  return { child, ended, openedOrEnded: Promise.race([opened, ended]), said: () => said }
}

async function heldPort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    free: () => new Promise((resolve) => server.close(resolve)),
  }
}

test('npm start opens AboutMe, serves its pages, and ends well when it is told to', async () => {
  const { port, free } = await heldPort()
  await free()
  const { child, ended, openedOrEnded, said } = start(port)
  await openedOrEnded
  expect(said()).toContain(`AboutMe is open at http://127.0.0.1:${port}`)
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/html' } })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script')])
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}, 300_000)

test('npm start says in words that its port is taken', async () => {
  const { port, free } = await heldPort()
  onTestFinished(async () => void (await free()))
  const { ended, said } = start(port)
  expect(await ended).toBe(1)
  expect(said()).toContain(`Port ${port} on 127.0.0.1 is in use`)
}, 300_000)
