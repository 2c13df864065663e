import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const program = fileURLToPath(new URL('./check-secrets.ts', import.meta.url))

/** A repository in which `files` are known to git. */
function repository(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'aboutme-secrets-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  execFileSync('git', ['add', '--all', '--force'], { cwd: folder })
  return folder
}

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const letters = (count: number) =>
  randomBytes(4 * count)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, count)

const pem = ({ privateKey }: { privateKey: KeyObject }) =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Made here, so that none stands in this file: of the form that each has, and nobody's. */
const PLANTED: Record<string, () => string> = {
  'aws.sh': () =>
    `export AWS_SECRET_ACCESS_KEY=${letters(40)}\nexport AWS_ACCESS_KEY_ID=AKIA${'Q'.repeat(4)}${'7'.repeat(12)}\n`,
  'github.txt': () => `token: ghp_${letters(36)}\n`,
  'rsa.pem': () => pem(generateKeyPairSync('rsa', { modulusLength: 2048 })),
  'ec.pem': () => pem(generateKeyPairSync('ec', { namedCurve: 'P-256' })),
  'database.ts': () => `const url = 'postgres://aboutme:${letters(20)}@db.example.org:5432/aboutme'\n`,
  'model.env': () => `OPENAI_API_KEY=sk-${letters(20)}T3${'BlbkFJ'}${letters(20)}\n`,
}

test('each kind of planted secret is found, named by its file and not printed', () => {
  const planted = Object.fromEntries(Object.entries(PLANTED).map(([name, plant]) => [name, plant()]))
  const { status, said } = check(repository({ 'readme.md': 'nothing here\n', ...planted }))
  expect(status).toBe(1)
  expect(Object.keys(planted).filter((name) => !said.includes(`/${name}`))).toEqual([])
  expect(said).not.toContain('readme.md')
  for (const text of Object.values(planted))
    for (const word of text.match(/[A-Za-z0-9]{30,}/g) ?? []) expect(said).not.toContain(word)
})

test('an ignored file that was added all the same is looked at', () => {
  const plant = PLANTED['github.txt'] as () => string
  expect(check(repository({ '.gitignore': '.env\n', '.env': plant() })).status).toBe(1)
})

test('a repository without a secret passes, and says how much it looked at', () => {
  const { status, said } = check(
    repository({ 'a.txt': 'one\n', 'b.ts': "const url = 'postgres://aboutme@localhost/aboutme'\n" }),
  )
  expect([status, said]).toEqual([0, 'No secret in 2 files.\n'])
})

test('a repository in which git knows nothing is no pass', () => {
  expect(check(repository({})).status).toBe(2)
})
