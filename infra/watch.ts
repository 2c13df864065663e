// Alarms, where they are told, and one page that shows how AboutMe is.
import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { FargateService } from 'aws-cdk-lib/aws-ecs'
import { HttpCodeElb, HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Balancer } from './balancer.ts'
import type { Database } from './database.ts'
import type { Tasks } from './service.ts'
import type { Size } from './sizes.ts'

type Watched = { size: Size; balancer: Balancer; tasks: Tasks; database: Database }

/** Fixed, since the service is told of it by name before it is there. */
export const RELEASE_ALARM = 'AboutMe-faults-at-the-balancer'

export class Watch extends Construct {
  readonly #topic: Topic
  readonly #watched: Watched
  /** Goes off when requests fail; a release that sets it off is taken back. */
  readonly release: Alarm
  readonly #failing: IMetric

  constructor(scope: Construct, id: string, watched: Watched, email: string | null) {
    super(scope, id)
    this.#watched = watched
    this.#topic = new Topic(this, 'Alarms', { enforceSSL: true })
    // The policy that asks for TLS takes the place of the one that lets alarms in.
    this.#topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'))
    if (email !== null) this.#topic.addSubscription(new EmailSubscription(email))
    const { balancer } = watched.balancer
    const period = Duration.minutes(1)
    // A share of the requests would hide a night's single visitor, a bare count would cry at noon: both together.
    this.#failing = new MathExpression({
      expression: 'IF(requests > 0 AND 100 * (own + tasks) / requests >= 5, own + tasks, 0)',
      usingMetrics: {
        requests: balancer.metrics.requestCount({ period, statistic: Stats.SUM }),
        own: balancer.metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, { period, statistic: Stats.SUM }),
        tasks: balancer.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, {
          period,
          statistic: Stats.SUM,
        }),
      },
      label: 'requests that failed, where they are a twentieth or more',
      period,
    })
    this.release = this.#alarm('Failing', this.#failing, {
      says: 'A twentieth of the requests or more fail.',
      over: 5,
      minutes: 3,
      name: RELEASE_ALARM,
    })
  }

  #alarm(
    id: string,
    metric: IMetric,
    {
      says,
      over,
      minutes,
      under = false,
      silenceIsBad = false,
      name,
    }: {
      says: string
      over: number
      minutes: number
      under?: boolean
      silenceIsBad?: boolean
      name?: string
    },
  ): Alarm {
    const alarm = new Alarm(this, id, {
      ...(name === undefined ? {} : { alarmName: name }),
      alarmDescription: `${says} What to do: docs/operations.md.`,
      metric,
      threshold: over,
      evaluationPeriods: minutes,
      comparisonOperator: under
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.#topic))
    alarm.addOkAction(new SnsAction(this.#topic))
    return alarm
  }

  /** The rest, when the service is there. */
  over(service: FargateService): void {
    const { size, balancer, tasks, database } = this.#watched
    const period = Duration.minutes(1)
    const { instance } = database
    const gib = 1024 ** 3
    const cpu = service.metricCpuUtilization({ period })
    const memory = service.metricMemoryUtilization({ period })
    const unhealthy = balancer.target.metrics.unhealthyHostCount({ period, statistic: Stats.MAXIMUM })
    const healthy = balancer.target.metrics.healthyHostCount({ period, statistic: Stats.MINIMUM })
    const databaseCpu = instance.metricCPUUtilization({ period })
    const space = instance.metricFreeStorageSpace({ period, statistic: Stats.MINIMUM })
    const connections = instance.metricDatabaseConnections({ period, statistic: Stats.MAXIMUM })
    const faults = tasks.faults.with({ period })
    this.#alarm('Unhealthy', unhealthy, {
      says: 'A task does not answer its health check.',
      over: 1,
      minutes: 5,
    })
    this.#alarm('Missing', healthy, {
      says: 'Fewer tasks than there should be.',
      over: size.tasks.least,
      minutes: 5,
      under: true,
      silenceIsBad: true,
    })
    this.#alarm('Silent', tasks.streams.with({ statistic: Stats.SAMPLE_COUNT }), {
      says: 'No task has told its load.',
      over: 1,
      minutes: 5,
      under: true,
      silenceIsBad: true,
    })
    this.#alarm('Busy', cpu, {
      says: 'The tasks are busy, and no more may be started.',
      over: 85,
      minutes: 10,
    })
    this.#alarm('Memory', memory, { says: 'The tasks run out of memory.', over: 85, minutes: 10 })
    this.#alarm('Faults', faults, { says: 'The log tells of bugs.', over: 5, minutes: 1 })
    this.#alarm('DatabaseBusy', databaseCpu, { says: 'The database is busy.', over: 80, minutes: 10 })
    this.#alarm('DatabaseFull', space, {
      says: 'The database has little space left.',
      over: 5 * gib,
      minutes: 5,
      under: true,
    })
    const { requestCount, targetResponseTime, processedBytes } = {
      requestCount: balancer.balancer.metrics.requestCount({ period }),
      targetResponseTime: balancer.balancer.metrics.targetResponseTime({ period, statistic: Stats.p(50) }),
      processedBytes: balancer.balancer.metrics.processedBytes({ period }),
    }
    new Dashboard(this, 'Dashboard', {
      dashboardName: 'AboutMe',
      defaultInterval: Duration.hours(12),
      widgets: [
        [
          graph('Requests', [requestCount]),
          graph('Requests that fail', [this.#failing]),
          graph('Faults in the log', [faults]),
        ],
        [
          graph('Open streams of a task', [tasks.streams]),
          graph('Half of the answers take, s', [targetResponseTime]),
          graph('Bytes', [processedBytes]),
        ],
        [
          graph('Tasks', [healthy, unhealthy]),
          graph('Tasks: CPU, %', [cpu]),
          graph('Tasks: memory, %', [memory]),
        ],
        [
          graph('Database: CPU, %', [databaseCpu]),
          graph('Database: connections', [connections]),
          graph('Database: free bytes', [space]),
        ],
      ],
    })
  }
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 })
