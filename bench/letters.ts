// npm run bench:letters [-- --quick] [-- --questions] [-- --seed N]: how good the letters are, and whether any is wrong.
import { cases } from './letters/cases.ts'
import { runEmbedded, runModel, violations } from './letters/run.ts'
import { labelledScore, labelledWrong } from './letters/labelled.ts'
import { printEngineSpeed } from './letters/engine-speed.ts'
import { printLabelled, printQuestions, printTable } from './letters/table.ts'

/** With --quick every so-many-th case; a prime, so that all people, units and sizes are met. */
const QUICK = 41

const args = process.argv.slice(2)
const seedAt = args.indexOf('--seed')
const seed = seedAt === -1 ? 20261123 : Number(args[seedAt + 1])
if (!Number.isInteger(seed)) {
  console.error('--seed wants a whole number')
  process.exit(2)
}
const all = cases(args.includes('--quick') ? QUICK : 1)

console.log(
  'Shares of letters. over: over the limit. band|ask: in the 90-98 % band, or asking for a fact below it.',
)
console.log(
  'flagged: embedded, with a flagged fact; model, with an invention that is not shown flagged or is called ready.',
)

const embedded = await runEmbedded(all)
printTable('Embedded writer', embedded)
if (args.includes('--questions')) printQuestions('Embedded writer', embedded)

const { measured: model, requests } = await runModel(all, seed)
printTable(`Misbehaving model over HTTP (seed ${seed}, ${requests} requests)`, model)
if (args.includes('--questions')) printQuestions('Misbehaving model', model)

const labelled = labelledScore()
printLabelled(labelled)
printEngineSpeed()

const wrong = [...violations('embedded', embedded), ...violations('model', model), ...labelledWrong(labelled)]
for (const one of wrong) console.error(`\nMUST NOT BE: ${one}`)
process.exitCode = wrong.length > 0 ? 1 : 0
