// What the runners of tests wrote down: how many passed, how many failed, and which, with what they said.
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** `faults`: each test that failed, with the first lines of what it said. */
export type Sum = { passed: number; failed: number; faults: string[] }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    message?: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[]
  }[]
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    file: string
    line: number
    tests: { status: string; results: { errors: { message?: string }[] }[] }[]
  }[]
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  errors?: { message?: string }[]
  suites: PlaywrightSuite[]
}

const LINES = 12

/** Of a JSON report of Vitest or Playwright. A report that is not there, or is not one, counts as one failure. */
export function readReport(file: string): Sum {
  if (!existsSync(file)) return { passed: 0, failed: 1, faults: [`no report was written to ${file}`] }
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport
  return 'stats' in report ? ofPlaywright(report) : ofVitest(report)
}

function ofVitest(report: VitestReport): Sum {
  const faults = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative('.', name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [told(file, message)] : []
    return failed.map((test) => told(`${file} › ${test.fullName}`, test.failureMessages?.[0]))
  })
  return { passed: report.numPassedTests, failed: report.numFailedTests, faults }
}

function ofPlaywright({ stats, errors = [], suites }: PlaywrightReport): Sum {
  const faults = [
    ...errors.map(({ message }) => told('before the tests', message)),
    ...suites.flatMap(faultsIn),
  ]
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, faults }
}

function faultsIn({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const here = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => told(`${file}:${line} › ${title}`, results[0]?.errors[0]?.message)),
  )
  return [...here, ...suites.flatMap(faultsIn)]
}

function told(name: string, message = ''): string {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, LINES)
  return [name, ...lines.map((line) => `  ${line}`)].join('\n').trimEnd()
}
