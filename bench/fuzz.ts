// npm run fuzz: generated good and bad input to every endpoint of a real server, on both databases. Loopback only.
//   FUZZ_SEED=123 FUZZ_ROUNDS=200 npm run fuzz    repeats a run, or makes it longer
import { startServer } from '../e2e/server.ts'
import { startPostgres } from '../src/server/db/test-postgres.ts'
import { fuzzSettings, runFuzz } from '../src/server/fuzz/run-fuzz.ts'
import { startModelServer } from '../src/server/writer/test-model-server.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const rounds = Number(process.env.FUZZ_ROUNDS ?? 60)
const say = (line: string) => process.stdout.write(`${line}\n`)
let broken = 0

async function fuzz(engine: string, env: Record<string, string>): Promise<void> {
  const model = await startModelServer()
  const server = await startServer({
    ...fuzzSettings(seed),
    AI_BASE_URL: model.url,
    AI_MODEL: 'fuzz-model',
    LOG_LEVEL: 'error',
    ...env,
  })
  const begun = Date.now()
  const report = await runFuzz({ url: server.url, seed, rounds, tell: say }).finally(async () => {
    await server.stop()
    await model.close()
  })
  broken += report.broken.length
  say(
    `${engine}: seed ${seed}, ${report.requests} requests in ${((Date.now() - begun) / 1000).toFixed(0)} s, ${report.broken.length} broken`,
  )
  say(`  statuses ${JSON.stringify(report.statuses)}`)
  say(`  never answered 2xx: ${report.unreached.join(', ') || 'none'}`)
}

await fuzz('embedded', {})
const { url, postgres, stop } = await startPostgres()
await postgres.createDatabase('fuzz')
await fuzz('PostgreSQL', { DATABASE_URL: `${url}/fuzz` })
await stop()
process.exit(broken === 0 ? 0 : 1)
