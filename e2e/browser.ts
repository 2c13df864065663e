// A Chromium that comes with npm: Playwright's own download is not to be had everywhere.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import packed from '@sparticuz/chromium'

/**
 * Starts it, with its bundled libraries where the machine has none (libnss3 and its kin).
 * Throws an Error that says what to install when it cannot run all the same.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await packed.executablePath()
  const libraries = runs(executablePath) ? undefined : bundledLibraries()
  if (libraries !== undefined && !runs(executablePath, libraries)) {
    throw new Error(
      `Chromium (${executablePath}) does not run here. On Debian and Ubuntu: apt-get install libnss3 libnspr4 libexpat1.`,
    )
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  })
}

function runs(executablePath: string, libraries?: string): boolean {
  const env = libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries }
  return spawnSync(executablePath, ['--version'], { env, timeout: 20_000 }).status === 0
}

function bundledLibraries(): string {
  const home = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const folder = join(tmpdir(), 'aboutme-chromium-libraries')
  mkdirSync(folder, { recursive: true })
  const tar = brotliDecompressSync(readFileSync(join(home, '..', 'bin', 'al2023.tar.br')))
  const unpacked = spawnSync('tar', ['-xf', '-', '-C', folder], { input: tar })
  if (unpacked.status !== 0)
    throw new Error('Could not unpack the libraries of @sparticuz/chromium: tar is missing.')
  return join(folder, 'lib')
}
