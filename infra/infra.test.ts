import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDockerfile } from '../scripts/container/read-dockerfile.ts'
import { generationTiming } from '../src/server/actions/generation-timing.ts'
import { clientLimits } from '../src/server/client-limits.ts'
import { readEnv } from '../src/server/env.ts'
import { LOAD_LINE } from '../src/server/load-line.ts'
import { createLog } from '../src/server/log.ts'
import { counts, monthly, table } from './cost.ts'
import { createInfra } from './infra.ts'
import { exceptions } from './nag.ts'
import { readSettings } from './settings.ts'
import { type SizeName, sizes } from './sizes.ts'
import { MOST_DRAIN_SECONDS, stopSeconds, timing } from './timing.ts'

const DOMAIN = 'letters.example.org'
/** Another time than the app's own. */
const DRAIN_SECONDS = 70
const SETTINGS = {
  domain: DOMAIN,
  hostedZoneId: 'Z123',
  hostedZoneName: 'example.org',
  alarmEmail: 'operator@example.org',
  repository: 'someone/aboutme',
  image: 'sha256:0123',
  variables: JSON.stringify({
    DAILY_REQUESTS: '7',
    AI_MODEL: 'gpt-5-mini',
    DRAIN_SECONDS: String(DRAIN_SECONDS),
  }),
  secrets: JSON.stringify(['OPENAI_API_KEY', 'SMTP_URL']),
}
const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

type Resource = {
  Type: string
  Properties: Record<string, unknown>
  DependsOn?: string[]
  DeletionPolicy?: string
}
type Made = { folder: string; main: Template; edge: Template; delivery: Template }

