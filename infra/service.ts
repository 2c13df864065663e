// The tasks: what they run, with which variables, how they are replaced, and how many there are.
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Metric, Stats, Unit } from 'aws-cdk-lib/aws-cloudwatch'
import { Repository } from 'aws-cdk-lib/aws-ecr'
import {
  AvailabilityZoneRebalancing,
  AwsLogDriverMode,
  Cluster,
  ContainerImage,
  ContainerInsights,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  LogDriver,
  OperatingSystemFamily,
  Secret as TaskSecret,
} from 'aws-cdk-lib/aws-ecs'
import type { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { LOAD_LINE } from '../src/server/load-line.ts'
import { type Database, databaseAuthorities } from './database.ts'
import { REPOSITORY } from './delivery-stack.ts'
import type { Network } from './network.ts'
import { APP_PORT } from './ports.ts'
import type { InfraSettings } from './settings.ts'
import type { Size } from './sizes.ts'
import { stopSeconds } from './timing.ts'

export const CONTAINER = 'aboutme'
/** The user of the image, as a number: see Dockerfile. */
const USER = '1000'
/** CloudFront and the balancer each add an address to X-Forwarded-For. */
const PROXIES = '2'
/** A process is one core: at this share of it there is room for a burst until another task has started. */
const BUSY_PERCENT = 60
/** Streams of a task; about half of what one core carried when it was measured (`npm run bench`). */
const MANY_STREAMS = 400

export class Tasks extends Construct {
  readonly cluster: Cluster
  readonly definition: FargateTaskDefinition
  readonly log: LogGroup
  /** Open streams of a task, as each tells once a minute. */
  readonly streams: Metric
  /** Lines of the log that tell of a bug. */
  readonly faults: Metric
  readonly #size: Size
  readonly #network: Network

  constructor(
    scope: Construct,
    id: string,
    {
      size,
      network,
      database,
      settings,
    }: { size: Size; network: Network; database: Database; settings: InfraSettings },
  ) {
    super(scope, id)
    this.#size = size
    this.#network = network
    this.cluster = new Cluster(this, 'Cluster', {
      vpc: network.vpc,
      containerInsightsV2: ContainerInsights.ENABLED,
    })
    this.log = new LogGroup(this, 'Log', { retention: size.logDays, removalPolicy: RemovalPolicy.RETAIN })
    this.definition = new FargateTaskDefinition(this, 'Definition', {
      cpu: size.tasks.cpu,
      memoryLimitMiB: size.tasks.memoryMiB,
      runtimePlatform: {
        cpuArchitecture: CpuArchitecture.X86_64,
        operatingSystemFamily: OperatingSystemFamily.LINUX,
      },
    })
    const appSecret = new Secret(this, 'AppSecret', {
      description: 'Signs the cookies and tokens of AboutMe',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      // Without it everybody is signed out.
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const own = Secret.fromSecretNameV2(this, 'OwnSettings', 'aboutme/settings')
    this.definition.addContainer('Container', {
      containerName: CONTAINER,
      image: ContainerImage.fromEcrRepository(
        Repository.fromRepositoryName(this, 'Repository', REPOSITORY),
        settings.image,
      ),
      user: USER,
      readonlyRootFilesystem: true,
      portMappings: [{ containerPort: APP_PORT }],
      environment: {
        ...settings.variables,
        PUBLIC_URL: `https://${settings.domain}`,
        TRUST_PROXY: PROXIES,
        DATABASE_URL: database.url,
        DATABASE_CA: databaseAuthorities(Stack.of(this).region),
      },
      secrets: {
        ...Object.fromEntries(
          settings.secrets.map((name) => [name, TaskSecret.fromSecretsManager(own, name)]),
        ),
        APP_SECRET: TaskSecret.fromSecretsManager(appSecret),
        DATABASE_PASSWORD: TaskSecret.fromSecretsManager(database.secret, 'password'),
      },
      stopTimeout: Duration.seconds(stopSeconds(settings.drainSeconds)),
      // Only whether the process answers; whether it may be sent requests is the balancer's question (/readyz).
      healthCheck: {
        command: ['CMD', 'node', '-e', ALIVE],
        interval: Duration.seconds(15),
        timeout: Duration.seconds(5),
        retries: 3,
        startPeriod: Duration.seconds(60),
      },
      logging: LogDriver.awsLogs({
        logGroup: this.log,
        streamPrefix: CONTAINER,
        // A log that cannot be written stops no request.
        mode: AwsLogDriverMode.NON_BLOCKING,
      }),
    })
    this.streams = this.#count('Streams', 'StreamsOpen', {
      pattern: FilterPattern.stringValue('$.msg', '=', LOAD_LINE.message),
      value: `$.${LOAD_LINE.streams}`,
      statistic: Stats.AVERAGE,
    })
    this.faults = this.#count('Faults', 'Faults', {
      pattern: FilterPattern.numberValue('$.level', '>=', 50),
      value: '1',
      statistic: Stats.SUM,
    })
  }

  #count(
    id: string,
    metricName: string,
    {
      pattern,
      value,
      statistic,
    }: { pattern: ReturnType<typeof FilterPattern.stringValue>; value: string; statistic: string },
  ): Metric {
    const filter = this.log.addMetricFilter(id, {
      metricNamespace: 'AboutMe',
      metricName,
      filterPattern: pattern,
      metricValue: value,
      unit: Unit.COUNT,
    })
    return filter.metric({ statistic, period: Duration.minutes(1) })
  }

  /** Starts them behind the balancer. `alarms` that go off while a release is rolled out take it back. */
  serve(target: ApplicationTargetGroup, alarms: string[]): FargateService {
    const { least, most } = this.#size.tasks
    const isPrivate = this.#size.natGateways > 0
    const service = new FargateService(this, 'Service', {
      cluster: this.cluster,
      taskDefinition: this.definition,
      desiredCount: least,
      assignPublicIp: !isPrivate,
      vpcSubnets: { subnetType: this.#network.taskSubnets },
      securityGroups: [this.#network.taskGroup],
      // New ones first; an old one goes when a new one is healthy, and no sooner.
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      availabilityZoneRebalancing: AvailabilityZoneRebalancing.ENABLED,
      healthCheckGracePeriod: Duration.seconds(90),
      circuitBreaker: { enable: true, rollback: true },
      deploymentAlarms: { alarmNames: alarms },
      enableECSManagedTags: true,
    })
    service.attachToApplicationTargetGroup(target)
    if (most > least) {
      const scaling = service.autoScaleTaskCount({ minCapacity: least, maxCapacity: most })
      const pace = { scaleOutCooldown: Duration.minutes(1), scaleInCooldown: Duration.minutes(5) }
      scaling.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: BUSY_PERCENT, ...pace })
      scaling.scaleToTrackCustomMetric('OpenStreams', {
        metric: this.streams,
        targetValue: MANY_STREAMS,
        ...pace,
      })
    }
    return service
  }
}

const ALIVE = `fetch('http://127.0.0.1:${APP_PORT}/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))`
