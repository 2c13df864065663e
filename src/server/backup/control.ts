// How a command on the same machine reaches the process that holds the embedded database: a socket in its data
// folder, which only the folder's owner can open. It does one thing: a backup.
import { chmod, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Foot, Progress } from '../db/backup/dump.ts'
import { writeBackup } from '../db/backup/file.ts'
import type { OpenDb } from '../db/open.ts'

type Asked = { backup: string }
type Told = { table: string; rows: number; of: number } | { done: Foot['end'] } | { refused: string }

/** A socket's path may have about a hundred characters: the shorter of both ways to write it. */
function pathOf(folder: string): string {
  const whole = join(resolve(folder), 'control.sock')
  const short = relative(process.cwd(), whole)
  return short.length < whole.length ? short : whole
}

/** The folder is locked by this process, so what lies at the path is left from an earlier one. Throws where no socket can be. */
export async function openControl(
  folder: string,
  open: OpenDb,
  now: () => Date,
): Promise<() => Promise<void>> {
  const path = pathOf(folder)
  await rm(path, { force: true })
  const server = createServer((line) => {
    line.on('error', () => line.destroy())
    void answer(line, open, now).catch(() => line.destroy())
  })
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(path, listening))
  await chmod(path, 0o600)
  server.unref()
  return async () => {
    await new Promise<void>((closed) => {
      server.close(() => closed())
    })
    await rm(path, { force: true })
  }
}

async function answer(line: Socket, open: OpenDb, now: () => Date): Promise<void> {
  const tell = (words: Told) => void line.write(`${JSON.stringify(words)}\n`)
  for await (const text of createInterface({ input: line })) {
    const { backup } = JSON.parse(text) as Asked
    let told = 0
    const onProgress: Progress = (table, rows, of) => {
      if (rows !== of && rows - told < 1_000 && rows > told) return
      told = rows
      tell({ table, rows, of })
    }
    try {
      tell({ done: await writeBackup(open, backup, { now: now(), onProgress }) })
    } catch (error) {
      tell({ refused: (error as Error).message })
    }
    line.end()
    return
  }
}

/**
 * Asks the process that runs on the folder to write a backup to an absolute path. Null when none runs there, or none
 * that can be reached. Throws what the process refuses with.
 */
export async function askForBackup(
  folder: string,
  path: string,
  onProgress: Progress,
): Promise<Foot['end'] | null> {
  const line = connect(pathOf(folder))
  const isThere = await new Promise<boolean>((known) => {
    line.once('connect', () => known(true))
    line.once('error', () => known(false))
  })
  if (!isThere) return null
  line.on('error', () => line.destroy())
  line.write(`${JSON.stringify({ backup: path } satisfies Asked)}\n`)
  for await (const text of createInterface({ input: line })) {
    const told = JSON.parse(text) as Told
    if ('done' in told) return told.done
    if ('refused' in told) throw new Error(told.refused)
    onProgress(told.table, told.rows, told.of)
  }
  throw new Error('AboutMe ended before the backup was written.')
}
