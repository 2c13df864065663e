// The function of migration.ts: starts the task, waits until it has ended, and throws unless it ended well.
import { DescribeTasksCommand, ECSClient, RunTaskCommand, StopTaskCommand } from '@aws-sdk/client-ecs'

const ecs = new ECSClient({})
/** Under the quarter of an hour after which the function itself would be ended without a word. */
const MOST_MS = Number(process.env.MOST_MS ?? 13 * 60_000)
const AGAIN_MS = Number(process.env.AGAIN_MS ?? 5000)

/**
 * @param {{ RequestType: 'Create' | 'Update' | 'Delete', PhysicalResourceId?: string, ResourceProperties: {
 *   cluster: string, taskDefinition: string, container: string, command: string[],
 *   subnets: string[], securityGroup: string, assignPublicIp: 'ENABLED' | 'DISABLED' } }} event
 */
export async function handler({ RequestType, ResourceProperties: given }) {
  const answer = { PhysicalResourceId: 'migration' }
  if (RequestType === 'Delete') return answer
  const { tasks = [], failures = [] } = await ecs.send(
    new RunTaskCommand({
      cluster: given.cluster,
      taskDefinition: given.taskDefinition,
      launchType: 'FARGATE',
      startedBy: 'migration',
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: given.subnets,
          securityGroups: [given.securityGroup],
          assignPublicIp: given.assignPublicIp,
        },
      },
      overrides: { containerOverrides: [{ name: given.container, command: given.command }] },
    }),
  )
  const task = tasks[0]?.taskArn
  if (task === undefined)
    throw new Error(`The migration did not start: ${failures[0]?.reason ?? 'no reason given'}`)
  await ended(given.cluster, task, given.container)
  return answer
}

/** @param {string} cluster @param {string} task @param {string} name */
async function ended(cluster, task, name) {
  const from = Date.now()
  while (Date.now() - from < MOST_MS) {
    const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [task] }))
    const [seen] = tasks
    if (seen?.lastStatus === 'STOPPED') {
      const code = seen.containers?.find((one) => one.name === name)?.exitCode
      if (code === 0) return
      throw new Error(
        `The migration ended with ${code ?? 'no exit code'}: ${seen.stoppedReason ?? ''} (${task})`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
  await ecs.send(new StopTaskCommand({ cluster, task, reason: 'The migration took too long.' }))
  throw new Error(`The migration took longer than ${MOST_MS / 60_000} minutes (${task})`)
}
