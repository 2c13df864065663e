import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { unzip } from '../test-unzip.ts'
import { type ZipEntry, zipOf } from './zip.ts'

const at = new Date('2026-11-24T00:00:00Z')

describe('a zip that is made as it is read', () => {
  it('holds every entry whole, under its Korean name', async () => {
    const contents = new Map(
      ['글/001 지원 동기.txt', '빈 것.json', '큰 것.bin'].map((path, index) => [
        path,
        [Buffer.from('첫 줄\n둘째 줄'), Buffer.alloc(0), randomBytes(3_000_000)][index] ?? Buffer.alloc(0),
      ]),
    )
    async function* entries(): AsyncGenerator<ZipEntry> {
      for (const [path, bytes] of contents) yield { path, bytes, at }
    }
    const parts = await zipOf(entries()).toArray()
    expect(await unzip(Buffer.concat(parts))).toEqual(contents)
  })

  it('asks for no more than a few entries ahead of its reader, and for none after it has gone', async () => {
    let asked = 0
    let closed = false
    async function* entries(): AsyncGenerator<ZipEntry> {
      try {
        for (; asked < 1_000; asked += 1) yield { path: `${asked}.bin`, bytes: randomBytes(200_000), at }
      } finally {
        closed = true
      }
    }
    const zip = zipOf(entries())
    await once(zip, 'readable')
    zip.read()
    await wait(300)
    expect(asked).toBeLessThan(5)
    zip.destroy()
    await once(zip, 'close')
    const before = asked
    await wait(50)
    expect(closed).toBe(true)
    expect(asked).toBe(before)
  })

  it('breaks off, and does not end, when an entry cannot be had', async () => {
    async function* entries(): AsyncGenerator<ZipEntry> {
      yield { path: 'one.txt', bytes: Buffer.from('one'), at }
      throw new Error('the database went away')
    }
    await expect(zipOf(entries()).toArray()).rejects.toThrow('the database went away')
  })
})
