// What the app needs from the world: one plain object, made by main.ts and by the tests.
import type { Logger } from 'pino'
import type { GenerationLimits } from './actions/generation-limits.ts'
import type { GenerationTiming } from './actions/generation-timing.ts'
import type { Auth } from './auth/index.ts'
import type { ClientLimits } from './client-limits.ts'
import type { Db } from './db/open.ts'
import type { Env } from './env.ts'
import type { Trace } from './trace/index.ts'
import type { Mail } from './mail/index.ts'
import type { Metrics } from './metrics/index.ts'
import type { Writer } from './writer/index.ts'

export type Deps = {
  env: Env
  /** Where people reach the app, without a trailing slash. */
  publicUrl: string
  db: Db
  auth: Auth
  writer: Writer
  mail: Mail
  metrics: Metrics
  trace: Trace
  log: Logger
  /** The clock, so that a test can stand at midnight. */
  now: () => Date
  /** This process, among all that share the database. */
  instance: string
  /** Other times for the upkeep of generations than the usual ones. */
  timing?: Partial<GenerationTiming>
  /** Other numbers at once than the usual ones. */
  limits?: Partial<GenerationLimits>
  /** Other limits of one client than the usual ones. */
  clientLimits?: Partial<ClientLimits>
}
