// One instance in a process of its own, for tests that must be able to kill it: the wiring of main.ts, with
// cheap passwords and, where its first argument says so, quicker upkeep and less patience. Prints its address.
import { randomUUID } from 'node:crypto'
import { openAuth } from '../actions/open-auth.ts'
import { createApp } from '../app.ts'
import { openPostgres } from '../db/open.ts'
import { readEnv } from '../env.ts'
import { createLog } from '../log.ts'
import { createMail } from '../mail/index.ts'
import { createMetrics } from '../metrics/index.ts'
import { noTrace } from '../trace/index.ts'
import { createWriter } from '../writer/index.ts'
import type { Given } from './instances.ts'

const env = readEnv(process.env)
const { timing, modelTimes, publicUrl = 'http://127.0.0.1' } = JSON.parse(process.argv[2] ?? '{}') as Given
const log = createLog(env.LOG_LEVEL)
const open = await openPostgres(env.DATABASE_URL ?? '')
const now = () => new Date()
const mail = createMail(env, log)
const secret = env.APP_SECRET ?? ''
const passwordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 }
const app = await createApp({
  env,
  publicUrl,
  db: open.db,
  auth: openAuth({ db: open.db, env, secret, publicUrl, mail, log, now, passwordCost }),
  writer: createWriter(env, modelTimes),
  mail,
  metrics: createMetrics(env.AI_PRICES),
  trace: noTrace,
  log,
  now,
  instance: randomUUID(),
  ...(timing ? { timing } : {}),
})
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.once('SIGTERM', () => {
  void app
    .close()
    .then(open.close)
    .then(() => process.exit(0))
})
