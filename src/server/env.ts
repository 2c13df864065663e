// Each variable is read here once, with a clear error. The README's table and .env.example list the same names.
import { z } from 'zod'
import { parsePrices } from '#domain/price.ts'
import { generationTiming } from './actions/generation-timing.ts'
import { isStranger, readProvider } from './writer/recipients.ts'

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.output<T>) =>
  z.preprocess((value) => blankIsAbsent(value) ?? fallback, schema)

const list = z
  .string()
  .default('')
  .transform((words) =>
    words
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
/** Who runs a model's server, for the privacy page: four parts, none empty. */
const provider = optional(
  z
    .string()
    .refine(
      (words) => readProvider(words) !== null,
      'must be "name | country | contact | how long it keeps"',
    ),
)

/** What .env.example has in its addresses. */
const EXAMPLE_PASSWORD = 'password'
/** Random hexadecimal digits have more; so has a sentence. */
const FEWEST_CHARACTERS = 10

/** Whether a secret is what guides and tests write where one should stand, or the same few characters again and again. */
function isEasySecret(secret: string | undefined): boolean {
  if (secret === undefined) return false
  return (
    new Set(secret).size < FEWEST_CHARACTERS ||
    /(change|replace)[-_ ]?(me|this)|example|placeholder|your[-_ ](app|secret|token|key)|a secret that only|password/i.test(
      secret,
    )
  )
}

export const Env = z
  .object({
    HOST: withDefault(z.string(), '127.0.0.1'),
    PORT: withDefault(z.coerce.number().int().min(0).max(65_535), 3000),
    /** The address under which people reach it, e.g. https://aboutme.example; made from HOST and PORT without it. */
    PUBLIC_URL: optional(z.url()),
    DATA_DIR: withDefault(z.string(), './data'),
    DATABASE_URL: optional(
      z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://'),
    ),
    /** The password for an address without one: secret stores hand it out by itself. */
    DATABASE_PASSWORD: optional(z.string()),
    /** The authority (PEM) that signed the server's certificate, where it is not a public one. */
    DATABASE_CA: optional(z.string().regex(/^-----BEGIN CERTIFICATE-----/, 'must be a certificate in PEM')),
    /** Signs cookies and tokens; made at first start and kept in DATA_DIR without it. */
    APP_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
    /** What it was before, while sessions and tokens that it signed are still about. */
    APP_SECRET_OLD: optional(z.string().min(32, 'must have at least 32 characters')),
    /** How long a clean stop (SIGTERM) waits for what is being written, in seconds. */
    DRAIN_SECONDS: withDefault(z.coerce.number().int().min(0).max(600), generationTiming.drainMs / 1_000),
    DAILY_REQUESTS: withDefault(z.coerce.number().int().min(0).max(1_000_000), 5),
    /** Origins of other front ends that may call the token API, separated by commas. */
    ALLOWED_ORIGINS: list,
    /** Accounts with one of these addresses may open the operator's desk, by a link that goes there. */
    ADMIN_EMAILS: list.transform((all) => all.map((one) => one.toLowerCase())),
    OPENAI_API_KEY: optional(z.string()),
    AI_BASE_URL: optional(z.url()),
    AI_MODEL: optional(z.string()),
    /** Takes over when the first model fails before its first text. On the same server, unless another is named. */
    AI_FALLBACK_MODEL: optional(z.string()),
    AI_FALLBACK_BASE_URL: optional(z.url()),
    AI_FALLBACK_API_KEY: optional(z.string()),
    AI_PROVIDER: provider,
    AI_FALLBACK_PROVIDER: provider,
    /** `model=input/output` in US dollars for a million tokens, separated by commas: what the cost is counted by. */
    AI_PRICES: z
      .string()
      .default('')
      .transform((list, context) => {
        const prices = parsePrices(list)
        if (prices !== null) return prices
        context.addIssue({ code: 'custom', message: 'must be like gpt-5-mini=0.25/2,other=1/4' })
        return z.NEVER
      }),
    /** Each provider is on when both of its variables are set. */
    KAKAO_CLIENT_ID: optional(z.string()),
    KAKAO_CLIENT_SECRET: optional(z.string()),
    GITHUB_CLIENT_ID: optional(z.string()),
    GITHUB_CLIENT_SECRET: optional(z.string()),
    NAVER_CLIENT_ID: optional(z.string()),
    NAVER_CLIENT_SECRET: optional(z.string()),
    GOOGLE_CLIENT_ID: optional(z.string()),
    GOOGLE_CLIENT_SECRET: optional(z.string()),
    /** smtp://user:password@host:587 or smtps://…; without it mail stands in the log. */
    SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
    MAIL_FROM: withDefault(z.string(), 'AboutMe <no-reply@localhost>'),
    /** Opens /metrics to who sends it as `Authorization: Bearer …`; without it only the same machine may look. */
    METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
    /** Where an OpenTelemetry collector takes OTLP over HTTP, without /v1/traces; switches traces on. */
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(z.url()),
    LOG_LEVEL: withDefault(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
    /** How many proxies in front add to X-Forwarded-For; `true` believes all of it. */
    TRUST_PROXY: z
      .preprocess(
        blankIsAbsent,
        z
          .string()
          .regex(/^(true|false|[1-9])$/, 'must be true, false, or the number of proxies')
          .default('false'),
      )
      .transform((word) => (word === 'true' || word === 'false' ? word === 'true' : Number(word))),
  })
  .refine((env) => env.AI_BASE_URL === undefined || env.AI_MODEL !== undefined, {
    path: ['AI_MODEL'],
    message: 'must be set together with AI_BASE_URL',
  })
  .refine(
    (env) =>
      env.AI_FALLBACK_MODEL === undefined ||
      env.OPENAI_API_KEY !== undefined ||
      env.AI_BASE_URL !== undefined,
    { path: ['AI_FALLBACK_MODEL'], message: 'needs a first model: OPENAI_API_KEY or AI_BASE_URL' },
  )
  .refine((env) => env.DATABASE_PASSWORD === undefined || env.DATABASE_URL !== undefined, {
    path: ['DATABASE_PASSWORD'],
    message: 'needs DATABASE_URL',
  })
  .superRefine((env, context) => {
    const unnamed = (url: string | undefined, words: string | undefined) =>
      words === undefined && isStranger(url)
    for (const [path, isUnnamed, of] of [
      ['AI_PROVIDER', unnamed(env.AI_BASE_URL, env.AI_PROVIDER), 'AI_BASE_URL'],
      [
        'AI_FALLBACK_PROVIDER',
        unnamed(env.AI_FALLBACK_BASE_URL, env.AI_FALLBACK_PROVIDER),
        'AI_FALLBACK_BASE_URL',
      ],
    ] as const) {
      if (!isUnnamed) continue
      const message = `must say who runs ${of}, for people have to be told: "name | country | contact | how long it keeps what is sent"`
      context.addIssue({ code: 'custom', path: [path], message })
    }
  })
  .superRefine((env, context) => {
    // Where people come from outside; on a machine of one's own anything will do.
    if (env.PUBLIC_URL?.startsWith('https:') !== true) return
    const passwordIn = (url: string | undefined) => decodeURIComponent(url ? new URL(url).password : '')
    for (const [name, isMadeUp] of [
      ['APP_SECRET', isEasySecret(env.APP_SECRET)],
      ['APP_SECRET_OLD', isEasySecret(env.APP_SECRET_OLD)],
      ['METRICS_TOKEN', isEasySecret(env.METRICS_TOKEN)],
      ['DATABASE_PASSWORD', env.DATABASE_PASSWORD === EXAMPLE_PASSWORD],
      ['DATABASE_URL', passwordIn(env.DATABASE_URL) === EXAMPLE_PASSWORD],
      ['SMTP_URL', passwordIn(env.SMTP_URL) === EXAMPLE_PASSWORD],
    ] as const) {
      if (!isMadeUp) continue
      const message = 'is one of the examples, or as easy to guess: make one with `openssl rand -hex 32`'
      context.addIssue({ code: 'custom', path: [name], message })
    }
  })
export type Env = z.infer<typeof Env>

/** Reads the variables; throws an Error whose message names each variable that is wrong. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const known = Object.fromEntries(Object.keys(Env.shape).map((name) => [name, source[name]]))
  const read = Env.safeParse(known)
  if (read.success) return { ...read.data, DATABASE_URL: withPassword(read.data) }
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings are wrong (see the table in README.md):\n${faults.join('\n')}`)
}

function withPassword({ DATABASE_URL, DATABASE_PASSWORD }: Env): string | undefined {
  if (DATABASE_URL === undefined || DATABASE_PASSWORD === undefined) return DATABASE_URL
  const address = new URL(DATABASE_URL)
  address.password = encodeURIComponent(DATABASE_PASSWORD)
  return address.href
}
