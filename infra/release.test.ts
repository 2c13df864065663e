import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const program = fileURLToPath(new URL('./release.ts', import.meta.url))

/** A place in which `cdk` and `aws` are programs that note what they are asked; what is deployed then runs. */
function place({ running, breaks = '' }: { running: string | null; breaks?: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'aboutme-release-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const said = join(folder, 'said')
  const now = join(folder, 'running')
  const programOf = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  programOf('aws', running === null ? 'exit 254' : `echo ${running}`)
  programOf(
    'cdk',
    `echo "$@" >> ${said}
for word in "$@"; do case $word in
  image=${breaks || 'nothing-breaks'}) exit 1;;
  image=*) echo "$word" | cut -d= -f2 > ${now};;
esac; done`,
  )
  return {
    folder,
    deployed: () => (existsSync(said) ? readFileSync(said, 'utf8').trim().split('\n') : []),
    isRunning: () => (existsSync(now) ? readFileSync(now, 'utf8').trim() : running),
  }
}

/** Releases `new` where only `well` answers that it is ready. */
async function release(here: ReturnType<typeof place>, well: string, healthSeconds = 1) {
  const server = createServer((_request, response) => {
    response.statusCode = here.isRunning() === well ? 200 : 503
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const words = [
    `healthUrl=http://127.0.0.1:${port}/readyz`,
    `healthSeconds=${healthSeconds}`,
    'image=new',
    'domain=a.example',
    'size=',
  ]
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: `${here.folder}:/usr/bin:/bin` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

test('a release that is well stays, and what was left empty is not said', async () => {
  const here = place({ running: 'old' })
  const { code, said } = await release(here, 'new', 60)
  expect([code, said]).toEqual([0, expect.stringContaining('new runs at a.example')])
  expect(here.deployed()).toEqual([
    'deploy AboutMeEdge AboutMe --require-approval never -c image=new -c domain=a.example',
  ])
})

test('a release that is not well from outside is taken back, and fails', async () => {
  const here = place({ running: 'old' })
  const { code, said } = await release(here, 'old')
  expect([code, said]).toEqual([1, expect.stringContaining('Went back to old')])
  expect(here.isRunning()).toBe('old')
  expect(here.deployed()).toHaveLength(2)
})

test('where CloudFormation went back by itself nothing more is deployed', async () => {
  const here = place({ running: 'old', breaks: 'new' })
  const { code, said } = await release(here, 'old')
  expect([code, said]).toEqual([1, expect.stringContaining('what ran before goes on')])
  expect(here.deployed()).toHaveLength(1)
})

test('the first release has nothing to go back to, and says so', async () => {
  const here = place({ running: null })
  const { code, said } = await release(here, 'nothing')
  expect([code, said]).toEqual([1, expect.stringContaining('no earlier image')])
})
