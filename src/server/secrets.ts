// The secret that signs cookies and tokens: from APP_SECRET, or made once and kept in the data folder.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** At least 32 characters. The file is readable by its owner alone (mode 0600). */
export async function readSecret(given: string | undefined, folder: string): Promise<string> {
  if (given !== undefined) return given
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'secret')
  const made = randomBytes(32).toString('hex')
  try {
    // "wx" fails when the file exists, so that two first starts cannot keep two secrets.
    await writeFile(path, `${made}\n`, { flag: 'wx', mode: 0o600 })
    return made
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    return (await readFile(path, 'utf8')).trim()
  }
}
