import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'

type Asked = { action: string; body: Record<string, unknown> }

/** What an ECS on loopback answers to each DescribeTasks, one after the other, and then the last for ever. */
let answers: object[]
let started: object
let asked: Asked[]
let handler: typeof import('./index.mjs').handler

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
  asked.push({ action, body: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown> })
  const described = () => (answers.length > 1 ? answers.shift() : answers[0])
  const answer = action === 'RunTask' ? started : action === 'DescribeTasks' ? described() : {}
  response.setHeader('content-type', 'application/x-amz-json-1.1')
  response.end(JSON.stringify(answer))
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('AWS_ENDPOINT_URL_ECS', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_REGION', 'ap-northeast-2')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
  vi.stubEnv('AGAIN_MS', '1')
  vi.stubEnv('MOST_MS', '5000')
  ;({ handler } = await import('./index.mjs'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})
beforeEach(() => {
  started = { tasks: [{ taskArn: 'arn:task/1' }], failures: [] }
  answers = [stopped(0)]
  asked = []
})

const stopped = (exitCode?: number) => ({
  tasks: [
    {
      lastStatus: 'STOPPED',
      stoppedReason: 'Essential container exited',
      containers: [{ name: 'aboutme', exitCode }],
    },
  ],
})

const event = (RequestType: 'Create' | 'Update' | 'Delete'): Parameters<typeof handler>[0] => ({
  RequestType,
  ResourceProperties: {
    cluster: 'arn:cluster',
    taskDefinition: 'arn:definition/7',
    container: 'aboutme',
    command: ['node', 'src/server/migrate.ts'],
    subnets: ['subnet-1', 'subnet-2'],
    securityGroup: 'sg-1',
    assignPublicIp: 'DISABLED',
  },
})

test('the task is started in the place of the service, with its own command, and waited for', async () => {
  answers = [{ tasks: [{ lastStatus: 'PENDING' }] }, { tasks: [{ lastStatus: 'RUNNING' }] }, stopped(0)]
  await expect(handler(event('Update'))).resolves.toEqual({ PhysicalResourceId: 'migration' })
  expect(asked.map(({ action }) => action)).toEqual([
    'RunTask',
    'DescribeTasks',
    'DescribeTasks',
    'DescribeTasks',
  ])
  expect(asked[0]?.body).toMatchObject({
    cluster: 'arn:cluster',
    taskDefinition: 'arn:definition/7',
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: ['subnet-1', 'subnet-2'],
        securityGroups: ['sg-1'],
        assignPublicIp: 'DISABLED',
      },
    },
    overrides: { containerOverrides: [{ name: 'aboutme', command: ['node', 'src/server/migrate.ts'] }] },
  })
})

test('a migration that fails, cannot start or has no exit code fails the deployment', async () => {
  answers = [stopped(1)]
  await expect(handler(event('Create'))).rejects.toThrow('ended with 1')
  answers = [stopped()]
  await expect(handler(event('Create'))).rejects.toThrow('no exit code')
  started = { tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] }
  await expect(handler(event('Create'))).rejects.toThrow('RESOURCE:MEMORY')
})

test('one that does not end is stopped, and fails the deployment', async () => {
  vi.resetModules()
  vi.stubEnv('MOST_MS', '20')
  const { handler: impatient } = await import('./index.mjs')
  answers = [{ tasks: [{ lastStatus: 'RUNNING' }] }]
  await expect(impatient(event('Update'))).rejects.toThrow('longer')
  expect(asked.at(-1)?.action).toBe('StopTask')
})

test('nothing is run when the stack is taken away', async () => {
  await handler(event('Delete'))
  expect(asked).toEqual([])
})
