// npm run rolling: two instances over PostgreSQL, restarted one after the other under 200 open streams. Loopback only.
//   FAULTS_SEED=123 npm run rolling    repeats a run
import { runRolling } from '../src/server/faults/run-rolling.ts'

const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
const streams = Number(process.env.FAULTS_STREAMS ?? 200)
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`seed ${seed}, ${streams} streams open at any time, answers of half a minute`)
const report = await runRolling({ seed, streams, texts: 120, paceMs: 250, tell: say })
const lost = report.broken.length
say(
  `${report.streams} streams seen to their end, ${report.moved} lines taken up elsewhere, ${report.reloads} reloads; ` +
    `away for ${report.restarts.map(({ awayMs }) => `${(awayMs / 1000).toFixed(1)} s`).join(' and ')}`,
)
for (const line of report.broken) say(`BROKEN ${line}`)
say(
  lost === 0 ? 'no stream lost: each ended done, with the exact text, and one request of the day' : 'failed',
)
process.exit(lost === 0 ? 0 : 1)