let folder: string
const made = {} as Record<SizeName, Made>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aboutme-infra-'))
  const assets = mkdtempSync(join(folder, 'assets-'))
  writeFileSync(join(assets, 'index-abc.js'), '1')
  writeFileSync(join(assets, 'index-abc.js.br'), '1')
  for (const size of Object.keys(sizes) as SizeName[]) {
    const outdir = join(folder, size)
    const { app, main, edge, delivery } = createInfra({ ...SETTINGS, size, assets }, outdir)
    // Throws where cdk-nag finds anything that is not excepted with its reason.
    const assembly = app.synth()
    const read = (name: string) => Template.fromJSON(assembly.getStackByName(name).template)
    made[size] = {
      folder: outdir,
      main: read(main.stackName),
      edge: read(edge.stackName),
      delivery: read(delivery.stackName),
    }
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function only(template: Template, type: string): Resource {
  const found = Object.values(template.findResources(type)) as Resource[]
  expect(found, type).toHaveLength(1)
  return found[0] as Resource
}
const all = (template: Template, type: string) => Object.values(template.findResources(type)) as Resource[]

describe('both sizes', () => {
  for (const size of ['full', 'small'] as const) {
    describe(size, () => {
      test('every exception from cdk-nag has a reason and is still needed', () => {
        const report = JSON.parse(
          readFileSync(join(made[size].folder, 'validation-report.json'), 'utf8'),
        ) as {
          pluginReports: {
            pluginName: string
            suppressedViolations?: { acknowledgedId: string; acknowledgedAt: string; reason: string }[]
          }[]
        }
        const nag = report.pluginReports.find(({ pluginName }) => pluginName === 'AwsSolutions')
        const used = nag?.suppressedViolations?.map((one) => `${one.acknowledgedAt} ${one.acknowledgedId}`)
        const said = exceptions
          .filter(({ only: sole }) => sole === undefined || sole === size)
          .flatMap(({ at, rules }) => rules.map((rule) => `${at} AwsSolutions::AwsSolutions-${rule}`))
        expect(said.filter((one) => !used?.includes(one))).toEqual([])
        for (const { reason } of exceptions) expect(reason.length).toBeGreaterThan(20)
      })

      test('a stream outlives every wait on its way, and a release', () => {
        const keepAlive = generationTiming.keepAliveMs / 1000
        const { main } = made[size]
        main.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
          LoadBalancerAttributes: Match.arrayWith([
            { Key: 'idle_timeout.timeout_seconds', Value: String(timing.balancerIdleSeconds) },
          ]),
        })
        expect(timing.balancerIdleSeconds).toBeGreaterThan(2 * keepAlive)
        // The app closes a waiting line later than the balancer, or a request would go into a line that closes.
        expect(clientLimits.waitingMs / 1000).toBeGreaterThan(timing.balancerIdleSeconds)
        expect(timing.edgeReadSeconds).toBeGreaterThan(2 * keepAlive)
        const target = only(main, 'AWS::ElasticLoadBalancingV2::TargetGroup').Properties
        const attributes = target.TargetGroupAttributes as { Key: string; Value: string }[]
        const value = (key: string) => attributes.find((one) => one.Key === key)?.Value
        expect(value('stickiness.enabled')).toBe('false')
        expect(Number(value('deregistration_delay.timeout_seconds'))).toBe(timing.drainingSeconds)
        expect(container(main).StopTimeout).toBe(stopSeconds(DRAIN_SECONDS))
      })

      test('a release starts new tasks first, and is taken back when they do not become healthy', () => {
        const { DeploymentConfiguration } = only(made[size].main, 'AWS::ECS::Service').Properties
        expect(DeploymentConfiguration).toMatchObject({
          MinimumHealthyPercent: 100,
          MaximumPercent: 200,
          DeploymentCircuitBreaker: { Enable: true, Rollback: true },
          Alarms: { Enable: true, Rollback: true, AlarmNames: ['AboutMe-faults-at-the-balancer'] },
        })
        only(made[size].main, 'AWS::ElasticLoadBalancingV2::TargetGroup')
        made[size].main.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
          HealthCheckPath: '/readyz',
        })
      })

      test('tables are brought up to date, and built files copied, before the service changes', () => {
        const { main } = made[size]
        const [migration] = Object.keys(main.findResources('Custom::Migration'))
        const [copied] = Object.keys(main.findResources('Custom::CDKBucketDeployment'))
        const service = only(main, 'AWS::ECS::Service')
        expect(service.DependsOn).toEqual(expect.arrayContaining([migration, copied]))
        const task = service.Properties.TaskDefinition
        const run = only(main, 'Custom::Migration')
        expect(run.Properties).toMatchObject({
          taskDefinition: task,
          command: ['node', 'src/server/migrate.ts'],
        })
        const [database] = Object.keys(main.findResources('AWS::RDS::DBInstance'))
        expect(run.DependsOn).toContain(database)
        const { AwsvpcConfiguration } = service.Properties.NetworkConfiguration as {
          AwsvpcConfiguration: { AssignPublicIp: string; Subnets: unknown[] }
        }
        expect(run.Properties).toMatchObject({
          assignPublicIp: AwsvpcConfiguration.AssignPublicIp,
          subnets: AwsvpcConfiguration.Subnets,
        })
        const compose = parse(file('compose.yaml')) as { services: { migrate: { command: string[] } } }
        expect(run.Properties.command).toEqual(compose.services.migrate.command)
      })

      test('the tasks run the image as it is made: its user, its port, read-only', () => {
        const image = readDockerfile(file('Dockerfile')).at(-1)?.settings
        const one = container(made[size].main)
        expect(one).toMatchObject({ User: String(image?.user), ReadonlyRootFilesystem: true })
        expect(one.PortMappings).toMatchObject([{ ContainerPort: image?.ports?.[0] }])
        expect(JSON.stringify(one.Image)).toContain('aboutme@sha256:0123')
      })

      test('the app accepts the settings that it gets, and knows people by their own address behind two proxies', () => {
        const { variables, secrets } = settingsOf(made[size].main)
        const env = readEnv({
          ...variables,
          DATABASE_URL: 'postgres://aboutme@database.internal:5432/aboutme',
          ...Object.fromEntries(secrets.map((name) => [name, DUMMY[name]])),
        })
        expect(env).toMatchObject({ PUBLIC_URL: `https://${DOMAIN}`, TRUST_PROXY: 2, DAILY_REQUESTS: 7 })
        expect(secrets.toSorted()).toEqual(['APP_SECRET', 'DATABASE_PASSWORD', 'OPENAI_API_KEY', 'SMTP_URL'])
        expect(env.DATABASE_CA?.match(/BEGIN CERTIFICATE/g)?.length).toBe(3)
      })

      test('the database is backed up, encrypted, out of reach from outside and cannot be deleted by mistake', () => {
        const { isMultiAz, backupDays, storageGiB } = sizes[size].database
        const database = only(made[size].main, 'AWS::RDS::DBInstance')
        expect(database.DeletionPolicy).toBe('Snapshot')
        expect(database.Properties).toMatchObject({
          MultiAZ: isMultiAz,
          BackupRetentionPeriod: backupDays,
          AllocatedStorage: String(storageGiB),
          DeletionProtection: true,
          StorageEncrypted: true,
          PubliclyAccessible: false,
        })
        made[size].main.hasResourceProperties('AWS::RDS::DBParameterGroup', {
          Parameters: Match.objectLike({ 'rds.force_ssl': '1' }),
        })
      })

      test('nobody reaches the balancer but CloudFront, nor the tasks but the balancer, nor the database but the tasks', () => {
        const rules = all(made[size].main, 'AWS::EC2::SecurityGroupIngress').map(
          ({ Properties }) => Properties,
        )
        const own = all(made[size].main, 'AWS::EC2::SecurityGroup').flatMap(
          ({ Properties }) => (Properties.SecurityGroupIngress ?? []) as Record<string, unknown>[],
        )
        const ways = [...rules, ...own].map((rule) => ({
          port: rule.FromPort,
          from: rule.SourcePrefixListId ?? rule.SourceSecurityGroupId ?? rule.CidrIp,
        }))
        expect(ways).toHaveLength(3)
        expect(ways).toContainEqual({ port: 443, from: 'pl-22a6434b' })
        for (const { from, port } of ways.filter((way) => way.port !== 443))
          expect([port, JSON.stringify(from)]).toEqual([port, expect.stringContaining('GroupId')])
        const listener = only(made[size].main, 'AWS::ElasticLoadBalancingV2::Listener').Properties
        expect(listener).toMatchObject({
          Port: 443,
          Protocol: 'HTTPS',
          DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '403' } }],
        })
        const rule = only(made[size].main, 'AWS::ElasticLoadBalancingV2::ListenerRule').Properties
        const [{ HttpHeaderConfig }] = rule.Conditions as [{ HttpHeaderConfig: { Values: unknown[] } }]
        expect(JSON.stringify(HttpHeaderConfig.Values)).toContain('{{resolve:secretsmanager:')
      })

      test('CloudFront keeps built files alone; everything else passes it untouched', () => {
        const { DistributionConfig } = only(made[size].main, 'AWS::CloudFront::Distribution').Properties as {
          DistributionConfig: Record<string, unknown> & {
            CacheBehaviors: unknown[]
            Origins: Record<string, unknown>[]
          }
        }
        // By their ids, AWS's own policies: CachingDisabled with AllViewer, and CachingOptimized.
        expect(DistributionConfig.DefaultCacheBehavior).toMatchObject({
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: '216adef6-5c7f-47e4-b989-5492eafa07d3',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          ViewerProtocolPolicy: 'redirect-to-https',
          Compress: false,
        })
        expect(DistributionConfig.CacheBehaviors).toEqual([
          expect.objectContaining({
            PathPattern: '/assets/*',
            CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
            AllowedMethods: ['GET', 'HEAD'],
          }),
        ])
        const errors = DistributionConfig.CustomErrorResponses as {
          ErrorCode: number
          ErrorCachingMinTTL: number
        }[]
        expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual(
          expect.arrayContaining([404, 500, 502, 503, 504]),
        )
        for (const { ErrorCachingMinTTL } of errors) expect(ErrorCachingMinTTL).toBe(0)
        expect(DistributionConfig).toMatchObject({ Aliases: [DOMAIN], WebACLId: expect.anything() })
        const app = DistributionConfig.Origins.find((one) => one.DomainName === `origin.${DOMAIN}`)
        expect(app?.CustomOriginConfig).toMatchObject({
          OriginProtocolPolicy: 'https-only',
          OriginReadTimeout: timing.edgeReadSeconds,
        })
      })

      test('the built files are copied as they are, without those that were compressed for the server', () => {
        const copied = readdirSync(made[size].folder, { recursive: true }).map(String)
        expect(copied.filter((path) => path.endsWith('/index-abc.js'))).toHaveLength(1)
        expect(copied.filter((path) => path.endsWith('.br'))).toEqual([])
      })

      test('the domain, and the name of the balancer behind it, are in its zone and on the certificates', () => {
        const records = all(made[size].main, 'AWS::Route53::RecordSet').map(({ Properties }) => [
          Properties.Name,
          Properties.Type,
          Properties.HostedZoneId,
        ])
        expect(records.toSorted()).toEqual([
          [`${DOMAIN}.`, 'A', 'Z123'],
          [`${DOMAIN}.`, 'AAAA', 'Z123'],
          [`origin.${DOMAIN}.`, 'A', 'Z123'],
        ])
        expect(only(made[size].main, 'AWS::CertificateManager::Certificate').Properties).toMatchObject({
          DomainName: DOMAIN,
          SubjectAlternativeNames: [`origin.${DOMAIN}`],
        })
        expect(only(made[size].edge, 'AWS::CertificateManager::Certificate').Properties.DomainName).toBe(
          DOMAIN,
        )
      })

      test('too many requests of one address are refused in words that the pages know', () => {
        const { Rules, CustomResponseBodies, Scope } = only(made[size].edge, 'AWS::WAFv2::WebACL')
          .Properties as {
          Scope: string
          Rules: { Name: string; Statement: { RateBasedStatement?: object }; Action?: object }[]
          CustomResponseBodies: { busy: { Content: string } }
        }
        expect(Scope).toBe('CLOUDFRONT')
        const rates = Rules.filter(({ Statement }) => Statement.RateBasedStatement)
        expect(rates.map(({ Name }) => Name)).toEqual(['SignIns', 'Requests'])
        for (const rule of rates)
          expect(rule.Action).toMatchObject({ Block: { CustomResponse: { ResponseCode: 429 } } })
        expect(JSON.parse(CustomResponseBodies.busy.Content)).toMatchObject({
          error: { code: 'too_many_attempts' },
        })
        expect(Rules).toHaveLength(counts.rules)
      })

      test('every alarm tells the operator, and one is heard while a release is rolled out', () => {
        const alarms = all(made[size].main, 'AWS::CloudWatch::Alarm')
        const own = alarms.filter(({ Properties }) => !JSON.stringify(Properties).includes('TargetTracking'))
        expect(own.length).toBeGreaterThanOrEqual(9)
        for (const { Properties } of own) {
          expect(Properties.AlarmActions).toHaveLength(1)
          expect(Properties.AlarmDescription).toContain('docs/operations.md')
        }
        made[size].main.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'operator@example.org' })
        only(made[size].main, 'AWS::CloudWatch::Dashboard')
        // One that is reckoned out of several is paid for by each.
        const policy = only(made[size].main, 'AWS::SNS::TopicPolicy').Properties.PolicyDocument as {
          Statement: Record<string, unknown>[]
        }
        expect(policy.Statement).toContainEqual(
          expect.objectContaining({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        )
        const metrics = own.map(({ Properties }) => {
          const parts = (Properties.Metrics ?? [{ MetricStat: {} }]) as { MetricStat?: object }[]
          return parts.filter((one) => one.MetricStat).length
        })
        expect(metrics.reduce((sum, one) => sum + one, 0)).toBe(counts.alarmMetrics)
      })

      test('open streams are read from the line that the app writes', () => {
        made[size].main.hasResourceProperties('AWS::Logs::MetricFilter', {
          FilterPattern: `{ $.msg = "${LOAD_LINE.message}" }`,
          MetricTransformations: [
            Match.objectLike({ MetricName: 'StreamsOpen', MetricValue: `$.${LOAD_LINE.streams}` }),
          ],
        })
      })

      test('no secret stands in a template', () => {
        const { main, edge, delivery } = made[size]
        for (const template of [main, edge, delivery]) {
          expect(JSON.stringify(template.toJSON())).not.toMatch(
            /AKIA[0-9A-Z]{16}|PRIVATE KEY|sk-[A-Za-z0-9]{20}/,
          )
          template.resourceCountIs('AWS::IAM::User', 0)
          template.resourceCountIs('AWS::IAM::AccessKey', 0)
        }
      })

      test('a month of it costs what docs/aws.md says', () => {
        expect(file('docs/aws.md')).toContain(table(size))
        for (const { what, dollars } of monthly(size)) expect([what, dollars > 0]).toEqual([what, true])
        // The secret of the operator's own settings is made by hand.
        made[size].main.resourceCountIs('AWS::SecretsManager::Secret', counts.secrets - 1)
        made[size].main.resourceCountIs('AWS::EC2::NatGateway', sizes[size].natGateways)
      })
    })
  }
})

