// The migrations of this version, all of them or the first ones.
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

type Journal = { entries: { tag: string; when: number }[] }

export const journal = JSON.parse(
  readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8'),
) as Journal

export const newestTag = journal.entries.at(-1)?.tag ?? ''

/** A folder that drizzle takes for all there is: how an older backup gets the tables that it was made of. */
export async function migrationsUpTo(tag: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const at = journal.entries.findIndex((entry) => entry.tag === tag)
  if (at === -1)
    throw new Error(`This version of AboutMe knows no migration ${tag}: it is older than that, or another.`)
  const entries = journal.entries.slice(0, at + 1)
  const folder = await mkdtemp(join(tmpdir(), 'aboutme-migrations-'))
  await mkdir(join(folder, 'meta'))
  for (const entry of entries) {
    const file = `${entry.tag}.sql`
    await copyFile(join(migrationsFolder, file), join(folder, file))
  }
  await writeFile(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
