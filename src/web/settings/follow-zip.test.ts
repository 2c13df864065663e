import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { followZip } from '#web/settings/follow-zip.ts'

const contents: [path: string, text: string][] = [
  ['읽어 주세요.txt', 'PK\u0003\u0004 그 자체가 아닌 글'],
  ['글/001 지원 동기.txt', ''],
  ['글/001 지원 동기.json', '가나다'.repeat(5_000)],
  ['글/002 성장 과정.txt', 'PK\u0003\u0004'.repeat(2_000)],
]

async function zip(): Promise<Buffer> {
  const made = new ZipFile()
  contents.forEach(([path, text], at) => made.addBuffer(Buffer.from(text), path, { compress: at % 2 === 0 }))
  made.end()
  const parts: Buffer[] = []
  for await (const part of made.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

test.each([1, 7, 30, 1_000, 1_000_000])(
  'cut into pieces of %i bytes, each entry is told once, in order',
  async (size) => {
    const bytes = await zip()
    const seen: string[] = []
    const follow = followZip((path) => seen.push(path))
    for (let at = 0; at < bytes.length; at += size) follow(bytes.subarray(at, at + size))
    expect(seen).toEqual(contents.map(([path]) => path))
  },
)

test('an entry is told when all of it has come, not before', async () => {
  const bytes = await zip()
  const seen: string[] = []
  const follow = followZip((path) => seen.push(path))
  const start = bytes.indexOf(Buffer.from('글/002 성장 과정.txt'))
  follow(bytes.subarray(0, start + 500))
  expect(seen).toHaveLength(3)
})