test('the full size has two tasks at least, in private subnets, and more by CPU and by open streams', () => {
  const { main } = made.full
  expect(only(main, 'AWS::ECS::Service').Properties).toMatchObject({
    DesiredCount: 2,
    NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
  })
  main.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', {
    MinCapacity: 2,
    MaxCapacity: 8,
  })
  const policies = all(main, 'AWS::ApplicationAutoScaling::ScalingPolicy').map(
    ({ Properties }) => Properties.TargetTrackingScalingPolicyConfiguration,
  )
  expect(policies).toHaveLength(2)
  expect(policies).toContainEqual(
    expect.objectContaining({
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
    }),
  )
  expect(policies).toContainEqual(
    expect.objectContaining({
      CustomizedMetricSpecification: expect.objectContaining({
        MetricName: 'StreamsOpen',
        Statistic: 'Average',
      }),
    }),
  )
})

test('the small size has one task and one small database, and pays for no gateway', () => {
  const { main } = made.small
  expect(only(main, 'AWS::ECS::Service').Properties).toMatchObject({
    DesiredCount: 1,
    NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } },
  })
  main.resourceCountIs('AWS::EC2::NatGateway', 0)
  main.resourceCountIs('AWS::ApplicationAutoScaling::ScalableTarget', 0)
  expect(only(main, 'AWS::RDS::DBInstance').Properties.DBInstanceClass).toBe('db.t4g.micro')
})

