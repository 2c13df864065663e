// `npm test`: every kind of test, one after the other, summed in one last line. Nothing is skipped in silence.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { installInfra } from './install-infra.ts'
import { readReport, type Sum } from './test-report.ts'

type Kind = {
  name: string
  command: string[]
  report?: string
  /** Of a package of its own: whether it could be installed. */
  installs?: () => boolean
}

const results = 'test-results'
const kinds: Kind[] = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'secrets', command: ['node', 'scripts/check-secrets.ts'] },
  vitest('domain'),
  vitest('app'),
  vitest('container'),
  { name: 'infra types', command: ['tsc', '--noEmit', '-p', 'infra'], installs: installInfra },
  { ...vitest('infra'), installs: installInfra },
  { name: 'e2e', command: ['playwright', 'test'], report: `${results}/e2e.json` },
]

function vitest(project: string): Kind {
  const report = `${results}/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name: project, command: ['vitest', 'run', '--project', project, ...reporters], report }
}

/** A kind that ended badly counts at least one failure, whatever its report says. */
function run(kind: Kind): Sum {
  process.stdout.write(`\n=== ${kind.name}\n`)
  if (kind.report !== undefined) rmSync(kind.report, { force: true })
  if (kind.installs?.() === false) return { passed: 0, failed: 1, faults: ['could not be installed'] }
  const [command = '', ...args] = kind.command
  const ended = spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  const good = ended.status === 0
  const sum =
    kind.report === undefined
      ? { passed: good ? 1 : 0, failed: good ? 0 : 1, faults: [] }
      : readReport(kind.report)
  if (good && sum.passed === 0) return { ...sum, failed: sum.failed + 1, faults: ['no test ran'] }
  return good ? sum : { ...sum, failed: Math.max(1, sum.failed) }
}

const asked = process.argv.slice(2)
const sums = kinds
  .filter((kind) => asked.length === 0 || asked.includes(kind.name))
  .map((kind) => ({ kind, sum: run(kind) }))
// Said once more at the end: of a long log often only the end is kept.
for (const { kind, sum } of sums)
  for (const fault of sum.faults) process.stdout.write(`\n${kind.name} failed: ${fault}\n`)
process.stdout.write('\n')
for (const { kind, sum } of sums)
  process.stdout.write(`${kind.name}: ${sum.passed} passed, ${sum.failed} failed\n`)
const passed = sums.reduce((all, { sum }) => all + sum.passed, 0)
const failed = sums.reduce((all, { sum }) => all + sum.failed, 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
