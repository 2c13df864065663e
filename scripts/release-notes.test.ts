import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const program = fileURLToPath(new URL('./release-notes.ts', import.meta.url))

/** A repository with these commits; a subject that begins with `v` is a tag on the commit before it. */
function repository(history: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'aboutme-notes-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder })
  git('init', '--quiet')
  for (const one of history)
    if (/^v\d/.test(one)) git('tag', one)
    else git('commit', '--quiet', '--allow-empty', '--message', one)
  return folder
}

const notes = (cwd: string, tag: string) =>
  spawnSync(process.execPath, [program, tag], { cwd, encoding: 'utf8' }).stdout.replace(
    / \([0-9a-f]{7,}\)/g,
    '',
  )

test('the notes tell what came since the tag before, the new first', () => {
  const folder = repository([
    'Add letters',
    'v1.0.0',
    'Fix a count',
    'Add chat',
    'Rename a file',
    'v1.1.0',
    'Add more',
  ])
  expect(notes(folder, 'v1.1.0')).toBe(
    '## New\n- Add chat\n\n## Mended\n- Fix a count\n\n## Also\n- Rename a file\n',
  )
})

test('the first release tells all, and 1.10 comes after 1.9', () => {
  const folder = repository(['Add letters', 'v1.9.0', 'Add chat', 'v1.10.0', 'Add mail', 'v1.11.0'])
  expect(notes(folder, 'v1.9.0')).toBe('## New\n- Add letters\n')
  expect(notes(folder, 'v1.11.0')).toBe('## New\n- Add mail\n')
})