test('one workflow of one repository may deploy, and only where the repository asks for approval', () => {
  const [role] = all(made.full.delivery, 'AWS::IAM::Role').filter(({ Properties }) =>
    JSON.stringify(Properties).includes('sts:AssumeRoleWithWebIdentity'),
  )
  const policy = role?.Properties.AssumeRolePolicyDocument as { Statement: { Condition: object }[] }
  expect(policy.Statement).toHaveLength(1)
  expect(policy.Statement[0]?.Condition).toEqual({
    StringEquals: {
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:sub': 'repo:someone/aboutme:environment:production',
    },
  })
})

test('what is counted out of the log is what the server writes there', { timeout: 120_000 }, async () => {
  const line = await loadLine()
  const filters = all(made.full.main, 'AWS::Logs::MetricFilter').map(({ Properties }) => ({
    pattern: String(Properties.FilterPattern),
    value: (Properties.MetricTransformations as { MetricValue: string }[])[0]?.MetricValue ?? '',
  }))
  const [streams, ...rest] = filters.filter(({ pattern }) => matches(pattern, line))
  expect(rest).toEqual([])
  expect(read(line, streams?.value ?? '')).toBe(0)
  const told: string[] = []
  const log = createLog('info', { write: (words) => void told.push(words) })
  log.warn('no bug')
  log.error(new Error('a bug'))
  const counted = told.map((words) =>
    filters.filter(({ pattern }) => matches(pattern, words)).map(({ value }) => value),
  )
  expect(counted).toEqual([[], ['1']])
})

