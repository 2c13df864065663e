// infra/ is a package of its own, so that nobody who only runs AboutMe has to fetch it; its tests need it installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LOCK = 'infra/package-lock.json'
/** npm's own note of what it has put there. */
const PUT = 'infra/node_modules/.package-lock.json'

type Lock = { packages: Record<string, { version?: string; optional?: boolean }> }

/** Whether everything that the lock asks for stands there. */
function isInstalled(): boolean {
  if (!existsSync(PUT)) return false
  const { packages: put } = JSON.parse(readFileSync(PUT, 'utf8')) as Lock
  const { packages: asked } = JSON.parse(readFileSync(LOCK, 'utf8')) as Lock
  return Object.entries(asked).every(
    ([path, { version, optional }]) => path === '' || optional === true || put[path]?.version === version,
  )
}

/** Installs it where it is missing or other than its lock says; false, with what to do, where that fails. */
export function installInfra(): boolean {
  if (isInstalled()) return true
  process.stdout.write('Installing infra/ …\n')
  const ended = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: 'infra',
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (ended.status === 0 && isInstalled()) return true
  process.stdout.write(
    'infra/ could not be installed, so it was not tested. Run `npm --prefix infra ci` with a network.\n',
  )
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !installInfra()) process.exit(1)
