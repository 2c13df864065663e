// Text from a file or standard input. What Korean editors save is read: UTF-8, or EUC-KR where it is none.
import { readFileSync } from 'node:fs'
import { UsageError } from './usage.ts'

const MOST_BYTES = 8 * 1024 * 1024

/** The text as it stands, without a byte order mark and without the newline that ends the last line. */
export async function readText(file: string | undefined): Promise<string> {
  const bytes = file === undefined || file === '-' ? await standardInput() : fromFile(file)
  if (bytes.length > MOST_BYTES) throw new UsageError('글이 너무 길어요. 8 MB까지 읽어요.')
  return decode(bytes).replace(/\r?\n$/, '')
}

function fromFile(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? '파일이 없어요' : code === 'EISDIR' ? '폴더예요' : '파일을 읽지 못했어요'
    throw new UsageError(`${why}: ${file}`)
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('euc-kr').decode(bytes)
  }
}