test('a task that is told to stop has the time that the app takes, which fits into what Fargate gives', () => {
  const own = readSettings((name) => (name === 'assets' ? folder : undefined)).drainSeconds
  expect(own).toBe(readEnv({}).DRAIN_SECONDS)
  for (const drain of [0, own, MOST_DRAIN_SECONDS]) {
    // Five seconds to end what will not end, ten to answer what was asked, and some to close.
    expect(stopSeconds(drain)).toBeGreaterThan(drain + 20)
    // Fargate's own limit.
    expect(stopSeconds(drain)).toBeLessThanOrEqual(120)
  }
})

describe('what an operator says', () => {
  const say = (more: Record<string, unknown>) => () => createInfra({ assets: folder, ...more })

  test('is refused with its name where it is wrong', () => {
    expect(say({ size: 'large' })).toThrow(/size/)
    expect(say({ domain: 'not a domain' })).toThrow(/domain/)
    expect(say({ variables: '{"DAILY_REQUEST":"5"}' })).toThrow(/DAILY_REQUEST/)
    expect(say({ variables: '{"DRAIN_SECONDS":"90"}' })).toThrow(/DRAIN_SECONDS can be 80/)
    expect(say({ variables: '{"DRAIN_SECONDS":"soon"}' })).toThrow(/DRAIN_SECONDS/)
    expect(say({ variables: '{"LOG_LEVEL":"warn"}' })).toThrow(/LOG_LEVEL/)
    expect(say({ secrets: '["APP_SECRET"]' })).toThrow(/APP_SECRET/)
    expect(say({ assets: join(folder, 'nowhere') })).toThrow(/npm run build/)
  })
})

