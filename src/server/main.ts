// Reads the settings, opens the database and the ports, listens: the only file that starts anything.
import { randomUUID } from 'node:crypto'
import type { Provider } from '#domain/account.ts'
import { sweepAccounts } from './actions/delete-account.ts'
import { openAuth } from './actions/open-auth.ts'
import { createApp } from './app.ts'
import type { ProviderAddresses } from './auth/providers.ts'
import { openControl } from './backup/control.ts'
import { openDatabase } from './db/open.ts'
import { connectionsOf, watchQueries } from './db/watch-queries.ts'
import type { Deps } from './deps.ts'
import { readEnv } from './env.ts'
import { createLog } from './log.ts'
import { createMail } from './mail/index.ts'
import { createMetrics } from './metrics/index.ts'
import { queryWatcher } from './metrics/query-watcher.ts'
import { readSecret } from './secrets.ts'
import { openTrace } from './trace/index.ts'
import { createWriter } from './writer/index.ts'

/** A stop that is over sooner is not spoken of. */
const AGAIN_MS = 1_000
const WAITING = '\n  What is being written is finished first. Ctrl-C again stops at once.\n\n'

/** Only the browser tests give `providerAddresses`, and only in code: no setting leads a sign-in anywhere else. */
export async function start(
  providerAddresses: Partial<Record<Provider, ProviderAddresses>> = {},
): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.LOG_LEVEL)
  const secret = await readSecret(env.APP_SECRET, env.DATA_DIR)
  const open = await openDatabase(env)
  const metrics = createMetrics(env.AI_PRICES)
  const instance = randomUUID()
  const trace = await openTrace(env.OTEL_EXPORTER_OTLP_ENDPOINT, instance)
  watchQueries(open, queryWatcher(metrics, trace))
  metrics.watch({ connections: () => connectionsOf(open.pool) })
  // An address that stands for every address of the machine opens nowhere.
  const host = ['0.0.0.0', '::'].includes(env.HOST) ? 'localhost' : env.HOST
  const publicUrl = (env.PUBLIC_URL ?? `http://${host}:${env.PORT}`).replace(/\/$/, '')
  const now = () => new Date()
  const mail = createMail(env, log)
  const deps: Deps = {
    env,
    publicUrl,
    db: open.db,
    auth: openAuth({ db: open.db, env, secret, publicUrl, mail, log, now, providerAddresses }),
    writer: createWriter(env),
    mail,
    metrics,
    trace,
    log,
    now,
    instance,
    // Nobody else can write into an embedded database: a run that is not ours is of a process that is gone.
    ...(open.engine === 'pglite' ? { timing: { silenceMs: 0 } } : {}),
  }
  const app = await createApp(deps)
  const address = await app.listen({ host: env.HOST, port: env.PORT }).catch((error: { code?: string }) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(
      `Port ${env.PORT} on ${env.HOST} is in use. Stop what uses it, or choose another with PORT.`,
      { cause: error },
    )
  })
  // The embedded database belongs to this process alone: whoever wants a backup of it asks here.
  const closeControl =
    open.engine === 'pglite'
      ? await openControl(env.DATA_DIR, open, now).catch((error: unknown) => {
          log.warn({ err: error }, 'no control socket: a backup needs a stop')
          return null
        })
      : null
  const sweep = () => sweepAccounts(deps).catch((error: unknown) => log.error({ err: error }, 'no sweep'))
  await sweep()
  const sweeping = setInterval(sweep, 3600_000)
  // For the person who just typed `npm start`; the log is for machines.
  process.stdout.write(
    `\n  AboutMe is open at ${env.PUBLIC_URL ?? address}\n  Writer: ${deps.writer.name.label}\n\n`,
  )

  let stoppingAt: number | null = null
  const stop = async (signal: string) => {
    if (stoppingAt !== null) {
      // npm hands on a Ctrl-C that came to this process by itself, too: that is no second one.
      if (signal === 'SIGINT' && performance.now() - stoppingAt > AGAIN_MS) process.exit(130)
      return
    }
    stoppingAt = performance.now()
    log.info({ signal }, 'stopping')
    setTimeout(() => process.stdout.write(WAITING), AGAIN_MS).unref()
    clearInterval(sweeping)
    await app.close()
    mail.close()
    await closeControl?.()
    await open.close()
    await trace.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

export async function main(): Promise<void> {
  await start().catch((error: Error) => {
    process.stderr.write(`\nAboutMe could not start.\n${error.message}\n\n`)
    process.exit(1)
  })
}

// Run by itself; `npm start` imports it.
if (import.meta.main) await main()
