// A dump as a gzipped file that only its owner may read: whole under its name, or not there.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open as openFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type Migrating, type OpenDb, openPglite, openPostgres } from '../open.ts'
import { dumpLines, type Foot, type Progress } from './dump.ts'
import { headOf, type Loaded, type LoadOptions, loadLines } from './load.ts'

/** Throws when the file is there already. */
export async function writeBackup(
  open: Pick<OpenDb, 'db'>,
  path: string,
  options: { now: Date; onProgress?: Progress },
): Promise<Foot['end']> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const reserved = await openFile(path, 'wx', 0o600)
  await reserved.close()
  const partial = `${path}.partial`
  let last = ''
  async function* lines() {
    for await (const line of dumpLines(open, options)) {
      last = line
      yield `${line}\n`
    }
  }
  try {
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    )
    await rename(partial, path)
    return (JSON.parse(last) as Foot).end
  } catch (error) {
    await rm(partial, { force: true })
    await rm(path, { force: true })
    throw error
  }
}

/** The lines of a backup. Throws at whatever is no gzipped file, or one that is cut off. */
export async function* readBackup(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path)
  const texts = bytes.pipe(createGunzip()).setEncoding('utf8')
  bytes.on('error', (error) => texts.destroy(error))
  let rest = ''
  try {
    for await (const text of texts) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    bytes.destroy()
  }
}

export type Place = { databaseUrl: string; ca?: string | undefined } | { folder: string }

export function openPlace(place: Place, options: Migrating = {}): Promise<OpenDb> {
  return 'databaseUrl' in place
    ? openPostgres(place.databaseUrl, { max: 2, ca: place.ca, ...options })
    : openPglite(place.folder, undefined, options)
}

/** Into a database that is empty: with the tables that the backup was made of, and from there to the newest. */
export async function restoreBackup(path: string, place: Place, options: LoadOptions = {}): Promise<Loaded> {
  const lines = readBackup(path)
  let loaded: Loaded
  try {
    const head = headOf((await lines.next()).value ?? undefined)
    const open = await openPlace(place, { migrateTo: head.migration })
    loaded = await loadLines(open, head, lines, options).finally(open.close)
  } finally {
    await lines.return(undefined)
  }
  await (await openPlace(place)).close()
  return loaded
}

/** From one database straight into another that is empty. The first one stays as it is. */
export async function moveRows(
  from: Pick<OpenDb, 'db'>,
  to: Pick<OpenDb, 'db'>,
  options: { now: Date } & LoadOptions,
): Promise<Loaded> {
  const lines = dumpLines(from, { now: options.now })
  try {
    const head = headOf((await lines.next()).value ?? undefined)
    return await loadLines(to, head, lines, options)
  } finally {
    // A target that refuses reads no line: the transaction of the source must not wait for one.
    await lines.return(undefined)
  }
}
