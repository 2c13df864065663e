// One task that brings the tables up to date and ends, before the service is changed. When it fails, so does the
// deployment, and the tasks that are running go on as they were.
import { fileURLToPath } from 'node:url'
import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { Cluster, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Provider } from 'aws-cdk-lib/custom-resources'
import { Construct } from 'constructs'
import { CONTAINER } from './service.ts'
import type { Network } from './network.ts'

/** Run by run-migrations/index.mjs; the image's own entry for it. */
export const MIGRATE = ['node', 'src/server/migrate.ts']

export class Migration extends Construct {
  constructor(scope: Construct, id: string, network: Network, cluster: Cluster, task: FargateTaskDefinition) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const runner = new LambdaFunction(this, 'Runner', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(fileURLToPath(new URL('./run-migrations', import.meta.url))),
      // The longest that a function may take; it gives up a little earlier, with the reason.
      timeout: Duration.minutes(15),
      memorySize: 256,
      logGroup,
    })
    runner.addToRolePolicy(
      new PolicyStatement({
        actions: ['ecs:DescribeTasks', 'ecs:StopTask'],
        resources: [
          Stack.of(this).formatArn({
            service: 'ecs',
            resource: 'task',
            resourceName: `${cluster.clusterName}/*`,
          }),
        ],
      }),
    )
    task.grantRun(runner)
    const provider = new Provider(this, 'Provider', { onEventHandler: runner, logGroup })
    const isPrivate = network.vpc.privateSubnets.length > 0
    new CustomResource(this, 'Run', {
      serviceToken: provider.serviceToken,
      resourceType: 'Custom::Migration',
      properties: {
        cluster: cluster.clusterArn,
        // A new image is a new task definition, and so a new run.
        taskDefinition: task.taskDefinitionArn,
        container: CONTAINER,
        command: MIGRATE,
        subnets: network.vpc.selectSubnets({ subnetType: network.taskSubnets }).subnetIds,
        securityGroup: network.taskGroup.securityGroupId,
        assignPublicIp: isPrivate ? 'DISABLED' : 'ENABLED',
      },
    })
  }
}
