// Builds the web when dist/web is missing or older than what it is made of.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/web/index.html')
const sources = ['src/web', 'src/domain', 'vite.config.ts', 'package-lock.json']

/** The newest change of a file or of anything in a folder, in ms since 1970. Tests are in no build. */
function newest(path: string): number {
  const at = statSync(path)
  if (!at.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : at.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

export function webIsFresh(): boolean {
  if (!existsSync(built)) return false
  const at = statSync(built).mtimeMs
  // A place that was shipped with its build, and without its sources, serves what it has.
  return sources.every((source) => !existsSync(join(root, source)) || newest(join(root, source)) <= at)
}

/** Builds it if it has to be; says so in one line, since it takes some seconds. */
export async function buildWeb(): Promise<void> {
  if (webIsFresh()) return
  const from = performance.now()
  process.stdout.write('\n  Building the pages … ')
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  process.stdout.write(`done in ${((performance.now() - from) / 1000).toFixed(1)} s\n`)
}

// Run by itself before `npm run synth`; `npm start` imports it.
if (import.meta.main) await buildWeb()
