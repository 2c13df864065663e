// Whether a key or password is about to be kept in the repository: secretlint over the files that git knows.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../node_modules/.bin/secretlint', import.meta.url))
const rules = fileURLToPath(new URL('../.secretlintrc.json', import.meta.url))

const known = spawnSync('git', ['ls-files', '-z', '--cached'], { encoding: 'utf8' })
// Taken out of an archive there is no git: then everything that .gitignore does not name.
const files = known.status === 0 ? known.stdout.split('\0').filter(Boolean) : null
if (files?.length === 0) {
  process.stderr.write('No file is known to git here.\n')
  process.exit(2)
}
const asked = files === null ? ['**/*'] : ['--no-glob', '--no-gitignore', ...files]
const looked = spawnSync(program, ['--secretlintrc', rules, ...asked], { stdio: 'inherit' })
if (looked.status === 0) process.stdout.write(`No secret in ${files?.length ?? 'the'} files.\n`)
else process.stdout.write('Take it out, and change it where it is used: what was committed once is known.\n')
process.exit(looked.status ?? 1)
