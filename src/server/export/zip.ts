// A zip as a stream: made as it is read, so that no more than a file or two is ever in memory.
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type ZipEntry = { path: string; bytes: Buffer; at: Date }

/**
 * Reads the next entry only when the one before has been taken. Every entry's header tells its size
 * (nothing stands behind the data), so that a reader can follow entry by entry while it comes.
 * Destroying the stream ends the reading of `entries`.
 */
export function zipOf(entries: AsyncIterable<ZipEntry>): Readable {
  return Readable.from(zipped(entries), { objectMode: false })
}

async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const made = zip.outputStream as Readable
  let failure: Error | null = null
  zip.on('error', (error: Error) => {
    failure = error
    made.destroy(error)
  })
  for await (const { path, bytes, at } of entries) {
    zip.addBuffer(bytes, path, { mtime: at })
    // It is packed on another thread; it is written whole, so the first word of it says that it is there.
    if (made.readableLength === 0) await once(made, 'readable')
    yield* ready(made)
  }
  zip.end()
  yield* made as AsyncIterable<Buffer>
  if (failure !== null) throw failure as Error
}

function* ready(made: Readable): Generator<Buffer> {
  for (let chunk = made.read() as Buffer | null; chunk !== null; chunk = made.read() as Buffer | null)
    yield chunk
}
