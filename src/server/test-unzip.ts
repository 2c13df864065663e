// Reads a zip in tests, with a library that did not write it.
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'

/** Throws for an archive that is cut, a name that leads out of its folder, or a file that is not what was packed. */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    const whole = Buffer.concat(parts)
    if (crc32(whole) !== entry.crc32) throw new Error(`${entry.fileName} is damaged`)
    if (files.has(entry.fileName)) throw new Error(`${entry.fileName} is there twice`)
    files.set(entry.fileName, whole)
  }
  return files
}