/** Of the right form, no more. */
const DUMMY: Record<string, string> = {
  APP_SECRET: '0123456789abcdef'.repeat(4),
  DATABASE_PASSWORD: 'x',
  OPENAI_API_KEY: 'x',
  SMTP_URL: 'smtp://mail.example.org',
}

type Container = Record<string, unknown> & {
  Environment: { Name: string; Value: unknown }[]
  Secrets: { Name: string }[]
}

function container(template: Template): Container {
  const { ContainerDefinitions } = only(template, 'AWS::ECS::TaskDefinition').Properties
  return (ContainerDefinitions as Container[])[0] as Container
}

function settingsOf(template: Template) {
  const { Environment, Secrets } = container(template)
  const variables = Environment.filter(({ Value }) => typeof Value === 'string')
  return {
    variables: Object.fromEntries(variables.map(({ Name, Value }) => [Name, Value as string])),
    secrets: Secrets.map(({ Name }) => Name),
  }
}

/** The minute is made short; the rest is the server as it runs. */
const HASTE =
  'data:text/javascript,const every = setInterval; globalThis.setInterval = (act, ms) => every(act, ms === 60_000 ? 100 : ms)'

/** The line of the log by which a real server tells how busy it is. */
async function loadLine(): Promise<string> {
  const data = mkdtempSync(join(folder, 'data-'))
  const child = spawn(process.execPath, ['--import', HASTE, 'src/server/main.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    for await (const line of createInterface(child.stdout))
      if (line.includes(LOAD_LINE.message) && line.includes(LOAD_LINE.streams)) return line
    throw new Error('It ended without a word of its load.')
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/** As CloudWatch reads a pattern for JSON; of its language, what stands in the templates. */
function matches(pattern: string, line: string): boolean {
  const [, selector = '', operator, text, number] =
    /^\{ (\$\.\w+) (=|>=) (?:"(.*)"|(\d+)) \}$/.exec(pattern) ?? []
  const value = read(line, selector)
  if (operator === '=' && text !== undefined) return value === text
  if (operator === '>=' && number !== undefined) return typeof value === 'number' && value >= Number(number)
  throw new Error(`A pattern that this test cannot read: ${pattern}`)
}

function read(line: string, selector: string): unknown {
  return (JSON.parse(line) as Record<string, unknown>)[selector.replace(/^\$\./, '')]
}
