import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')
const names = readdirSync(`${root}.github/workflows`)

type Step = {
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
  'working-directory'?: string
}
type Job = {
  steps?: Step[]
  needs?: string
  if?: string
  environment?: { name: string }
  permissions?: Record<string, string>
}
type Workflow = { permissions: Record<string, string>; jobs: Record<string, Job> }
const workflow = (name: string) => parse(read(`.github/workflows/${name}`)) as Workflow
const stepsOf = (name: string) => Object.values(workflow(name).jobs).flatMap(({ steps }) => steps ?? [])

/** What GitHub's own parser says about it. */
async function faults(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const said = context.errors.getErrors().map(({ message }) => message)
  if (said.length > 0 || value === undefined) return said
  const { errors = [] } = await convertWorkflowTemplate(context, value)
  return errors.map(({ Message }) => Message)
}

describe('the workflows', () => {
  test('are what GitHub understands', async () => {
    expect(names.toSorted()).toEqual(['deploy.yml', 'release.yml', 'test.yml'])
    for (const name of names)
      expect([name, await faults(name, read(`.github/workflows/${name}`))]).toEqual([name, []])
  })

  test('would be found out where they are not', async () => {
    const good = 'on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ok\n'
    expect(await faults('x.yml', good)).toEqual([])
    expect(await faults('x.yml', good.replace('runs-on', 'runs-onn'))).not.toEqual([])
    expect(await faults('x.yml', good.replace('run:', 'uses: a@1\n        run:'))).not.toEqual([])
    expect(await faults('x.yml', good.replace('echo ok', 'echo ${{ githubb.sha }}'))).not.toEqual([])
    expect(await faults('x.yml', good.replace('    steps', '    needs: two\n    steps'))).not.toEqual([])
  })

  test('test with the two commands of the README, and nothing is released or deployed untested', () => {
    const runs = (workflow('test.yml').jobs.all?.steps ?? []).flatMap(({ run }) => run ?? [])
    expect(runs).toEqual(['npm ci', 'npm test'])
    expect(read('.ci/run')).toMatch(/npm ci\nnpm test\n/)
    expect(workflow('deploy.yml').jobs.deploy?.needs).toBe('test')
    expect(workflow('release.yml').jobs.release?.needs).toBe('test')
  })

  test('use no stored key: GitHub proves who it is, where a person may have to approve', () => {
    for (const name of names) {
      const text = read(`.github/workflows/${name}`)
      expect(text).not.toMatch(/aws-access-key-id|aws-secret-access-key|AWS_SECRET/i)
      expect(text).not.toMatch(/\$\{\{\s*secrets\./)
      expect(workflow(name).permissions).toEqual({ contents: 'read' })
    }
    const { deploy } = workflow('deploy.yml').jobs
    expect(deploy?.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
    expect(read('infra/delivery-stack.ts')).toContain(`ENVIRONMENT = '${deploy?.environment?.name}'`)
  })

  test('take others’ actions by whole versions only', () => {
    for (const name of names)
      for (const { uses } of stepsOf(name))
        if (uses !== undefined) expect(uses).toMatch(/^[a-z-]+\/[a-z-]+@v\d+\.\d+\.\d+$/)
  })

  test('leave no token of the repository in the folder in which others’ programs run', () => {
    const checkouts = names.flatMap((name) =>
      stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    )
    expect(checkouts.length).toBeGreaterThan(2)
    for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false })
  })

  test('put nothing that somebody else may have written into a shell', () => {
    for (const name of names)
      for (const { run } of stepsOf(name))
        expect([name, run ?? '']).toEqual([name, expect.not.stringContaining('${{')])
  })

  test('say to the release only what infra knows', () => {
    const step = stepsOf('deploy.yml').find(({ run }) => run?.includes('release --'))
    const words = [...(step?.run ?? '').matchAll(/"(\w+)=\$(\w+)"/g)].map(([, word, variable]) => ({
      word,
      variable,
    }))
    expect(words.length).toBeGreaterThan(5)
    const settings = read('infra/settings.ts')
    for (const { word, variable } of words) {
      expect(settings).toMatch(new RegExp(`(text|given)\\('${word}'`))
      expect(step?.env).toHaveProperty(variable as string)
    }
  })

  test('build and try the image before it is pushed', () => {
    const runs = (workflow('deploy.yml').jobs.deploy?.steps ?? []).map(({ run }) => run ?? '')
    const at = (words: string) => runs.findIndex((run) => run.includes(words))
    const order = [at('docker build'), at('try-image.sh'), at('docker push'), at('release --')]
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order[0]).toBeGreaterThanOrEqual(0)
  })
})

test('updates are looked for in every package, in the image and in the workflows, but not of what is held back', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; directory: string; ignore?: { 'dependency-name': string }[] }[]
  }
  const places = updates.map((one) => `${one['package-ecosystem']} ${one.directory}`)
  expect(places).toEqual(['npm /', 'npm /infra', 'docker /', 'docker-compose /', 'github-actions /'])
  const held = updates[0]?.ignore?.map((one) => one['dependency-name']) ?? []
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }
  expect(held.length).toBeGreaterThan(0)
  for (const name of held) expect(devDependencies[name]).toMatch(/^\d/)
})
