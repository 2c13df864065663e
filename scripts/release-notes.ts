// `node scripts/release-notes.ts v1.2.3`: what came since the tag before it, out of the subjects of the commits.
import { execFileSync } from 'node:child_process'

/** How commits begin here (CONTRIBUTING.md); what begins otherwise stands under the last heading. */
const HEADINGS: [heading: string, first: RegExp][] = [
  ['New', /^(Add|Show|Let|Offer|Take|Open|Write)\b/],
  ['Mended', /^(Fix|Mend|Keep|Stop|Wait|Refuse|Correct|Believe)\b/],
  ['Also', /^/],
]

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()

/** The tag that an earlier release had, or nothing at the first one. */
function before(tag: string): string | null {
  const earlier = git('tag', '--list', 'v*', '--merged', tag, '--sort=-version:refname').split('\n')
  return earlier.find((one) => one !== '' && one !== tag) ?? null
}

const tag = process.argv[2]
if (tag === undefined) throw new Error('Say which tag: node scripts/release-notes.ts v1.2.3')
const from = before(tag)
const range = from === null ? tag : `${from}..${tag}`
const commits = git('log', '--no-merges', '--reverse', '--format=%s (%h)', range).split('\n').filter(Boolean)
const left = new Set(commits)
const parts = HEADINGS.map(([heading, first]) => {
  const own = [...left].filter((subject) => first.test(subject))
  for (const subject of own) left.delete(subject)
  return own.length === 0 ? '' : `## ${heading}\n${own.map((subject) => `- ${subject}`).join('\n')}\n`
})
process.stdout.write(parts.filter(Boolean).join('\n') || 'Nothing has changed.\n')
