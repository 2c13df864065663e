// npm run faults: 200 streams on two instances over PostgreSQL, in bad weather. Loopback only.
//   FAULTS_SEED=123 npm run faults    repeats a run
import { runFaults } from '../src/server/faults/run-faults.ts'

const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
const say = (line: string) => process.stdout.write(`${line}\n`)
say(`seed ${seed}`)
const faults = { kills: 4, stops: 2, freezes: 3, restarts: 2 }
const report = await runFaults({
  seed,
  streams: Number(process.env.FAULTS_STREAMS ?? 200),
  seconds: 20,
  ...faults,
  timing: {},
  tell: say,
})
say(
  `${report.streams} streams, ${report.reloads} reloads, ${faults.kills} kills, ${faults.stops} clean stops, ` +
    `${faults.freezes} freezes, ${faults.restarts} restarts of PostgreSQL`,
)
say(
  `ended: ${Object.entries(report.states)
    .map(([state, count]) => `${state} ${count}`)
    .join(', ')}`,
)
say(`shown by a killed instance and not stored yet: at most ${report.unstored} characters of one watcher`)
say(
  `a dead instance's writing was ended at most ${(report.slowestEndMs / 1000).toFixed(1)} s after its last beat`,
)
for (const line of report.broken) say(`BROKEN ${line}`)
say(
  report.broken.length === 0
    ? 'every generation ended, every watcher saw the stored text, the counts hold'
    : 'failed',
)
process.exit(report.broken.length === 0 ? 0 : 1)
