// The dashboard and the alerts speak of metrics that the app has, and each alert has the page that it names.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createMetrics } from './index.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')

type Rule = { alert: string; expr: string; annotations: { summary: string; runbook: string } }
type Panel = { title: string; targets?: { expr: string }[] }

const { groups } = parse(read('docs/observability/alerts.yml')) as { groups: { rules: Rule[] }[] }
const rules = groups.flatMap((group) => group.rules)
const { panels } = JSON.parse(read('docs/observability/grafana.json')) as { panels: Panel[] }
const shown = panels.flatMap((panel) => (panel.targets ?? []).map(({ expr }) => expr))

/** What PromQL itself calls so; every other name in an expression is a metric. */
const WORDS = new Set('sum max min by and or rate increase histogram_quantile topk'.split(' '))

function metricsIn(expr: string): string[] {
  const bare = expr
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\bby\s*\([^)]*\)/g, '')
  return (bare.match(/[a-z_][a-z0-9_]*/gi) ?? []).filter((name) => !WORDS.has(name) && !/^e\d+$/.test(name))
}

/** Each family of the page, and for histograms and summaries the series that they are made of. */
async function namesOnThePage(): Promise<Set<string>> {
  const { text } = await createMetrics({}).page()
  const names = new Set(['up'])
  for (const [, name = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    names.add(name)
    if (type === 'histogram') names.add(`${name}_bucket`)
    if (type === 'histogram' || type === 'summary') names.add(`${name}_sum`).add(`${name}_count`)
  }
  return names
}

test('every metric of the dashboard and of the alerts stands on the page that Prometheus fetches', async () => {
  const known = await namesOnThePage()
  const asked = [...shown, ...rules.map(({ expr }) => expr)].flatMap(metricsIn)
  expect(new Set(asked).size).toBeGreaterThan(10)
  expect(asked.filter((name) => !known.has(name))).toEqual([])
})

test('every metric of ours is on the dashboard', async () => {
  const asked = new Set(shown.flatMap(metricsIn).map((name) => name.replace(/_(bucket|sum|count)$/, '')))
  const { text } = await createMetrics({}).page()
  const ours = [...text.matchAll(/^# TYPE (aboutme_\S+)/gm)].map(([, name]) => name as string)
  expect(ours.filter((name) => !asked.has(name))).toEqual([])
})

test('every alert has its runbook page, and every page its alert', () => {
  expect(rules.map(({ annotations }) => annotations.runbook)).toEqual(
    rules.map(({ alert }) => `docs/runbooks/${alert}.md`),
  )
  for (const { annotations, alert } of rules) {
    expect(existsSync(`${root}/${annotations.runbook}`), alert).toBe(true)
    const page = read(annotations.runbook)
    for (const part of [`# ${alert}\n`, '**What people meet.**', '**Do.**'])
      expect(page, alert).toContain(part)
  }
  expect(readdirSync(`${root}/docs/runbooks`).toSorted()).toEqual(
    rules.map(({ alert }) => `${alert}.md`).toSorted(),
  )
})

test('the links of the runbook pages lead somewhere', () => {
  for (const file of readdirSync(`${root}/docs/runbooks`))
    for (const [, path = ''] of read(`docs/runbooks/${file}`).matchAll(/\]\(([^)]+)\)/g))
      expect(existsSync(new URL(path, `file://${root}/docs/runbooks/`)), `${file}: ${path}`).toBe(true)
})
