import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readReport } from './test-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'aboutme-reports-'))
// So that the tests in it find their runner.
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('of Vitest the report names each test that failed, and what it said', () => {
  file(
    'sums.test.ts',
    "import { expect, test } from 'vitest'\ntest('adds', () => expect(1 + 1).toBe(2))\ntest('is wrong', () => expect(1 + 1).toBe(3))\n",
  )
  file('broken.test.ts', "throw new Error('no test of this file ran')\n")
  const report = join(folder, 'vitest.json')
  const config = file('vitest.config.ts', 'export default {}\n')
  spawnSync(
    'node_modules/.bin/vitest',
    ['run', `--config=${config}`, `--root=${folder}`, '--reporter=json', `--outputFile=${report}`],
    { stdio: 'ignore' },
  )
  const { passed, failed, faults } = readReport(report)
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 })
  expect(faults.toSorted()).toEqual([
    expect.stringMatching(/broken\.test\.ts\n {2}no test of this file ran/),
    expect.stringMatching(/sums\.test\.ts › is wrong\n {2}AssertionError: expected 2 to be 3/),
  ])
})

test('of Playwright, too', () => {
  file(
    'sums.spec.ts',
    "import { expect, test } from '@playwright/test'\ntest('adds', () => expect(1 + 1).toBe(2))\ntest.describe('deep', () => { test('is wrong', () => expect(1 + 1).toBe(3)) })\n",
  )
  const config = file(
    'config.ts',
    "export default { testDir: '.', testMatch: 'sums.spec.ts', reporter: [['json', { outputFile: 'playwright.json' }]] }\n",
  )
  spawnSync('node_modules/.bin/playwright', ['test', '-c', config], { stdio: 'ignore' })
  const { passed, failed, faults } = readReport(join(folder, 'playwright.json'))
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 })
  expect(faults).toEqual([
    expect.stringMatching(/^sums\.spec\.ts:3 › is wrong\n {2}Error: expect\(received\)\.toBe\(expected\)/),
  ])
})

test('a report that was never written is one failure', () => {
  const missing = join(folder, 'missing.json')
  expect(readReport(missing)).toEqual({
    passed: 0,
    failed: 1,
    faults: [`no report was written to ${missing}`],
  })
})
