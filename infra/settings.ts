// What an operator says: as `-c name=value` of the CDK, or in cdk.context.json. Read once, with a clear error.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Env, readEnv } from '../src/server/env.ts'
import { type SizeName, sizes } from './sizes.ts'
import { MOST_DRAIN_SECONDS } from './timing.ts'

export type InfraSettings = {
  /** Under which people reach it, e.g. aboutme.example. */
  domain: string
  /** The zone of Route 53 in which the domain lies. */
  hostedZoneId: string
  hostedZoneName: string
  size: SizeName
  /** Tag or digest (sha256:…) in the registry that the delivery stack makes. */
  image: string
  /** `owner/name` on GitHub: whose workflow may deploy. */
  repository: string
  /** Is told of alarms. */
  alarmEmail: string | null
  /** Variables of the README's table that the tasks get as they stand here. */
  variables: Record<string, string>
  /** How long a task that is told to stop finishes what it writes: the app's own, or what `variables` say. */
  drainSeconds: number
  /** Those that they get from the secret `aboutme/settings`, a JSON object with these names. */
  secrets: string[]
  /** CloudFront's addresses in this region (`com.amazonaws.global.cloudfront.origin-facing`). */
  cloudFrontPrefixList: string
  /** The built files that CloudFront serves from a bucket. */
  assets: string
}

/** Only to look at the templates: nothing of it can be deployed. */
const EXAMPLE = {
  domain: 'aboutme.example',
  hostedZoneId: 'Z0000000000EXAMPLE',
  image: 'unreleased',
  repository: 'example/aboutme',
}
const PREFIX_LIST_OF_SEOUL = 'pl-22a6434b'
const BUILT = fileURLToPath(new URL('../dist/web/assets', import.meta.url))

/** Variables that the stack sets itself. */
const OWN =
  'HOST PORT DATA_DIR PUBLIC_URL TRUST_PROXY APP_SECRET DATABASE_URL DATABASE_PASSWORD DATABASE_CA'.split(' ')

/** `given` answers what the context says of a name. Throws an Error that names what is wrong. */
export function readSettings(given: (name: string) => unknown): InfraSettings {
  const text = (name: string, fallback: string) => {
    const value = given(name)
    if (value === undefined || value === '') return fallback
    if (typeof value !== 'string') throw new Error(`${name} must be a text.`)
    return value
  }
  const domain = text('domain', EXAMPLE.domain)
  if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain)) throw new Error(`domain is no domain: ${domain}`)
  const size = text('size', 'full')
  if (!isSize(size)) throw new Error(`size must be one of ${Object.keys(sizes).join(', ')}.`)
  const variables = read<Record<string, string>>(given('variables'), {})
  const secrets = read<string[]>(given('secrets'), [])
  for (const name of [...Object.keys(variables), ...secrets]) {
    if (!(name in Env.shape)) throw new Error(`${name} is no setting of AboutMe: see the table in README.md.`)
    if (OWN.includes(name)) throw new Error(`${name} is set by the stack itself.`)
  }
  const { DRAIN_SECONDS: drainSeconds, LOG_LEVEL } = readEnv({
    DRAIN_SECONDS: variables.DRAIN_SECONDS,
    LOG_LEVEL: variables.LOG_LEVEL,
  })
  // Open streams are read from a line of that level.
  if (!['info', 'debug', 'trace'].includes(LOG_LEVEL))
    throw new Error('LOG_LEVEL must be info, debug or trace: the number of tasks follows the log.')
  if (drainSeconds > MOST_DRAIN_SECONDS)
    throw new Error(`DRAIN_SECONDS can be ${MOST_DRAIN_SECONDS} at most: Fargate waits no longer for a task.`)
  const assets = text('assets', BUILT)
  if (!existsSync(assets))
    throw new Error(
      `There are no built pages at ${assets}. Run \`npm run build\` in the project's folder first.`,
    )
  return {
    domain,
    hostedZoneId: text('hostedZoneId', EXAMPLE.hostedZoneId),
    hostedZoneName: text('hostedZoneName', domain),
    size,
    image: text('image', EXAMPLE.image),
    repository: text('repository', EXAMPLE.repository),
    alarmEmail: text('alarmEmail', '') || null,
    variables,
    drainSeconds,
    secrets,
    cloudFrontPrefixList: text('cloudFrontPrefixList', PREFIX_LIST_OF_SEOUL),
    assets,
  }
}

const isSize = (name: string): name is SizeName => name in sizes

/** From the command line it comes as JSON. */
function read<T>(value: unknown, fallback: T): T {
  if (value === undefined || value === '') return fallback
  return typeof value === 'string' ? (JSON.parse(value) as T) : (value as T)
}
